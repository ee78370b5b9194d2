<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>BailiffFields</name>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic (if any)</source>
        <translation>Әкесінің аты (ол болған кезде)</translation>
    </message>
    <message>
        <source>Start of practice</source>
        <translation>Кәсіби қызметі басталған күн</translation>
    </message>
    <message>
        <source>First enforcement action</source>
        <translation>Алғашқы атқарушылық іс-қимыл</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Лицензияның нөмірі</translation>
    </message>
    <message>
        <source>Licence date</source>
        <translation>Лицензияның берілген күні</translation>
    </message>
    <message>
        <source>Enforcement district</source>
        <translation>Атқару округі</translation>
    </message>
    <message>
        <source>Hired employees</source>
        <translation>Жалданған қызметкерлер</translation>
    </message>
    <message>
        <source>Office address</source>
        <translation>Кеңсенің мекенжайы</translation>
    </message>
</context>
</TS>
