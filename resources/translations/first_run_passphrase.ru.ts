<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>It opens the store on this computer. Four or five words that do not belong together are strong and easy to remember. Nobody can read the store without it, the developers neither.</source>
        <translation>Она открывает хранилище на этом компьютере. Четыре-пять несвязанных слов надежны и легко запоминаются. Без нее хранилище не прочтет никто, в том числе разработчики программы.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Та же парольная фраза еще раз</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показывать набранное</translation>
    </message>
</context>
</TS>
