<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ExplanationsPage</name>
    <message>
        <source>Parts of the page</source>
        <translation>Части страницы</translation>
    </message>
</context>
</TS>
