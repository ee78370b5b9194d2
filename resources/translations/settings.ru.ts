<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Блокировать через</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Кто здесь работает</translation>
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
    <message>
        <source>Keep these details</source>
        <translation>Сохранить данные</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase in use</source>
        <translation>Нынешняя парольная фраза</translation>
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
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показывать набранное</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Second folder, on a stick or another disk</source>
        <translation>Вторая папка: на флеш-накопителе или другом диске</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Не нужна</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию сейчас</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Ход копирования</translation>
    </message>
    <message>
        <source>Last backups beside the store</source>
        <translation>Последние копии рядом с хранилищем</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Rules in use</source>
        <translation>Применяемые Правила</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
</context>
</TS>
