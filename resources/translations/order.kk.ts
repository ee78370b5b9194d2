<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>OrderPage</name>
    <message>
        <source>Order and commission</source>
        <translation>Бұйрық және комиссия</translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation>Терілгенді алып тастау</translation>
    </message>
    <message>
        <source>Register the order</source>
        <translation>Бұйрықты тіркеу</translation>
    </message>
    <message>
        <source>Bailiff and ground</source>
        <translation>ЖСО және негіз</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Order on the inspection</source>
        <translation>Тексеру туралы бұйрық</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Бұйрықтың нөмірі</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Бұйрықтың күні</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Қол қойған адам</translation>
    </message>
    <message>
        <source>Number of the collegium&apos;s agreement</source>
        <translation>Алқа келісімінің нөмірі</translation>
    </message>
    <message>
        <source>Agreed with the collegium on</source>
        <translation>Алқамен келісілген күн</translation>
    </message>
    <message>
        <source>Inspection begins</source>
        <translation>Тексерудің басталу күні</translation>
    </message>
    <message>
        <source>Inspection ends</source>
        <translation>Тексерудің аяқталу күні</translation>
    </message>
    <message>
        <source>Period covered: from</source>
        <translation>Қамтылатын кезең: басы</translation>
    </message>
    <message>
        <source>Period covered: to</source>
        <translation>Қамтылатын кезең: соңы</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Мүше қосу</translation>
    </message>
    <message>
        <source>Nobody yet. Add the members by their full names; those of earlier inspections are offered while you type.</source>
        <translation>Әзірге ешкім жоқ. Мүшелерді толық аты-жөнімен қосыңыз: бұрынғы тексерулердегі мүшелер теру кезінде ұсынылады.</translation>
    </message>
    <message>
        <source>Order that formed the standing commission</source>
        <translation>Тұрақты әрекет ететін комиссияны құру туралы бұйрық</translation>
    </message>
    <message>
        <source>Leave empty if the order on the inspection itself forms the commission.</source>
        <translation>Комиссия тексеру туралы бұйрықтың өзімен құрылса, бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Келісілген күн</translation>
    </message>
    <message>
        <source>What still stands in the way</source>
        <translation>Тіркеуге кедергілер</translation>
    </message>
    <message>
        <source>Nothing blocks the registration.</source>
        <translation>Тіркеуге кедергі жоқ.</translation>
    </message>
    <message>
        <source>Set aside by the chair</source>
        <translation>Төраға шешімімен ауытқулар</translation>
    </message>
</context>
</TS>
