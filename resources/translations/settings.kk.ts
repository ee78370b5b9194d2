<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түстер</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Өздігінен құлыптау</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Осында жұмыс істейтін адам</translation>
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
    <message>
        <source>Keep these details</source>
        <translation>Деректерді сақтау</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Passphrase in use</source>
        <translation>Қазіргі құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Құпия сөз тіркесі тағы бір рет</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия сөз тіркесін өзгерту</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Терілгенді көрсету</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Second folder, on a stick or another disk</source>
        <translation>Екінші қалта: флеш-жинақтауышта немесе басқа дискіде</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Қажет емес</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Қазір көшірме жасау</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Көшірме жасау барысы</translation>
    </message>
    <message>
        <source>Last backups beside the store</source>
        <translation>Қойма жанындағы соңғы көшірмелер</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Қалтада көрсету</translation>
    </message>
    <message>
        <source>Rules in use</source>
        <translation>Қолданыстағы Ереже</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Бағдарлама туралы</translation>
    </message>
</context>
</TS>
