<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>Қош келдіңіз</translation>
    </message>
    <message>
        <source>Inspections of private bailiffs: from the order to the dispatched certificate. Everything stays on this computer, encrypted; nothing goes to the network.</source>
        <translation>Жеке сот орындаушыларын тексеру: бұйрықтан бастап жіберілген анықтамаға дейін. Бәрі осы компьютерде шифрланып сақталады, желіге ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>Choose the language of the window. It can be changed at any time.</source>
        <translation>Терезе тілін таңдаңыз. Оны кез келген уақытта өзгертуге болады.</translation>
    </message>
    <message>
        <source>Is there a store already, on this computer or on a stick?</source>
        <translation>Қойма бұрыннан бар ма: осы компьютерде немесе флеш-жинақтауышта?</translation>
    </message>
    <message>
        <source>Open an existing store…</source>
        <translation>Бар қойманы ашу…</translation>
    </message>
</context>
</TS>
