<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>GatePanel</name>
    <message>
        <source>Before the certificate is made</source>
        <translation>Анықтама жасалғанға дейін</translation>
    </message>
    <message>
        <source>What stands before the certificate</source>
        <translation>Анықтамаға дейін шешілетін мәселелер</translation>
    </message>
    <message>
        <source>A requirement that cannot be met</source>
        <translation>Орындалмайтын талап</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Ауытқу…</translation>
    </message>
</context>
</TS>
