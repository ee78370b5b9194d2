<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>SignaturePanel</name>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Who signs the certificate</source>
        <translation>Кто подписывает справку</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Note on the refusal</source>
        <translation>Отметка об отказе</translation>
    </message>
    <message>
        <source>Has signed</source>
        <translation>Подпись поставлена</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>Отказ от подписи</translation>
    </message>
    <message>
        <source>Protocol of the refusal</source>
        <translation>Протокол об отказе</translation>
    </message>
</context>
</TS>
