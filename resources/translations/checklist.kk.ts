<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Sections</source>
        <translation>Бөлімдер</translation>
    </message>
    <message>
        <source>Sections of the checklist</source>
        <translation>Тексеру парағының бөлімдері</translation>
    </message>
    <message>
        <source>Answers are recorded for</source>
        <translation>Жауап кімнің атынан жазылады</translation>
    </message>
    <message>
        <source>Sections pane</source>
        <translation>Бөлімдер тақтасы</translation>
    </message>
    <message>
        <source>Show or hide the sections</source>
        <translation>Бөлімдерді көрсету немесе жасыру</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Іздеу (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search questions, numbers and findings</source>
        <translation>Сұрақтардан, нөмірлерден және анықталған жайттардан іздеу</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Жауапсыз</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Бұзушылықтар</translation>
    </message>
    <message>
        <source>Law pane</source>
        <translation>Құқықтық негіз тақтасы</translation>
    </message>
    <message>
        <source>Show or hide the law beside the question (F6)</source>
        <translation>Құқықтық негізді көрсету немесе жасыру (F6)</translation>
    </message>
    <message>
        <source>Questions of the checklist</source>
        <translation>Тексеру парағының сұрақтары</translation>
    </message>
    <message>
        <source>Finding (F2)</source>
        <translation>Анықталған жайт (F2)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Анықталған жайт</translation>
    </message>
    <message>
        <source>What was seen, where, in which documents</source>
        <translation>Не, қайда, қандай құжаттарда анықталды</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Құқықтық негіз</translation>
    </message>
    <message>
        <source>Legal basis of the finding</source>
        <translation>Анықталған жайттың құқықтық негізі</translation>
    </message>
    <message>
        <source>The provision that was broken</source>
        <translation>Бұзылған норма</translation>
    </message>
    <message>
        <source>Explanation of the bailiff</source>
        <translation>ЖСО түсініктемесі</translation>
    </message>
    <message>
        <source>Add (F4)</source>
        <translation>Қосу (F4)</translation>
    </message>
    <message>
        <source>Why the bailiff gave no explanation</source>
        <translation>Түсініктеме берілмеуінің себебі</translation>
    </message>
    <message>
        <source>If none was given: why</source>
        <translation>Берілмесе, себебі</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Ұсыным</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>Үлгі мәтін</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Орындау мерзімі</translation>
    </message>
    <message>
        <source>Date by which the recommendation is due</source>
        <translation>Ұсынымды орындау мерзімі</translation>
    </message>
    <message>
        <source>Cured on the spot</source>
        <translation>Сол жерде жойылды</translation>
    </message>
    <message>
        <source>Date of the cure</source>
        <translation>Жойылған күні</translation>
    </message>
    <message>
        <source>Evidence of the cure</source>
        <translation>Жойылғанын растайтын дәлел</translation>
    </message>
    <message>
        <source>Act, photo, document</source>
        <translation>Акт, фотосурет, құжат</translation>
    </message>
    <message>
        <source>Reason (F2)</source>
        <translation>Себебі (F2)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Why it does not apply or was not checked</source>
        <translation>Неге қолданылмайды немесе тексерілмеді</translation>
    </message>
    <message>
        <source>Cases seen</source>
        <translation>Қаралған істер</translation>
    </message>
    <message>
        <source>Numbers of the cases seen</source>
        <translation>Қаралған істердің нөмірлері</translation>
    </message>
    <message>
        <source>Numbers, separated by commas</source>
        <translation>Нөмірлер, үтір арқылы</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Сілтемені көшіру</translation>
    </message>
    <message>
        <source>Usual evidence</source>
        <translation>Әдеттегі дәлел</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Дәлелдер</translation>
    </message>
    <message>
        <source>Evidence on this question</source>
        <translation>Осы сұрақ бойынша дәлелдер</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Түсініктемелер</translation>
    </message>
    <message>
        <source>Add (F3)</source>
        <translation>Қосу (F3)</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Әзірге жоқ.</translation>
    </message>
</context>
</TS>
