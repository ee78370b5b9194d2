<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>SignaturePanel</name>
    <message>
        <source>Signatures</source>
        <translation>Қолтаңбалар</translation>
    </message>
    <message>
        <source>Who signs the certificate</source>
        <translation>Анықтамаға кім қол қояды</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Note on the refusal</source>
        <translation>Бас тарту туралы белгі</translation>
    </message>
    <message>
        <source>Has signed</source>
        <translation>Қол қойды</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>Қол қоюдан бас тартты</translation>
    </message>
    <message>
        <source>Protocol of the refusal</source>
        <translation>Бас тарту туралы хаттама</translation>
    </message>
</context>
</TS>
