<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>DoneStep</name>
    <message>
        <source>Everything is ready</source>
        <translation>Программа готова к работе</translation>
    </message>
    <message>
        <source>The store is made and encrypted. Each entry is saved at once; a backup is made every half hour of work and on closing.</source>
        <translation>Хранилище создано и зашифровано. Каждая запись сохраняется сразу; резервная копия создается каждые полчаса работы и при закрытии.</translation>
    </message>
    <message>
        <source>First a look around?</source>
        <translation>Сначала осмотреться?</translation>
    </message>
    <message>
        <source>The sample inspection is invented, marked as a sample, and removed with one click. In it everything may be tried.</source>
        <translation>Образец проверки вымышлен, помечен как образец и удаляется одним нажатием. В нем можно пробовать любые действия.</translation>
    </message>
    <message>
        <source>Open the sample inspection</source>
        <translation>Открыть образец проверки</translation>
    </message>
</context>
</TS>
