<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Sections of the checklist</source>
        <translation>Разделы проверочного листа</translation>
    </message>
    <message>
        <source>Answers are recorded for</source>
        <translation>Ответы записываются за</translation>
    </message>
    <message>
        <source>Sections pane</source>
        <translation>Панель разделов</translation>
    </message>
    <message>
        <source>Show or hide the sections</source>
        <translation>Показать или скрыть разделы</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Поиск (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search questions, numbers and findings</source>
        <translation>Поиск по вопросам, номерам и выявленным обстоятельствам</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Law pane</source>
        <translation>Панель правового основания</translation>
    </message>
    <message>
        <source>Show or hide the law beside the question (F6)</source>
        <translation>Показать или скрыть правовое основание (F6)</translation>
    </message>
    <message>
        <source>Questions of the checklist</source>
        <translation>Вопросы проверочного листа</translation>
    </message>
    <message>
        <source>Finding (F2)</source>
        <translation>Выявленное обстоятельство (F2)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Выявленное обстоятельство</translation>
    </message>
    <message>
        <source>What was seen, where, in which documents</source>
        <translation>Что, где и в каких документах выявлено</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>Legal basis of the finding</source>
        <translation>Правовое основание выявленного обстоятельства</translation>
    </message>
    <message>
        <source>The provision that was broken</source>
        <translation>Нарушенная норма</translation>
    </message>
    <message>
        <source>Explanation of the bailiff</source>
        <translation>Объяснение ЧСИ</translation>
    </message>
    <message>
        <source>Add (F4)</source>
        <translation>Добавить (F4)</translation>
    </message>
    <message>
        <source>Why the bailiff gave no explanation</source>
        <translation>Причина отсутствия объяснения</translation>
    </message>
    <message>
        <source>If none was given: why</source>
        <translation>Если не дано, почему</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Рекомендация</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>Типовой текст</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Срок исполнения</translation>
    </message>
    <message>
        <source>Date by which the recommendation is due</source>
        <translation>Срок исполнения рекомендации</translation>
    </message>
    <message>
        <source>Cured on the spot</source>
        <translation>Устранено на месте</translation>
    </message>
    <message>
        <source>Date of the cure</source>
        <translation>Дата устранения</translation>
    </message>
    <message>
        <source>Evidence of the cure</source>
        <translation>Подтверждение устранения</translation>
    </message>
    <message>
        <source>Act, photo, document</source>
        <translation>Акт, фотография, документ</translation>
    </message>
    <message>
        <source>Reason (F2)</source>
        <translation>Причина (F2)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why it does not apply or was not checked</source>
        <translation>Почему неприменимо или не проверено</translation>
    </message>
    <message>
        <source>Cases seen</source>
        <translation>Просмотренные дела</translation>
    </message>
    <message>
        <source>Numbers of the cases seen</source>
        <translation>Номера просмотренных дел</translation>
    </message>
    <message>
        <source>Numbers, separated by commas</source>
        <translation>Номера через запятую</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Usual evidence</source>
        <translation>Обычное доказательство</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Evidence on this question</source>
        <translation>Доказательства по вопросу</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Объяснения</translation>
    </message>
    <message>
        <source>Add (F3)</source>
        <translation>Добавить (F3)</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
</context>
</TS>
