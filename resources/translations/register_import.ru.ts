<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>RegisterImportDialog</name>
    <message>
        <source>Import a register</source>
        <translation>Загрузка реестра</translation>
    </message>
    <message>
        <source>First rows of the register</source>
        <translation>Первые строки реестра</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Faults of the register</source>
        <translation>Ошибки реестра</translation>
    </message>
    <message>
        <source>Import without the rows that have faults</source>
        <translation>Загрузить без строк с ошибками</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>Загрузить реестр</translation>
    </message>
</context>
</TS>
