<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>PersonStep</name>
    <message>
        <source>Who are you?</source>
        <translation>Сіз кімсіз?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you record. A new commission offers these details first.</source>
        <translation>Атыңыз әрбір жазбаңыздың жанында тұрады. Жаңа комиссия құрғанда алдымен осы деректер ұсынылады.</translation>
    </message>
    <message>
        <source>Surname, given name, patronymic</source>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Body you come from</source>
        <translation>Қай органнан</translation>
    </message>
</context>
</TS>
