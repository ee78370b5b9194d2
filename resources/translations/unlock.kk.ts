<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>UnlockPage</name>
    <message>
        <source>Language of the window</source>
        <translation>Терезе тілі</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Құлыпты ашу</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Терілгенді көрсету</translation>
    </message>
    <message>
        <source>Forgotten? Use the recovery key</source>
        <translation>Ұмыттыңыз ба? Қалпына келтіру кілтімен ашу</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Жұмыс орындалуда</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Another store…</source>
        <translation>Басқа қойма…</translation>
    </message>
    <message>
        <source>This computer&apos;s own store</source>
        <translation>Осы компьютердің өз қоймасы</translation>
    </message>
</context>
</TS>
