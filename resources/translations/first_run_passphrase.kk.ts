<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>It opens the store on this computer. Four or five words that do not belong together are strong and easy to remember. Nobody can read the store without it, the developers neither.</source>
        <translation>Ол осы компьютердегі қойманы ашады. Бір-бірімен байланыссыз төрт-бес сөз берік әрі есте сақтауға оңай. Онсыз қойманы ешкім, бағдарламаны жасаушылар да оқи алмайды.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Құпия сөз тіркесі тағы бір рет</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Терілгенді көрсету</translation>
    </message>
</context>
</TS>
