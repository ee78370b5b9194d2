<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>MainFrame</name>
    <message>
        <source>Inspections</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Bailiffs</source>
        <translation>ЖСО</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Search and commands (Ctrl+K)</source>
        <translation>Іздеу және пәрмендер (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Іздеу және пәрмендер</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Терезе тілі</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Жұмыс орындалуда</translation>
    </message>
</context>
</TS>
