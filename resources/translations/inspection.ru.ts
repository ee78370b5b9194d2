<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>InspectionView</name>
    <message>
        <source>SAMPLE</source>
        <translation>ОБРАЗЕЦ</translation>
    </message>
    <message>
        <source>To the versions</source>
        <translation>К версиям</translation>
    </message>
</context>
</TS>
