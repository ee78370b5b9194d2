<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>NewInspectionPage</name>
    <message>
        <source>Who is inspected</source>
        <translation>Кім тексеріледі</translation>
    </message>
    <message>
        <source>Choose from the list of bailiffs, or fill in the fields below</source>
        <translation>Тізімнен таңдаңыз немесе төмендегі өрістерді толтырыңыз</translation>
    </message>
    <message>
        <source>Type a name or an IIN</source>
        <translation>Аты-жөнін немесе ЖСН-ді теріңіз</translation>
    </message>
    <message>
        <source>Choose a bailiff from the list</source>
        <translation>ЖСО-ны тізімнен таңдау</translation>
    </message>
    <message>
        <source>Bailiffs found</source>
        <translation>Табылған ЖСО</translation>
    </message>
    <message>
        <source>Also record this bailiff in the list</source>
        <translation>Осы ЖСО-ны тізімге де жазу</translation>
    </message>
    <message>
        <source>Kind and rules</source>
        <translation>Түрі мен ережелері</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Алғашқы</translation>
    </message>
    <message>
        <source>Periodic</source>
        <translation>Мерзімді</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Жедел</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>Ережелер жинағы</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Мәтіндерінің тілі</translation>
    </message>
    <message>
        <source>What is controlled (clause 1)</source>
        <translation>Не бақыланады (1-тармақ)</translation>
    </message>
    <message>
        <source>Legality of enforcement actions</source>
        <translation>Атқарушылық іс-қимылдардың заңдылығы</translation>
    </message>
    <message>
        <source>Record-keeping rules</source>
        <translation>Іс жүргізу ережесі</translation>
    </message>
    <message>
        <source>Ground: line of the schedule</source>
        <translation>Негізі: кестенің жолы</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Бөлімі</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Тоқсаны</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Жоспарланған басталуы</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Жоспарланған аяқталуы</translation>
    </message>
    <message>
        <source>Number of the order that approved it</source>
        <translation>Бекіткен бұйрықтың нөмірі</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Бұйрықтың күні</translation>
    </message>
    <message>
        <source>Number of the agreement</source>
        <translation>Келісім құжатының нөмірі</translation>
    </message>
    <message>
        <source>Agreed with the collegium on</source>
        <translation>Алқамен келісілген күн</translation>
    </message>
    <message>
        <source>What was weighed (clause 10)</source>
        <translation>Ескерілген жағдайлар (10-тармақ)</translation>
    </message>
    <message>
        <source>Length of service, months</source>
        <translation>Жұмыс өтілі, ай</translation>
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
        <source>Annulled actions and private rulings</source>
        <translation>Жойылған іс-қимылдар мен жеке ұйғарымдар</translation>
    </message>
    <message>
        <source>Criminal case</source>
        <translation>Қылмыстық іс</translation>
    </message>
    <message>
        <source>Acts of prosecutor&apos;s supervision</source>
        <translation>Прокурорлық қадағалау актілері</translation>
    </message>
    <message>
        <source>No data where empty</source>
        <translation>Бос өрістерге «дерек жоқ»</translation>
    </message>
    <message>
        <source>The two bodies</source>
        <translation>Екі орган</translation>
    </message>
    <message>
        <source>Territorial body, in Kazakh</source>
        <translation>Аумақтық орган, қазақша</translation>
    </message>
    <message>
        <source>Territorial body, in Russian</source>
        <translation>Аумақтық орган, орысша</translation>
    </message>
    <message>
        <source>Its head</source>
        <translation>Аумақтық органның басшысы</translation>
    </message>
    <message>
        <source>Regional collegium, in Kazakh</source>
        <translation>Өңірлік алқа, қазақша</translation>
    </message>
    <message>
        <source>Regional collegium, in Russian</source>
        <translation>Өңірлік алқа, орысша</translation>
    </message>
    <message>
        <source>Its head (collegium)</source>
        <translation>Алқаның басшысы</translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation>Терілгенді алып тастау</translation>
    </message>
    <message>
        <source>Open the inspection</source>
        <translation>Тексеруді ашу</translation>
    </message>
</context>
</TS>
