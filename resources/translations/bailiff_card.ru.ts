<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>BailiffCard</name>
    <message>
        <source>Open an inspection</source>
        <translation>Открыть проверку</translation>
    </message>
    <message>
        <source>Last scheduled inspection</source>
        <translation>Последняя плановая проверка</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Дата окончания</translation>
    </message>
    <message>
        <source>What is weighed before the schedule (clause 10); an empty field means no data</source>
        <translation>Факторы, учитываемые перед утверждением графика (п. 10); пустое поле означает «нет данных»</translation>
    </message>
    <message>
        <source>Results of previous inspections</source>
        <translation>Результаты предыдущих проверок</translation>
    </message>
    <message>
        <source>Recommendations still open</source>
        <translation>Неисполненные рекомендации</translation>
    </message>
    <message>
        <source>Complaints and appeals</source>
        <translation>Жалобы и обращения</translation>
    </message>
    <message>
        <source>Actions annulled by a court</source>
        <translation>Отмененные судом действия</translation>
    </message>
    <message>
        <source>Private rulings of courts</source>
        <translation>Частные определения суда</translation>
    </message>
    <message>
        <source>Acts of prosecutor&apos;s supervision</source>
        <translation>Акты прокурорского надзора</translation>
    </message>
    <message>
        <source>Criminal case</source>
        <translation>Уголовное дело</translation>
    </message>
    <message>
        <source>Record in the list</source>
        <translation>Записать в список</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Удалить из списка</translation>
    </message>
</context>
</TS>
