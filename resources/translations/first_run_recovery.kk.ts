<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this key opens the store. It is shown this once. Print it or write it down and keep it locked away, not beside this computer.</source>
        <translation>Құпия сөз тіркесі ұмытылса, қойманы тек осы кілт ашады. Ол бір рет қана көрсетіледі. Оны басып шығарыңыз немесе жазып алыңыз да, компьютерден бөлек, құлыптаулы жерде сақтаңыз.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF пішімінде сақтау…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Now type two groups from your paper. The key is covered meanwhile.</source>
        <translation>Енді қағазыңыздан екі топты теріңіз. Осы кезде кілт жабылады.</translation>
    </message>
</context>
</TS>
