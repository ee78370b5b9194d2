<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>OrderPage</name>
    <message>
        <source>Order and commission</source>
        <translation>Приказ и комиссия</translation>
    </message>
    <message>
        <source>Discard what is typed</source>
        <translation>Отменить введенное</translation>
    </message>
    <message>
        <source>Register the order</source>
        <translation>Зарегистрировать приказ</translation>
    </message>
    <message>
        <source>Bailiff and ground</source>
        <translation>ЧСИ и основание</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Order on the inspection</source>
        <translation>Приказ о проведении проверки</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Кем подписан</translation>
    </message>
    <message>
        <source>Number of the collegium&apos;s agreement</source>
        <translation>Номер согласования с коллегией</translation>
    </message>
    <message>
        <source>Agreed with the collegium on</source>
        <translation>Дата согласования с коллегией</translation>
    </message>
    <message>
        <source>Inspection begins</source>
        <translation>Начало проверки</translation>
    </message>
    <message>
        <source>Inspection ends</source>
        <translation>Окончание проверки</translation>
    </message>
    <message>
        <source>Period covered: from</source>
        <translation>Охватываемый период: начало</translation>
    </message>
    <message>
        <source>Period covered: to</source>
        <translation>Охватываемый период: конец</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Добавить члена</translation>
    </message>
    <message>
        <source>Nobody yet. Add the members by their full names; those of earlier inspections are offered while you type.</source>
        <translation>Пока никого нет. Добавьте членов комиссии полными именами: члены прежних проверок предлагаются при вводе.</translation>
    </message>
    <message>
        <source>Order that formed the standing commission</source>
        <translation>Приказ о создании постоянно действующей комиссии</translation>
    </message>
    <message>
        <source>Leave empty if the order on the inspection itself forms the commission.</source>
        <translation>Оставьте пустым, если комиссия создана самим приказом о проведении проверки.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Дата согласования</translation>
    </message>
    <message>
        <source>What still stands in the way</source>
        <translation>Препятствия для регистрации</translation>
    </message>
    <message>
        <source>Nothing blocks the registration.</source>
        <translation>Препятствий для регистрации нет.</translation>
    </message>
    <message>
        <source>Set aside by the chair</source>
        <translation>Отступления по решению председателя</translation>
    </message>
</context>
</TS>
