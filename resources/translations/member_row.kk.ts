<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>MemberRow</name>
    <message>
        <source>Full name</source>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Жоғары жылжыту</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Төмен жылжыту</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>Тізімнен шығару</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Органы</translation>
    </message>
    <message>
        <source>Undertaking of secrecy</source>
        <translation>Құпияны сақтау туралы міндеттеме</translation>
    </message>
    <message>
        <source>Statement of no conflict</source>
        <translation>Мүдделер қақтығысының жоқтығы туралы мәлімдеме</translation>
    </message>
    <message>
        <source>Chair of the commission</source>
        <translation>Комиссия төрағасы</translation>
    </message>
    <message>
        <source>Joined or left by an order</source>
        <translation>Бұйрықпен кірді немесе шықты</translation>
    </message>
    <message>
        <source>First day in the commission</source>
        <translation>Комиссиядағы бірінші күні</translation>
    </message>
    <message>
        <source>Last day in the commission</source>
        <translation>Комиссиядағы соңғы күні</translation>
    </message>
    <message>
        <source>Number of that order</source>
        <translation>Сол бұйрықтың нөмірі</translation>
    </message>
</context>
</TS>
