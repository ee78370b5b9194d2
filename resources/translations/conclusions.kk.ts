<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ConclusionsPage</name>
    <message>
        <source>Parts of the certificate</source>
        <translation>Анықтаманың бөліктері</translation>
    </message>
</context>
</TS>
