<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>SetAsideForm</name>
    <message>
        <source>Set a requirement aside</source>
        <translation>Ережеден ауытқу</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>Жазбаша негіздеме</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Ауытқуды тіркеу</translation>
    </message>
</context>
</TS>
