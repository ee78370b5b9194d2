<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>Print the sheet for open violations</source>
        <translation>Ашық бұзушылықтарға түсініктеме парағын басып шығару</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Бұзушылықтар</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Written explanation</source>
        <translation>Жазбаша түсініктеме</translation>
    </message>
    <message>
        <source>Oral explanation</source>
        <translation>Ауызша түсініктеме</translation>
    </message>
    <message>
        <source>Print the explanation sheet</source>
        <translation>Түсініктеме парағын басып шығару</translation>
    </message>
    <message>
        <source>Why the bailiff gave no explanation</source>
        <translation>ЖСО неге түсініктеме бермеді</translation>
    </message>
</context>
</TS>
