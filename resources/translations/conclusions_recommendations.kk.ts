<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>RecommendationsPart</name>
    <message>
        <source>Recommendations</source>
        <translation>Ұсынымдар</translation>
    </message>
    <message>
        <source>Draft from the violations</source>
        <translation>Бұзушылықтардан жоба жасау</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>What the bailiff is to do</source>
        <translation>ЖСО не істеуге тиіс</translation>
    </message>
    <message>
        <source>For the findings (numbers of items)</source>
        <translation>Қай тармақтар бойынша (нөмірлері)</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Орындау мерзімі</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Keep the recommendation</source>
        <translation>Ұсынымды сақтау</translation>
    </message>
</context>
</TS>
