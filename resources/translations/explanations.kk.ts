<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ExplanationsPage</name>
    <message>
        <source>Parts of the page</source>
        <translation>Беттің бөліктері</translation>
    </message>
</context>
</TS>
