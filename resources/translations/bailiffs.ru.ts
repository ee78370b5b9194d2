<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>BailiffsPage</name>
    <message>
        <source>Bailiffs</source>
        <translation>Частные судебные исполнители</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>Загрузить реестр…</translation>
    </message>
    <message>
        <source>Add a bailiff</source>
        <translation>Добавить ЧСИ</translation>
    </message>
    <message>
        <source>Search: name, IIN or district (Ctrl+F)</source>
        <translation>Поиск: имя, ИИН или округ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search among the bailiffs</source>
        <translation>Поиск среди ЧСИ</translation>
    </message>
    <message>
        <source>The list is empty. Import the register of the territorial body (CSV or XLSX) or add a bailiff by hand.</source>
        <translation>Список пуст. Загрузите реестр территориального органа (CSV или XLSX) или добавьте ЧСИ вручную.</translation>
    </message>
</context>
</TS>
