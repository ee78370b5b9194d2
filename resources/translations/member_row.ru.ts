<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>MemberRow</name>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Переместить вверх</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить вниз</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Undertaking of secrecy</source>
        <translation>Обязательство о неразглашении</translation>
    </message>
    <message>
        <source>Statement of no conflict</source>
        <translation>Заявление об отсутствии конфликта интересов</translation>
    </message>
    <message>
        <source>Chair of the commission</source>
        <translation>Председатель комиссии</translation>
    </message>
    <message>
        <source>Joined or left by an order</source>
        <translation>Вошел или вышел по приказу</translation>
    </message>
    <message>
        <source>First day in the commission</source>
        <translation>Первый день в комиссии</translation>
    </message>
    <message>
        <source>Last day in the commission</source>
        <translation>Последний день в комиссии</translation>
    </message>
    <message>
        <source>Number of that order</source>
        <translation>Номер этого приказа</translation>
    </message>
</context>
</TS>
