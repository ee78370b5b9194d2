<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>BailiffCard</name>
    <message>
        <source>Open an inspection</source>
        <translation>Тексеру ашу</translation>
    </message>
    <message>
        <source>Last scheduled inspection</source>
        <translation>Соңғы жоспарлы тексеру</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Аяқталған күні</translation>
    </message>
    <message>
        <source>What is weighed before the schedule (clause 10); an empty field means no data</source>
        <translation>Кестені бекіту алдында ескерілетін жағдайлар (10-тармақ); бос өріс «дерек жоқ» дегенді білдіреді</translation>
    </message>
    <message>
        <source>Results of previous inspections</source>
        <translation>Алдыңғы тексерулердің нәтижелері</translation>
    </message>
    <message>
        <source>Recommendations still open</source>
        <translation>Орындалмаған ұсынымдар</translation>
    </message>
    <message>
        <source>Complaints and appeals</source>
        <translation>Шағымдар мен өтініштер</translation>
    </message>
    <message>
        <source>Actions annulled by a court</source>
        <translation>Сот жойған іс-қимылдар</translation>
    </message>
    <message>
        <source>Private rulings of courts</source>
        <translation>Соттың жеке ұйғарымдары</translation>
    </message>
    <message>
        <source>Acts of prosecutor&apos;s supervision</source>
        <translation>Прокурорлық қадағалау актілері</translation>
    </message>
    <message>
        <source>Criminal case</source>
        <translation>Қылмыстық іс</translation>
    </message>
    <message>
        <source>Record in the list</source>
        <translation>Тізімге жазу</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Өзгерістерді алып тастау</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Тізімнен жою</translation>
    </message>
</context>
</TS>
