<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>DispatchPage</name>
    <message>
        <source>Dispatch of the three counterparts</source>
        <translation>Үш дананы жіберу</translation>
    </message>
    <message>
        <source>To the certificate</source>
        <translation>Анықтамаға өту</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Тексеруді жабу</translation>
    </message>
</context>
</TS>
