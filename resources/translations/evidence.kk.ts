<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Дәлелдер</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Файл қосу…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Қою</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Файлсыз</translation>
    </message>
    <message>
        <source>Drop photos (JPEG, PNG) and papers (PDF) here. A photo&apos;s place is neither shown nor printed.</source>
        <translation>Фотосуреттерді (JPEG, PNG) және құжаттарды (PDF) осында сүйреп әкеліңіз. Фотосурет түсірілген орын көрсетілмейді және басылмайды.</translation>
    </message>
    <message>
        <source>Files taken in</source>
        <translation>Қосылған файлдар</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Picture of the evidence</source>
        <translation>Дәлелдің суреті</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>What and where it is, in words</source>
        <translation>Бұл не және ол қайда, сөзбен</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Items this evidence speaks of</source>
        <translation>Осы дәлелге қатысты тармақтар</translation>
    </message>
</context>
</TS>
