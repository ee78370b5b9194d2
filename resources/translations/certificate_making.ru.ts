<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>MakingPanel</name>
    <message>
        <source>The certificate</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>Make the three counterparts</source>
        <translation>Сформировать три экземпляра</translation>
    </message>
    <message>
        <source>Draft preview</source>
        <translation>Посмотреть проект</translation>
    </message>
    <message>
        <source>Print all three…</source>
        <translation>Напечатать все три…</translation>
    </message>
    <message>
        <source>Save all three as files…</source>
        <translation>Сохранить все три в файлы…</translation>
    </message>
</context>
</TS>
