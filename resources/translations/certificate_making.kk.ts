<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>MakingPanel</name>
    <message>
        <source>The certificate</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Құжаттың тілі</translation>
    </message>
    <message>
        <source>Make the three counterparts</source>
        <translation>Үш данасын жасау</translation>
    </message>
    <message>
        <source>Draft preview</source>
        <translation>Жобаны қарау</translation>
    </message>
    <message>
        <source>Print all three…</source>
        <translation>Үшеуін басып шығару…</translation>
    </message>
    <message>
        <source>Save all three as files…</source>
        <translation>Үшеуін файлдарға сақтау…</translation>
    </message>
</context>
</TS>
