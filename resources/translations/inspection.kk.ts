<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>InspectionView</name>
    <message>
        <source>SAMPLE</source>
        <translation>ҮЛГІ</translation>
    </message>
    <message>
        <source>To the versions</source>
        <translation>Нұсқаларға өту</translation>
    </message>
</context>
</TS>
