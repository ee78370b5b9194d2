<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>SectionPart</name>
    <message>
        <source>Analysis of the state of affairs</source>
        <translation>Ахуалды талдау</translation>
    </message>
    <message>
        <source>Draft from the answers</source>
        <translation>Жауаптардан жоба жасау</translation>
    </message>
    <message>
        <source>Assessment of the commission</source>
        <translation>Комиссияның бағасы</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Келесі бөлік</translation>
    </message>
</context>
</TS>
