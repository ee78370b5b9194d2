<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Inspections of private bailiffs: from the order to the dispatched certificate. Everything stays on this computer, encrypted; nothing goes to the network.</source>
        <translation>Проверки частных судебных исполнителей: от приказа до отправленной справки. Данные хранятся на этом компьютере в зашифрованном виде, в сеть ничего не передается.</translation>
    </message>
    <message>
        <source>Choose the language of the window. It can be changed at any time.</source>
        <translation>Выберите язык окна. Его можно сменить в любое время.</translation>
    </message>
    <message>
        <source>Is there a store already, on this computer or on a stick?</source>
        <translation>Хранилище уже есть: на этом компьютере или на флеш-накопителе?</translation>
    </message>
    <message>
        <source>Open an existing store…</source>
        <translation>Открыть имеющееся хранилище…</translation>
    </message>
</context>
</TS>
