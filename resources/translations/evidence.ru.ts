<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Без файла</translation>
    </message>
    <message>
        <source>Drop photos (JPEG, PNG) and papers (PDF) here. A photo&apos;s place is neither shown nor printed.</source>
        <translation>Перетащите сюда фотографии (JPEG, PNG) и документы (PDF). Место съемки не показывается и не печатается.</translation>
    </message>
    <message>
        <source>Files taken in</source>
        <translation>Добавленные файлы</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Picture of the evidence</source>
        <translation>Изображение доказательства</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>What and where it is, in words</source>
        <translation>Что это и где находится, словами</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Items this evidence speaks of</source>
        <translation>Пункты, к которым относится доказательство</translation>
    </message>
</context>
</TS>
