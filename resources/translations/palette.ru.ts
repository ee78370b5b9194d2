<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>Name, IIN, number of an order or item, command</source>
        <translation>Имя, ИИН, номер приказа или пункта, команда</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Найденное</translation>
    </message>
    <message>
        <source>Nothing answers. Try a part of the name, or fewer words.</source>
        <translation>Ничего не найдено. Наберите часть имени или меньше слов.</translation>
    </message>
    <message>
        <source>Enter go · Esc close</source>
        <translation>Enter перейти · Esc закрыть</translation>
    </message>
</context>
</TS>
