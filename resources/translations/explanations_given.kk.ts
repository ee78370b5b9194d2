<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>GivenPanel</name>
    <message>
        <source>Written explanation</source>
        <translation>Жазбаша түсініктеме</translation>
    </message>
    <message>
        <source>Oral explanation</source>
        <translation>Ауызша түсініктеме</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Түсініктемелер</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Нысаны</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>The bailiff&apos;s words, word for word</source>
        <translation>ЖСО-ның сөзі, сөзбе-сөз</translation>
    </message>
    <message>
        <source>Violations it explains</source>
        <translation>Түсіндірілетін бұзушылықтар</translation>
    </message>
    <message>
        <source>Signature of the bailiff</source>
        <translation>ЖСО-ның қолы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Белгі</translation>
    </message>
    <message>
        <source>Day of signature or refusal</source>
        <translation>Қол қойған немесе бас тартқан күн</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Жазып алған мүше</translation>
    </message>
</context>
</TS>
