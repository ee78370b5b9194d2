<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>NewInspectionPage</name>
    <message>
        <source>Who is inspected</source>
        <translation>Кого проверяют</translation>
    </message>
    <message>
        <source>Choose from the list of bailiffs, or fill in the fields below</source>
        <translation>Выберите из списка или заполните поля ниже</translation>
    </message>
    <message>
        <source>Type a name or an IIN</source>
        <translation>Введите имя или ИИН</translation>
    </message>
    <message>
        <source>Choose a bailiff from the list</source>
        <translation>Выбрать ЧСИ из списка</translation>
    </message>
    <message>
        <source>Bailiffs found</source>
        <translation>Найденные ЧСИ</translation>
    </message>
    <message>
        <source>Also record this bailiff in the list</source>
        <translation>Записать этого ЧСИ и в список</translation>
    </message>
    <message>
        <source>Kind and rules</source>
        <translation>Вид и правила</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Первоначальная</translation>
    </message>
    <message>
        <source>Periodic</source>
        <translation>Периодическая</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Оперативная</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>Набор правил</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Язык текстов</translation>
    </message>
    <message>
        <source>What is controlled (clause 1)</source>
        <translation>Что контролируется (п. 1)</translation>
    </message>
    <message>
        <source>Legality of enforcement actions</source>
        <translation>Законность исполнительных действий</translation>
    </message>
    <message>
        <source>Record-keeping rules</source>
        <translation>Правила делопроизводства</translation>
    </message>
    <message>
        <source>Ground: line of the schedule</source>
        <translation>Основание: строка графика</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Планируемое начало</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Планируемое окончание</translation>
    </message>
    <message>
        <source>Number of the order that approved it</source>
        <translation>Номер приказа об утверждении</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Number of the agreement</source>
        <translation>Номер согласования</translation>
    </message>
    <message>
        <source>Agreed with the collegium on</source>
        <translation>Дата согласования с коллегией</translation>
    </message>
    <message>
        <source>What was weighed (clause 10)</source>
        <translation>Учтенные факторы (п. 10)</translation>
    </message>
    <message>
        <source>Length of service, months</source>
        <translation>Стаж работы, месяцев</translation>
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
        <source>Annulled actions and private rulings</source>
        <translation>Отмененные действия и частные определения</translation>
    </message>
    <message>
        <source>Criminal case</source>
        <translation>Уголовное дело</translation>
    </message>
    <message>
        <source>Acts of prosecutor&apos;s supervision</source>
        <translation>Акты прокурорского надзора</translation>
    </message>
    <message>
        <source>No data where empty</source>
        <translation>Где пусто – «нет данных»</translation>
    </message>
    <message>
        <source>The two bodies</source>
        <translation>Два органа</translation>
    </message>
    <message>
        <source>Territorial body, in Kazakh</source>
        <translation>Территориальный орган, по-казахски</translation>
    </message>
    <message>
        <source>Territorial body, in Russian</source>
        <translation>Территориальный орган, по-русски</translation>
    </message>
    <message>
        <source>Its head</source>
        <translation>Руководитель территориального органа</translation>
    </message>
    <message>
        <source>Regional collegium, in Kazakh</source>
        <translation>Региональная коллегия, по-казахски</translation>
    </message>
    <message>
        <source>Regional collegium, in Russian</source>
        <translation>Региональная коллегия, по-русски</translation>
    </message>
    <message>
        <source>Its head (collegium)</source>
        <translation>Руководитель коллегии</translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation>Отменить введенное</translation>
    </message>
    <message>
        <source>Open the inspection</source>
        <translation>Открыть проверку</translation>
    </message>
</context>
</TS>
