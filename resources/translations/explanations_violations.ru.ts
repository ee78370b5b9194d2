<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>Print the sheet for open violations</source>
        <translation>Напечатать лист объяснения по открытым нарушениям</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Written explanation</source>
        <translation>Письменное объяснение</translation>
    </message>
    <message>
        <source>Oral explanation</source>
        <translation>Устное объяснение</translation>
    </message>
    <message>
        <source>Print the explanation sheet</source>
        <translation>Напечатать лист объяснения</translation>
    </message>
    <message>
        <source>Why the bailiff gave no explanation</source>
        <translation>Почему ЧСИ не дал объяснения</translation>
    </message>
</context>
</TS>
