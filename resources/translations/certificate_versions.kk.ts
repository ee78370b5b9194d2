<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>VersionPanel</name>
    <message>
        <source>Versions kept</source>
        <translation>Сақталған нұсқалар</translation>
    </message>
    <message>
        <source>Versions of the certificate</source>
        <translation>Анықтаманың нұсқалары</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Reason for opening it again, in writing</source>
        <translation>Қайта ашудың жазбаша себебі</translation>
    </message>
    <message>
        <source>Open again as a new version</source>
        <translation>Жаңа нұсқа ретінде қайта ашу</translation>
    </message>
</context>
</TS>
