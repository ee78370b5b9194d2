<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>VersionPanel</name>
    <message>
        <source>Versions kept</source>
        <translation>Сохраненные версии</translation>
    </message>
    <message>
        <source>Versions of the certificate</source>
        <translation>Версии справки</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Reason for opening it again, in writing</source>
        <translation>Письменная причина открытия заново</translation>
    </message>
    <message>
        <source>Open again as a new version</source>
        <translation>Открыть заново как новую версию</translation>
    </message>
</context>
</TS>
