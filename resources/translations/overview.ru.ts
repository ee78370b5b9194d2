<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>OverviewPage</name>
    <message>
        <source>Inspections</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>Новая проверка</translation>
    </message>
    <message>
        <source>No inspections yet</source>
        <translation>Проверок пока нет</translation>
    </message>
    <message>
        <source>Open the first inspection from a line of the schedule, or import one that a colleague has sent. To look around first, open the sample: it is marked as a sample and goes again in one click.</source>
        <translation>Откройте первую проверку по строке графика или загрузите присланную коллегой. Чтобы сначала осмотреться, откройте образец: он помечен как образец и удаляется одним нажатием.</translation>
    </message>
    <message>
        <source>Open the first inspection</source>
        <translation>Открыть первую проверку</translation>
    </message>
    <message>
        <source>Open the sample inspection</source>
        <translation>Открыть образец проверки</translation>
    </message>
    <message>
        <source>Search: name, IIN, order or certificate number (Ctrl+F)</source>
        <translation>Поиск: имя, ИИН, номер приказа или справки (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search among the inspections</source>
        <translation>Поиск среди проверок</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Просроченные</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Go to the inspection</source>
        <translation>Перейти к проверке</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>Удалить образец</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Deadlines within 10 working days</source>
        <translation>Сроки в пределах 10 рабочих дней</translation>
    </message>
</context>
</TS>
