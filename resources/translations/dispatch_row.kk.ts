<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>DispatchRow</name>
    <message>
        <source>Counterpart</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Жіберілген күні</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Тәсілі</translation>
    </message>
    <message>
        <source>Outgoing No</source>
        <translation>Шығыс №</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Алынған күні</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Растайтын құжат</translation>
    </message>
    <message>
        <source>Number of the counterpart</source>
        <translation>Дананың нөмірі</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Жіберу тәсілі</translation>
    </message>
    <message>
        <source>Outgoing number</source>
        <translation>Шығыс нөмірі</translation>
    </message>
    <message>
        <source>Proof of dispatch</source>
        <translation>Жіберілгенін растайтын құжат</translation>
    </message>
</context>
</TS>
