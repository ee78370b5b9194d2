<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>PlanningPane</name>
    <message>
        <source>Planning</source>
        <translation>Жоспарлау</translation>
    </message>
    <message>
        <source>If the order is signed on</source>
        <translation>Бұйрыққа қол қойылса</translation>
    </message>
</context>
</TS>
