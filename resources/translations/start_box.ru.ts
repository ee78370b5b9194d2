<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>StartBox</name>
    <message>
        <source>Start of the inspection</source>
        <translation>Начало проверки</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Why not yet:</source>
        <translation>Почему еще нельзя:</translation>
    </message>
    <message>
        <source>Start the inspection</source>
        <translation>Начать проверку</translation>
    </message>
</context>
</TS>
