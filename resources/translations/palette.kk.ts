<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Іздеу және пәрмендер</translation>
    </message>
    <message>
        <source>Name, IIN, number of an order or item, command</source>
        <translation>Аты-жөні, ЖСН, бұйрық немесе тармақ нөмірі, пәрмен</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Табылғандар</translation>
    </message>
    <message>
        <source>Nothing answers. Try a part of the name, or fewer words.</source>
        <translation>Ештеңе табылмады. Атаудың бір бөлігін немесе азырақ сөз теріп көріңіз.</translation>
    </message>
    <message>
        <source>Enter go · Esc close</source>
        <translation>Enter өту · Esc жабу</translation>
    </message>
</context>
</TS>
