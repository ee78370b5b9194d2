<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>RequestsPanel</name>
    <message>
        <source>New request</source>
        <translation>Новый запрос</translation>
    </message>
    <message>
        <source>Requests to the bailiff</source>
        <translation>Запросы ЧСИ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Что запрашивается</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Дата запроса</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Дата получения</translation>
    </message>
    <message>
        <source>Copies taken</source>
        <translation>Снятые копии</translation>
    </message>
</context>
</TS>
