<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>OverviewPage</name>
    <message>
        <source>Inspections</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Жүктеу…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорттау…</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>Жаңа тексеру</translation>
    </message>
    <message>
        <source>No inspections yet</source>
        <translation>Әзірге тексеру жоқ</translation>
    </message>
    <message>
        <source>Open the first inspection from a line of the schedule, or import one that a colleague has sent. To look around first, open the sample: it is marked as a sample and goes again in one click.</source>
        <translation>Кесте жолы бойынша алғашқы тексеруді ашыңыз немесе әріптесіңіз жіберген тексеруді жүктеңіз. Алдымен танысып көргіңіз келсе, үлгіні ашыңыз: ол үлгі деп белгіленген және бір рет басумен жойылады.</translation>
    </message>
    <message>
        <source>Open the first inspection</source>
        <translation>Алғашқы тексеруді ашу</translation>
    </message>
    <message>
        <source>Open the sample inspection</source>
        <translation>Үлгі тексеруді ашу</translation>
    </message>
    <message>
        <source>Search: name, IIN, order or certificate number (Ctrl+F)</source>
        <translation>Іздеу: аты-жөні, ЖСН, бұйрық немесе анықтама нөмірі (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search among the inspections</source>
        <translation>Тексерулерден іздеу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабық</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Go to the inspection</source>
        <translation>Тексеруге өту</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>Үлгіні жою</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>Deadlines within 10 working days</source>
        <translation>10 жұмыс күні ішіндегі мерзімдер</translation>
    </message>
</context>
</TS>
