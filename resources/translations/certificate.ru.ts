<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CertificatePage</name>
    <message>
        <source>To dispatch</source>
        <translation>К отправке</translation>
    </message>
</context>
</TS>
