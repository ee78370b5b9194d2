<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AcquaintancePage</name>
    <message>
        <source>Acquaintance with the order</source>
        <translation>Бұйрықпен таныстыру</translation>
    </message>
    <message>
        <source>Register the acquaintance</source>
        <translation>Танысуды тіркеу</translation>
    </message>
    <message>
        <source>How the bailiff learnt of the order</source>
        <translation>ЖСО бұйрықпен қалай танысты</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Қол қойды</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Бас тартты</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Табылмады</translation>
    </message>
    <message>
        <source>Choose one of the three. A signature or a refusal opens the way to the start; a refusal postpones nothing.</source>
        <translation>Үшеуінің бірін таңдаңыз. Қол қою да, бас тарту да тексеруді бастауға жол ашады; бас тарту ештеңені кейінге қалдырмайды.</translation>
    </message>
    <message>
        <source>Signed the order on</source>
        <translation>Бұйрыққа қол қойған күн</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>Бас тартқан күн</translation>
    </message>
    <message>
        <source>Number of the protocol</source>
        <translation>Хаттаманың нөмірі</translation>
    </message>
    <message>
        <source>Members of the commission who sign the protocol</source>
        <translation>Хаттамаға қол қоятын комиссия мүшелері</translation>
    </message>
    <message>
        <source>Protocol of refusal…</source>
        <translation>Бас тарту туралы хаттама…</translation>
    </message>
    <message>
        <source>Filled in from what stands here; print it, have it signed, then register the refusal.</source>
        <translation>Осындағы деректермен толтырылады: басып шығарыңыз, қол қойдырыңыз, содан кейін бас тартуды тіркеңіз.</translation>
    </message>
    <message>
        <source>Not found on</source>
        <translation>Табылмаған күн</translation>
    </message>
    <message>
        <source>How the order was delivered</source>
        <translation>Бұйрық қалай жеткізілді</translation>
    </message>
    <message>
        <source>Post and proof of delivery, the head&apos;s decision. The start waits until the bailiff signs or refuses, or the chair sets the requirement aside.</source>
        <translation>Пошта және жеткізілгенінің дәлелі, басшының шешімі. ЖСО қол қойғанша, бас тартқанша немесе төраға ережеден ауытқуды тіркегенше тексеру басталмайды.</translation>
    </message>
    <message>
        <source>Last day to acquaint the bailiff</source>
        <translation>Таныстырудың соңғы күні</translation>
    </message>
</context>
</TS>
