<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>UnlockPage</name>
    <message>
        <source>Language of the window</source>
        <translation>Язык окна</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показывать набранное</translation>
    </message>
    <message>
        <source>Forgotten? Use the recovery key</source>
        <translation>Забыли? Открыть ключом восстановления</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Выполняется работа</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Another store…</source>
        <translation>Другое хранилище…</translation>
    </message>
    <message>
        <source>This computer&apos;s own store</source>
        <translation>Собственное хранилище этого компьютера</translation>
    </message>
</context>
</TS>
