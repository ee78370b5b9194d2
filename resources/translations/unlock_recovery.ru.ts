<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>RecoveryPart</name>
    <message>
        <source>Recovery key: eight groups from your paper</source>
        <translation>Ключ восстановления: восемь групп с вашей бумаги</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Та же парольная фраза еще раз</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показывать набранное</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Вернуться к парольной фразе</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Задать новую парольную фразу</translation>
    </message>
</context>
</TS>
