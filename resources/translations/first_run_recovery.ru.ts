<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this key opens the store. It is shown this once. Print it or write it down and keep it locked away, not beside this computer.</source>
        <translation>Если парольная фраза забыта, хранилище откроет только этот ключ. Он показывается один раз. Распечатайте или запишите его и держите под замком, отдельно от компьютера.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Now type two groups from your paper. The key is covered meanwhile.</source>
        <translation>Теперь наберите две группы с вашей бумаги. На это время ключ закрывается.</translation>
    </message>
</context>
</TS>
