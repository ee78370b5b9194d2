<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>TextsPart</name>
    <message>
        <source>Overall assessment</source>
        <translation>Жалпы баға</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Қорытынды</translation>
    </message>
    <message>
        <source>Actual last day of the inspection</source>
        <translation>Тексерудің нақты соңғы күні</translation>
    </message>
    <message>
        <source>End the inspection</source>
        <translation>Тексеруді аяқтау</translation>
    </message>
</context>
</TS>
