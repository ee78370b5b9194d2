<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>SectionPart</name>
    <message>
        <source>Analysis of the state of affairs</source>
        <translation>Анализ состояния</translation>
    </message>
    <message>
        <source>Draft from the answers</source>
        <translation>Составить проект по ответам</translation>
    </message>
    <message>
        <source>Assessment of the commission</source>
        <translation>Оценка комиссии</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Следующая часть</translation>
    </message>
</context>
</TS>
