<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>TermChanges</name>
    <message>
        <source>Changes of the period</source>
        <translation>Мерзімнің өзгеруі</translation>
    </message>
    <message>
        <source>Suspend or extend…</source>
        <translation>Тоқтата тұру немесе ұзарту…</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Тоқтата тұру</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ұзарту</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Whose circumstances</source>
        <translation>Кімге қатысты</translation>
    </message>
    <message>
        <source>Chair who applied</source>
        <translation>Өтініш берген төраға</translation>
    </message>
    <message>
        <source>Date of the application</source>
        <translation>Өтініштің күні</translation>
    </message>
    <message>
        <source>Number of the head&apos;s order</source>
        <translation>Басшы бұйрығының нөмірі</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Бұйрықтың күні</translation>
    </message>
    <message>
        <source>Suspended from</source>
        <translation>Тоқтатыла тұрған бірінші күн</translation>
    </message>
    <message>
        <source>Suspended to</source>
        <translation>Тоқтатыла тұрған соңғы күн</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Жаңа соңғы күн</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Register the change</source>
        <translation>Өзгерісті тіркеу</translation>
    </message>
</context>
</TS>
