<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>DispatchRow</name>
    <message>
        <source>Counterpart</source>
        <translation>Экземпляр</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Дата отправки</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Outgoing No</source>
        <translation>Исх. №</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Дата получения</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Number of the counterpart</source>
        <translation>Номер экземпляра</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Способ отправки</translation>
    </message>
    <message>
        <source>Outgoing number</source>
        <translation>Исходящий номер</translation>
    </message>
    <message>
        <source>Proof of dispatch</source>
        <translation>Подтверждение отправки</translation>
    </message>
</context>
</TS>
