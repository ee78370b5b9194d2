<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>GatePanel</name>
    <message>
        <source>Before the certificate is made</source>
        <translation>До формирования справки</translation>
    </message>
    <message>
        <source>What stands before the certificate</source>
        <translation>Что осталось до справки</translation>
    </message>
    <message>
        <source>A requirement that cannot be met</source>
        <translation>Требование, которое нельзя выполнить</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Отступление…</translation>
    </message>
</context>
</TS>
