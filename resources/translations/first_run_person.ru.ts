<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>PersonStep</name>
    <message>
        <source>Who are you?</source>
        <translation>Кто вы?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you record. A new commission offers these details first.</source>
        <translation>Ваше имя стоит рядом с каждой вашей записью. При составлении новой комиссии эти данные предлагаются первыми.</translation>
    </message>
    <message>
        <source>Surname, given name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Body you come from</source>
        <translation>От какого органа</translation>
    </message>
</context>
</TS>
