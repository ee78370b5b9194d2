<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>RecoveryPart</name>
    <message>
        <source>Recovery key: eight groups from your paper</source>
        <translation>Қалпына келтіру кілті: қағазыңыздағы сегіз топ</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Құпия сөз тіркесі тағы бір рет</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Терілгенді көрсету</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия сөз тіркесіне оралу</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Жаңа құпия сөз тіркесін қою</translation>
    </message>
</context>
</TS>
