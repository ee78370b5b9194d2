<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>CertificatePage</name>
    <message>
        <source>To dispatch</source>
        <translation>Жіберуге өту</translation>
    </message>
</context>
</TS>
