<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>TextsPart</name>
    <message>
        <source>Overall assessment</source>
        <translation>Общая оценка</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Actual last day of the inspection</source>
        <translation>Фактический последний день проверки</translation>
    </message>
    <message>
        <source>End the inspection</source>
        <translation>Окончить проверку</translation>
    </message>
</context>
</TS>
