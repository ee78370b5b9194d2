<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>RegisterImportDialog</name>
    <message>
        <source>Import a register</source>
        <translation>Тізілімді жүктеу</translation>
    </message>
    <message>
        <source>First rows of the register</source>
        <translation>Тізілімнің алғашқы жолдары</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Қателер</translation>
    </message>
    <message>
        <source>Faults of the register</source>
        <translation>Тізілім қателері</translation>
    </message>
    <message>
        <source>Import without the rows that have faults</source>
        <translation>Қателері бар жолдарсыз жүктеу</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Жүктемеу</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>Тізілімді жүктеу</translation>
    </message>
</context>
</TS>
