<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>BailiffsPage</name>
    <message>
        <source>Bailiffs</source>
        <translation>Жеке сот орындаушылары</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>Тізілімді жүктеу…</translation>
    </message>
    <message>
        <source>Add a bailiff</source>
        <translation>ЖСО қосу</translation>
    </message>
    <message>
        <source>Search: name, IIN or district (Ctrl+F)</source>
        <translation>Іздеу: аты-жөні, ЖСН немесе округ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search among the bailiffs</source>
        <translation>ЖСО арасынан іздеу</translation>
    </message>
    <message>
        <source>The list is empty. Import the register of the territorial body (CSV or XLSX) or add a bailiff by hand.</source>
        <translation>Тізім бос. Аумақтық органның тізілімін (CSV немесе XLSX) жүктеңіз немесе ЖСО-ны қолмен қосыңыз.</translation>
    </message>
</context>
</TS>
