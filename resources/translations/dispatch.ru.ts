<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>DispatchPage</name>
    <message>
        <source>Dispatch of the three counterparts</source>
        <translation>Отправка трех экземпляров</translation>
    </message>
    <message>
        <source>To the certificate</source>
        <translation>К справке</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Закрыть проверку</translation>
    </message>
</context>
</TS>
