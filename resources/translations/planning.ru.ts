<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>PlanningPane</name>
    <message>
        <source>Planning</source>
        <translation>Планирование</translation>
    </message>
    <message>
        <source>If the order is signed on</source>
        <translation>Если приказ подписан</translation>
    </message>
</context>
</TS>
