<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>GivenPanel</name>
    <message>
        <source>Written explanation</source>
        <translation>Письменное объяснение</translation>
    </message>
    <message>
        <source>Oral explanation</source>
        <translation>Устное объяснение</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Объяснения</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Дата объяснения</translation>
    </message>
    <message>
        <source>The bailiff&apos;s words, word for word</source>
        <translation>Слова ЧСИ, дословно</translation>
    </message>
    <message>
        <source>Violations it explains</source>
        <translation>Какие нарушения объясняет</translation>
    </message>
    <message>
        <source>Signature of the bailiff</source>
        <translation>Подпись ЧСИ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Day of signature or refusal</source>
        <translation>День подписания или отказа</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Записал</translation>
    </message>
</context>
</TS>
