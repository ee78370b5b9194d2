<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AcquaintancePage</name>
    <message>
        <source>Acquaintance with the order</source>
        <translation>Ознакомление с приказом</translation>
    </message>
    <message>
        <source>Register the acquaintance</source>
        <translation>Зарегистрировать ознакомление</translation>
    </message>
    <message>
        <source>How the bailiff learnt of the order</source>
        <translation>Как ЧСИ ознакомлен с приказом</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписал</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказался</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найден</translation>
    </message>
    <message>
        <source>Choose one of the three. A signature or a refusal opens the way to the start; a refusal postpones nothing.</source>
        <translation>Выберите одно из трех. И подпись, и отказ открывают путь к началу проверки; отказ ничего не откладывает.</translation>
    </message>
    <message>
        <source>Signed the order on</source>
        <translation>Дата подписи</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>Дата отказа</translation>
    </message>
    <message>
        <source>Number of the protocol</source>
        <translation>Номер протокола</translation>
    </message>
    <message>
        <source>Members of the commission who sign the protocol</source>
        <translation>Члены комиссии, подписывающие протокол</translation>
    </message>
    <message>
        <source>Protocol of refusal…</source>
        <translation>Протокол об отказе…</translation>
    </message>
    <message>
        <source>Filled in from what stands here; print it, have it signed, then register the refusal.</source>
        <translation>Заполняется введенными здесь данными: распечатайте, соберите подписи, затем зарегистрируйте отказ.</translation>
    </message>
    <message>
        <source>Not found on</source>
        <translation>Дата, когда не найден</translation>
    </message>
    <message>
        <source>How the order was delivered</source>
        <translation>Как доставлен приказ</translation>
    </message>
    <message>
        <source>Post and proof of delivery, the head&apos;s decision. The start waits until the bailiff signs or refuses, or the chair sets the requirement aside.</source>
        <translation>Почта и подтверждение доставки, решение руководителя. Проверка не начнется, пока ЧСИ не подпишет или не откажется либо председатель не зарегистрирует отступление.</translation>
    </message>
    <message>
        <source>Last day to acquaint the bailiff</source>
        <translation>Последний день ознакомления</translation>
    </message>
</context>
</TS>
