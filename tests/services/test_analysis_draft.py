from dataclasses import replace
from datetime import date

import pytest
from examples import before_answers, lawful_dossier, lawful_urgent_dossier

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.services.analysis_draft import analysis_draft
from oversight_desktop.services.packs import rule_pack

KAZAKH, RUSSIAN = Language.KAZAKH, Language.RUSSIAN
PACK = rule_pack()


def test_a_draft_counts_the_answers_and_quotes_the_findings():
    assert analysis_draft(lawful_dossier(), PACK, "I7", KAZAKH).split("\n") == [
        "Тексеру парағындағы мәселелер саны: 7, жауап берілгені: 7. Сәйкес келеді: 6. Бұзушылық: 1.",
        "Анықталған жайттар:",
        "I7.2: Қабылдау кестесі кіреберісте орналастырылмаған.",
        "Тексеру барысында жойылғаны: I7.2.",
    ]


def test_a_draft_without_violations_says_so_and_names_what_was_not_checked():
    dossier = lawful_dossier()
    answers = tuple(
        replace(answer, result=Result.NOT_CHECKED, reason="Журнал жоқ") if answer.item == "I4.7" else answer
        for answer in dossier.answers
        if answer.item != "I4.8"
    )
    assert analysis_draft(replace(dossier, answers=answers), PACK, "I4", RUSSIAN).split("\n") == [
        "Вопросов в проверочном листе: 8, с ответом: 7. Соответствует: 6. Не проверено: 1.",
        "Нарушений не выявлено.",
        "Не проверено и причина:",
        "I4.7: Журнал жоқ.",
    ]


def test_a_draft_of_an_unanswered_section_claims_nothing():
    draft = analysis_draft(before_answers(lawful_dossier()), PACK, "I1", RUSSIAN)

    assert draft == "Вопросов в проверочном листе: 8, с ответом: 0."


def test_a_draft_of_a_contested_action_gives_its_outcome():
    answer = Answer(item="C1", result=Result.CONFIRMED, finding="Мерзім өтті", on=date(2026, 3, 16))

    assert analysis_draft(lawful_urgent_dossier(answers=(answer,)), PACK, "C1", KAZAKH) == (
        "Нәтижесі: расталды. Мерзім өтті."
    )
    assert analysis_draft(lawful_urgent_dossier(), PACK, "C1", KAZAKH) == ""


def test_a_section_of_another_kind_has_no_draft():
    with pytest.raises(KeyError):
        analysis_draft(lawful_urgent_dossier(), PACK, "I1", KAZAKH)
