<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>SetAsideForm</name>
    <message>
        <source>Set a requirement aside</source>
        <translation>Отступление от правила</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>Письменное обоснование</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Внести отступление</translation>
    </message>
</context>
</TS>
