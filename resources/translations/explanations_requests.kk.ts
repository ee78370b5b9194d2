<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>RequestsPanel</name>
    <message>
        <source>New request</source>
        <translation>Жаңа сұрау салу</translation>
    </message>
    <message>
        <source>Requests to the bailiff</source>
        <translation>ЖСО-ға сұрау салулар</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Не сұралады</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Сұратылған күні</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Алынған күні</translation>
    </message>
    <message>
        <source>Copies taken</source>
        <translation>Алынған көшірмелер</translation>
    </message>
</context>
</TS>
