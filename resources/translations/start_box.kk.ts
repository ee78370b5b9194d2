<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>StartBox</name>
    <message>
        <source>Start of the inspection</source>
        <translation>Тексерудің басталуы</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күн</translation>
    </message>
    <message>
        <source>Why not yet:</source>
        <translation>Неге әлі болмайды:</translation>
    </message>
    <message>
        <source>Start the inspection</source>
        <translation>Тексеруді бастау</translation>
    </message>
</context>
</TS>
