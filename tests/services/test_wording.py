import json
import string
from datetime import UTC, date, datetime
from enum import Enum

import pytest

from oversight_desktop import paths
from oversight_desktop.domain import checklists, terms
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import BodyKind, Language, Result, Severity, SuspensionReason
from oversight_desktop.services.wording import Wording, json_facts

LANGUAGES = [*Language]
CLOSED_LISTS = [
    member
    for module in (terms, checklists)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Enum) and kind is not Enum
    for member in kind
]
SENTENCES = sorted(paths.resource("sentences").glob("*.kk.json"))
LAW = sorted(paths.resource("law", "kz-2010-244").glob("*.kk.json"))


def table(path, language):
    return json.loads(path.with_name(path.name.replace(".kk.", f".{language.value}.")).read_text(encoding="utf-8"))


def facts(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.value)
def words(request):
    return Wording(request.param)


@pytest.mark.parametrize("member", CLOSED_LISTS, ids=str)
def test_every_member_of_a_closed_list_has_a_word(words, member):
    assert words.word(member).strip()


@pytest.mark.parametrize("path", SENTENCES + LAW, ids=lambda path: path.name)
def test_every_code_stands_in_all_languages_with_the_same_facts(path):
    kazakh = table(path, Language.KAZAKH)

    for language in LANGUAGES:
        other = table(path, language)
        assert other.keys() == kazakh.keys()
        assert {code: facts(text) for code, text in other.items()} == {
            code: facts(text) for code, text in kazakh.items()
        }


@pytest.mark.parametrize("files", [SENTENCES, [path for path in LAW if path.name.startswith("breaches")]])
def test_no_code_is_written_down_twice(files):
    codes = [code for path in files for code in table(path, Language.KAZAKH)]

    assert sorted(codes) == sorted(set(codes))


def test_the_words_for_fields_are_whole():
    for language in LANGUAGES:
        assert all(Wording(language).field(name) != name for name in ("signed_on", "begins_on", "legal_basis", "by"))


@pytest.mark.parametrize(
    ("fact", "kazakh", "english"),
    [
        (date(2026, 3, 30), "30.03.2026", "30.03.2026"),
        (date(987, 1, 2), "02.01.0987", "02.01.0987"),
        (datetime(2026, 3, 30, 9, 5, tzinfo=UTC), "30.03.2026 09:05", "30.03.2026 09:05"),
        (Result.COMPLIES, "сәйкес келеді", "complies"),
        ((date(2026, 3, 30), "I2.4", 3), "30.03.2026, I2.4, 3", "30.03.2026, I2.4, 3"),
        ((SuspensionReason.ILLNESS, None), "ауыру, —", "illness, —"),
        ((), "—", "—"),
        (None, "—", "—"),
        (True, "иә", "yes"),
        (False, "жоқ", "no"),
        (0, "0", "0"),
        (12.5, "12,5", "12.5"),
        (150.0, "150", "150"),
        ("{not_a_fact} <&", "{not_a_fact} <&", "{not_a_fact} <&"),
    ],
)
def test_facts_are_shown_as_people_read_them(fact, kazakh, english):
    assert Wording(Language.KAZAKH).shown(fact) == kazakh
    assert Wording(Language.ENGLISH).shown(fact) == english


def test_names_of_fields_become_words_in_a_breach_and_unknown_ones_stay():
    breach = Breach(
        requirement="R16.3",
        code="violation_not_supported",
        severity=Severity.BLOCK,
        facts={"item": "I2.4", "fields": ("legal_basis", "x9")},
    )

    assert "правовое основание, x9" in Wording(Language.RUSSIAN).sentence(breach)


def breach_codes():
    return [(path, code) for path in LAW if path.name.startswith("breaches") for code in table(path, Language.KAZAKH)]


@pytest.mark.parametrize(("language", "mark"), [("kk", "(20-тармақ)"), ("ru", "(п. 20)"), ("en", "(cl. 20)")])
def test_the_sentence_of_a_breach_ends_with_its_clause(language, mark):
    words = Wording(Language(language))

    for path, code in breach_codes():
        needed = facts(table(path, Language.KAZAKH)[code])
        breach = Breach(
            requirement="R20.1", code=code, severity=Severity.BLOCK, facts=dict.fromkeys(needed, date(2026, 3, 30))
        )
        sentence = words.sentence(breach)
        assert sentence.endswith(f" {mark}.")
        assert ("30.03.2026" in sentence) == bool(needed)


def test_a_fact_that_a_sentence_wants_and_nobody_gave_is_a_bug():
    code = next(code for path, code in breach_codes() if facts(table(path, Language.KAZAKH)[code]))

    with pytest.raises(KeyError):
        Wording(Language.KAZAKH).sentence(Breach(requirement="R20.6", code=code, severity=Severity.BLOCK))


def test_an_unknown_code_never_becomes_another_language():
    with pytest.raises(KeyError):
        Wording(Language.KAZAKH).problem(InputProblem("nobody_wrote_this"))


def test_a_problem_keeps_the_names_of_fields_as_the_file_spells_them(words):
    code, sentence = next(
        (code, text)
        for path in SENTENCES
        for code, text in table(path, words.language).items()
        if "field" not in code and facts(text)
    )

    said = words.problem(InputProblem(code, **dict.fromkeys(facts(sentence), "begins_on")))

    assert "begins_on" in said


def test_facts_for_machines_are_plain_json():
    breach = Breach(
        requirement="R14.1",
        code="any",
        severity=Severity.BLOCK,
        facts={
            "signed": date(2026, 3, 30),
            "results": (Result.COMPLIES, Result.VIOLATION),
            "nested": ((1, None),),
            "late": True,
            "name": "Әбдіров",
        },
    )

    assert json_facts(breach) == {
        "signed": "2026-03-30",
        "results": ["complies", "violation"],
        "nested": [[1, None]],
        "late": True,
        "name": "Әбдіров",
    }
    assert json.loads(json.dumps(json_facts(breach)))


def test_every_requirement_and_clause_can_be_said(words):
    requirements = table(paths.resource("law", "kz-2010-244", "requirements.kk.json"), Language.KAZAKH)
    readings = table(paths.resource("law", "kz-2010-244", "readings.kk.json"), Language.KAZAKH)

    for requirement in requirements:
        assert words.requirement(requirement).strip()
        assert (words.reading(requirement) is not None) == (requirement in readings)
    assert words.clause(14).strip()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("deed", ["answer_recorded", "undo:answer_recorded", "redo:answer_recorded"])
def test_a_deed_is_said_in_words_and_never_by_its_code(deed: str, language: Language) -> None:
    problem = InputProblem("undo_registered", deed=deed)

    assert "answer" not in Wording(language).problem(problem) or language is Language.ENGLISH
    assert "_" not in Wording(language).problem(problem)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ["too_few_members", "body_not_in_commission", "no_chair", "several_chairs"])
def test_a_day_that_is_not_known_is_not_spoken_of(language: Language, code: str) -> None:
    facts: dict[str, object] = {"count": 0, "least": 3, "body": BodyKind.REGIONAL_COLLEGIUM, "members": ("m1",)}
    words = Wording(language)
    dated, undated = (
        words.sentence(Breach(requirement="R12.1", code=code, severity=Severity.BLOCK, facts={**facts, "on": on}))
        for on in (date(2026, 3, 2), None)
    )

    assert "02.03.2026" in dated
    assert "—" not in undated and "{" not in undated
    assert 10 < len(dated) - len(undated) < 40
