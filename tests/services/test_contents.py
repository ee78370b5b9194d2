from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from examples import before_answers, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.certificate import Certificate, Dissent, Override
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import IncidentalNote
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.contents import certificate_contents, technical_date, texts_in_other_language
from oversight_desktop.services.packs import rule_pack

KAZAKH, RUSSIAN = Language.KAZAKH, Language.RUSSIAN
PACK = rule_pack()


def composed(dossier, language=KAZAKH):
    return certificate_contents(dossier, PACK, PACK.checklists, language, sample=False)


def texts(value):
    """Every text of a contents record, whatever it is nested in."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def fact(contents, label):
    return next(fact.value for fact in contents.general if fact.label == label)


def test_the_opening_names_clause_order_and_period_without_declining_a_name():
    kazakh, russian = composed(lawful_dossier()), composed(lawful_dossier(), RUSSIAN)

    assert kazakh.opening[1] == (
        "Ереженің 8-тармағына және аумақтық орган басшысының 2026 жылғы 2 наурыздағы № 01-05/41 бұйрығына сәйкес "
        "комиссия 2026 жылғы 16 наурыз – 2026 жылғы 18 наурыз аралығында жеке сот орындаушысының қызметіне алғашқы "
        "тексеру жүргізді."
    )
    assert russian.opening[1] == (
        "В соответствии с пунктом 8 Правил и приказом руководителя территориального органа от 2 марта 2026 года "
        "№ 01-05/41 комиссия в период с 16 марта 2026 года по 18 марта 2026 года провела первоначальную проверку "
        "деятельности частного судебного исполнителя."
    )
    assert kazakh.opening[2] == "Тексерілетін жеке сот орындаушысы: Әбдіров Қайрат Үсенұлы."
    assert russian.date_words == "18 марта 2026 года"
    assert kazakh.date_words == "2026 жылғы 18 наурыз"


@pytest.mark.parametrize(
    ("month", "kazakh", "of"),
    [
        (1, "қаңтар", "қаңтардағы"),
        (4, "сәуір", "сәуірдегі"),
        (7, "шілде", "шілдедегі"),
        (9, "қыркүйек", "қыркүйектегі"),
    ],
)
def test_a_month_has_its_name_and_its_form_before_a_number(month, kazakh, of):
    day = date(2026, month, 5)
    dossier = lawful_dossier(certificate=Certificate(number="7", date=day, place="Үлгі қ."))
    contents = composed(replace(dossier, order=replace(dossier.order, date=day)))

    assert contents.date_words == f"2026 жылғы 5 {kazakh}"
    assert f"2026 жылғы 5 {of} № 01-05/41" in contents.opening[1]


def test_one_day_is_not_said_as_a_period():
    dossier = lawful_dossier()
    order = replace(dossier.order, ends_on=dossier.order.begins_on)
    contents = composed(replace(dossier, order=order, ended_on=order.begins_on))

    assert "комиссия 2026 жылғы 16 наурыз күні жеке" in contents.opening[1]
    assert fact(contents, "Тексерудің нақты мерзімі") == "2026 жылғы 16 наурыз"


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
def test_the_repeal_of_the_rules_is_never_printed(language):
    printed = "\n".join(texts(composed(lawful_dossier(), language)))

    assert PACK.repealed_by == "№ 304"
    assert "№ 304" not in printed
    assert "03.11.2010" not in printed
    assert PACK.legal_basis[language] in printed


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
def test_a_complainant_and_an_iin_are_never_printed(language):
    printed = "\n".join(texts(composed(lawful_urgent_dossier(), language)))

    assert "Оразов" not in printed
    assert "800115100129" not in printed
    assert "Ш-15" in printed


def test_notes_of_what_was_seen_by_chance_stay_out():
    note = IncidentalNote(text="Жолай байқалған жайт.", on=date(2026, 3, 16), by="m1")

    assert composed(lawful_dossier(incidental_notes=(note,))) == composed(lawful_dossier())


def test_signatures_and_dispatches_do_not_change_what_is_printed():
    assert composed(lawful_dossier(signatures=(), dispatches=())) == composed(lawful_dossier())


@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
@pytest.mark.parametrize(
    "dossier",
    [
        lawful_dossier(),
        before_answers(lawful_dossier()),
        lawful_periodic_dossier(),
        lawful_urgent_dossier(),
        Dossier(rule_pack="kz-2010-244", language=KAZAKH),
        Dossier(rule_pack="kz-2010-244", language=RUSSIAN, kind=lawful_dossier().kind),
    ],
)
def test_what_is_missing_prints_as_a_line_or_a_dash_never_as_none(dossier, language):
    for text in texts(composed(dossier, language)):
        assert "None" not in text
        assert "{" not in text


def test_an_empty_dossier_leaves_lines_to_fill_in():
    contents = composed(Dossier(rule_pack="kz-2010-244", language=KAZAKH), RUSSIAN)

    assert contents.number == "_" * 20
    assert contents.place == "_" * 20
    assert contents.date_words == "«___» ___________ 20__ года"
    assert contents.signatories == ()
    assert contents.bailiff.post == "Частный судебный исполнитель"
    assert contents.assessment == "—"
    assert technical_date(Dossier(rule_pack="kz-2010-244", language=KAZAKH), PACK) == PACK.effective_from


def test_a_body_without_a_russian_name_keeps_its_kazakh_one():
    body = Body(name=Names(kk="Үлгі департаменті", ru=" "))

    assert composed(lawful_dossier(territorial_body=body), RUSSIAN).bodies[0] == "Үлгі департаменті"
    assert composed(lawful_dossier(territorial_body=None, collegium=Body()), RUSSIAN).bodies == ()


def test_members_sign_with_the_chair_first_and_the_initial_before_the_surname():
    dossier = lawful_dossier()
    contents = composed(replace(dossier, commission=tuple(reversed(dossier.commission))))

    assert [signatory.name for signatory in contents.signatories] == ["А. Нұрова", "Д. Қасымова", "Е. Тасболатов"]
    assert contents.signatories[0].post == "Комиссия төрағасы, бөлім басшысы"
    assert contents.bailiff.name == "Қ. Әбдіров"


def test_a_member_who_left_before_the_end_is_named_but_does_not_sign():
    dossier = lawful_dossier()
    *others, last = dossier.commission
    left = replace(last, to=date(2026, 3, 16), order_number="01-05/44")
    contents = composed(replace(dossier, commission=(*others, left)))

    assert [signatory.name for signatory in contents.signatories] == ["А. Нұрова", "Е. Тасболатов"]
    assert "комиссия құрамынан шыққан күні: 2026 жылғы 16 наурыз" in contents.members[-1].value


def test_an_override_prints_the_requirement_the_reason_who_and_when():
    override = Override(requirement="R14.1", reason="Келісімі алынды", by="m1", on=date(2026, 3, 9))
    (said,) = composed(lawful_dossier(overrides=(override,))).overrides

    assert said.startswith("R14.1. ")
    assert "Негіздемесі: Келісімі алынды. Шешім қабылдаған: Нұрова Айгүл Ерланқызы. Күні: 2026 жылғы 9 наурыз." in said


def test_annexes_are_numbered_as_they_are_there():
    dissent = Dissent(by="m2", on=date(2026, 3, 18), text="Келіспеймін.")
    contents = composed(lawful_dossier(dissents=(dissent,)))

    assert contents.annexes == ("1-қосымша. Тексеру парағы", "2-қосымша. Ерекше пікір")
    assert contents.dissents[0].heading == "Тасболатов Ержан Маратұлы, күні: 2026 жылғы 18 наурыз"


def test_the_schedule_and_the_agreement_stand_in_the_ground():
    ground = fact(composed(lawful_dossier(), RUSSIAN), "Основание проверки")

    assert "раздел I графика проверок, 1 квартал 2026 года" in ground
    assert "приказ от 9 января 2026 года № 01-05/3" in ground
    assert "8 января 2026 года, номер документа: 11" in ground


def test_texts_in_another_language_than_the_document_are_counted():
    dossier = lawful_dossier(dissents=(Dissent(by="m2", text="Келіспеймін."),))

    assert texts_in_other_language(dossier, KAZAKH) == 0
    counted = texts_in_other_language(dossier, RUSSIAN)
    assert texts_in_other_language(replace(dossier, dissents=(Dissent(by="m2", text="  "),)), RUSSIAN) == counted - 1
    assert texts_in_other_language(replace(dossier, language=RUSSIAN), KAZAKH) == counted


def test_the_same_dossier_is_composed_alike_twice():
    assert composed(lawful_dossier()) == composed(lawful_dossier())
