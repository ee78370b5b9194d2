<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>RecommendationsPart</name>
    <message>
        <source>Recommendations</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>Draft from the violations</source>
        <translation>Составить проект по нарушениям</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>What the bailiff is to do</source>
        <translation>Что должен сделать ЧСИ</translation>
    </message>
    <message>
        <source>For the findings (numbers of items)</source>
        <translation>По каким пунктам (номера)</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Срок исполнения</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Keep the recommendation</source>
        <translation>Сохранить рекомендацию</translation>
    </message>
</context>
</TS>
