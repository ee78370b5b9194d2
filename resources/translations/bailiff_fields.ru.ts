<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>BailiffFields</name>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic (if any)</source>
        <translation>Отчество (при наличии)</translation>
    </message>
    <message>
        <source>Start of practice</source>
        <translation>Начало профессиональной деятельности</translation>
    </message>
    <message>
        <source>First enforcement action</source>
        <translation>Первое исполнительное действие</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Номер лицензии</translation>
    </message>
    <message>
        <source>Licence date</source>
        <translation>Дата лицензии</translation>
    </message>
    <message>
        <source>Enforcement district</source>
        <translation>Исполнительный округ</translation>
    </message>
    <message>
        <source>Hired employees</source>
        <translation>Наемные работники</translation>
    </message>
    <message>
        <source>Office address</source>
        <translation>Адрес конторы</translation>
    </message>
</context>
</TS>
