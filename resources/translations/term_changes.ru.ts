<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>TermChanges</name>
    <message>
        <source>Changes of the period</source>
        <translation>Изменения срока</translation>
    </message>
    <message>
        <source>Suspend or extend…</source>
        <translation>Приостановить или продлить…</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Приостановление</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Продление</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Whose circumstances</source>
        <translation>Кого касается</translation>
    </message>
    <message>
        <source>Chair who applied</source>
        <translation>Подавший заявление председатель</translation>
    </message>
    <message>
        <source>Date of the application</source>
        <translation>Дата заявления</translation>
    </message>
    <message>
        <source>Number of the head&apos;s order</source>
        <translation>Номер приказа руководителя</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Suspended from</source>
        <translation>Первый день приостановления</translation>
    </message>
    <message>
        <source>Suspended to</source>
        <translation>Последний день приостановления</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Новый последний день</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Register the change</source>
        <translation>Зарегистрировать изменение</translation>
    </message>
</context>
</TS>
