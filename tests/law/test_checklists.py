import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from oversight_desktop.domain.checklists import ChecklistItem, Checklists, SourceMark
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind, Language
from oversight_desktop.law.checklists import parse_checklists
from oversight_desktop.law.json_reading import MAX_BYTES, MAX_TEXT

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "resources" / "law" / "kz-2010-244" / "checklists.json").read_bytes()
LISTS = parse_checklists(SHIPPED)
COUNTS = {"I1": 8, "I2": 9, "I3": 12, "I4": 8, "I5": 10, "I6": 12, "I7": 7, "I8": 7}
COUNTS |= {"P1": 11, "P2": 6, "P3": 4, "P4": 4, "P5": 6, "P6": 6, "U": 12}
KK, RU, EN = Language
ADDED = {
    "id": "I3.901",
    "question": {"kk": "Сұрақ па?", "ru": "Вопрос?", "en": "A question?"},
    "basis": {"kk": "Негіз", "ru": "Основание", "en": "Basis"},
    "evidence": {"kk": "Дәлел", "ru": "Доказательство", "en": "Evidence"},
    "recommendation": {"kk": "Ұсыным", "ru": "Рекомендация", "en": "Recommendation"},
}


def office(**changes: Any) -> bytes:
    """An office's file with these parts."""
    head = {"format": "oversight-checklists-office", "version": 1, "pack": "kz-2010-244"}
    return json.dumps(head | changes, ensure_ascii=False).encode()


def refusal(file: bytes) -> InputProblem:
    """How the file is refused."""
    with pytest.raises(InputProblem) as caught:
        parse_checklists(SHIPPED, file)
    return caught.value


def shown(item: ChecklistItem) -> list[tuple[Language, str]]:
    """Every text of an item that a person may see or print."""
    parts = [item.question, item.basis, item.evidence, item.recommendation, *([item.edition] if item.edition else [])]
    return [pair for part in parts for pair in part.items()]


def test_every_list_has_the_items_of_its_clause() -> None:
    assert {section.id: len(section.items) for section in LISTS.sections} == COUNTS
    assert [sum(len(section.items) for section in LISTS.of(kind)) for kind in Kind] == [73, 37, 12]
    assert [section.id for section in LISTS.sections] == list(COUNTS)


def test_items_are_numbered_in_their_section() -> None:
    for section in LISTS.sections:
        stem = "U" if section.id == "U" else f"{section.id}."
        assert [item.id for item in section.items] == [f"{stem}{n}" for n in range(1, len(section.items) + 1)]


def test_every_text_stands_in_three_languages() -> None:
    for item in LISTS.items.values():
        texts = shown(item)
        assert len(texts) == (15 if item.edition else 12), item.id
        for _, text in texts:
            assert text == unicodedata.normalize("NFC", text).strip() != "", item.id
    for section in LISTS.sections:
        assert set(section.title) == set(section.basis) == set(Language)


def test_kazakh_and_russian_hold_no_latin_letter_and_english_no_cyrillic() -> None:
    for item in LISTS.items.values():
        for language, text in shown(item):
            foreign = "[А-яЁёӘ-ӿ]" if language is EN else "[A-Za-z]"
            assert not re.search(foreign, text), f"{item.id} {language}: {text}"


def test_russian_holds_no_kazakh_letter() -> None:
    for item in LISTS.items.values():
        for language, text in shown(item):
            assert language is not RU or not re.search("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]", text), f"{item.id}: {text}"


def test_no_working_remark_is_printed() -> None:
    remark = re.compile(
        r"not (seen|read|verified)|\btexts?\b|\bverif|inferen|inferred|good practice|\bmeans are\b|\bseed\b|\bcheck\b"
        r"|absent today|deleted|не (видел|прочит|провер|подтвержд)|вывод|предполож|оқылма|көрілме|тексерілме|болжам",
        re.IGNORECASE,
    )
    for item in LISTS.items.values():
        for language, text in shown(item):
            assert not remark.search(text), f"{item.id} {language}: {text}"


def test_a_basis_is_a_reference_in_official_form() -> None:
    act = {KK: "Ереженің|Заңның|қағидаларының|бұйры", RU: "[Пп]равил|Закона|приказ", EN: "Rules|Law|rules|Order"}
    for item in LISTS.items.values():
        for language, text in item.basis.items():
            for part in text.split("; "):
                assert re.search(act[language], part), f"{item.id}: {text}"
                assert re.search(r"\d", part), f"{item.id}: {text}"


def test_the_three_languages_of_a_basis_name_the_same_numbers() -> None:
    for item in LISTS.items.values():
        named = [sorted(set(re.findall(r"\d+(?:-\d+)?", item.basis[language]))) for language in Language]
        assert named[0] == named[1] == named[2], f"{item.id}: {named}"


def test_an_edition_stands_with_what_was_read_and_only_there() -> None:
    marks = [item.mark for item in LISTS.items.values()]
    assert [marks.count(mark) for mark in SourceMark] == [23, 54, 45]
    assert all((item.edition is not None) == (item.mark is SourceMark.READ) for item in LISTS.items.values())


def test_the_sections_rest_on_the_clauses_of_the_rules() -> None:
    bases = [section.basis[EN] for section in LISTS.sections]
    assert bases[:8] == [f"Rules, clause 16({n})" for n in range(1, 9)]
    assert bases[8:] == [*(f"Rules, clause 6({n})" for n in range(1, 7)), "Rules, clause 11"]
    assert LISTS.sections[0].basis[KK] == "Ереженің 16-тармағының 1) тармақшасы"
    assert LISTS.sections[0].basis[RU] == "подпункт 1) пункта 16 Правил"


def test_the_shipped_lists_always_have_the_same_hash() -> None:
    moved = json.dumps(json.loads(SHIPPED), indent=3).encode()

    assert re.fullmatch("[0-9a-f]{64}", LISTS.hash)
    assert parse_checklists(SHIPPED).hash == parse_checklists(moved).hash == LISTS.hash


def test_the_hash_follows_every_text_but_not_the_working_notes() -> None:
    data = json.loads(SHIPPED)
    data["sections"][1]["items"][2]["note"] = "Another remark."
    assert parse_checklists(json.dumps(data).encode()).hash == LISTS.hash

    data["sections"][14]["items"][11]["evidence"]["ru"] += "."
    assert parse_checklists(json.dumps(data).encode()).hash != LISTS.hash


def test_an_office_file_that_changes_nothing_changes_nothing() -> None:
    assert parse_checklists(SHIPPED, office()) == LISTS
    assert parse_checklists(SHIPPED, office(off=[], reword={}, add={"I1": []})) == LISTS
    assert parse_checklists(SHIPPED, b"\xef\xbb\xbf" + office()) == LISTS


def changed(**changes: Any) -> Checklists:
    """The lists with an office's changes; their hash must differ from the shipped one."""
    lists = parse_checklists(SHIPPED, office(**changes))
    assert lists.hash != LISTS.hash
    return lists


def test_an_item_switched_off_is_asked_no_more() -> None:
    lists = changed(off=["I2.4", "U12"])

    assert set(LISTS.items) - set(lists.items) == {"I2.4", "U12"}


def test_a_question_is_reworded_in_one_language() -> None:
    item = changed(reword={"I1.1": {"question": {"kk": "Құжат бар ма?"}}}).items["I1.1"]

    assert item.question[KK] == "Құжат бар ма?"
    assert item.question[RU] == LISTS.items["I1.1"].question[RU]
    assert item.mark is SourceMark.STATED


def test_an_item_with_a_reworded_basis_is_a_proposal() -> None:
    item = changed(reword={"I3.4": {"basis": {"ru": "статья 1 иного закона"}}}).items["I3.4"]

    assert (item.mark, item.edition) == (SourceMark.PROPOSED, None)
    assert item.basis[RU] == "статья 1 иного закона"


def test_an_own_item_follows_the_shipped_ones_and_is_a_proposal() -> None:
    lists = changed(add={"I3": [ADDED], "U": [ADDED | {"id": "U999"}]})

    assert lists.sections[2].items[-1].id == "I3.901"
    assert lists.items["I3.901"].mark is SourceMark.PROPOSED
    assert lists.items["U999"].question == {KK: "Сұрақ па?", RU: "Вопрос?", EN: "A question?"}


def test_an_own_item_without_english_shows_the_kazakh() -> None:
    texts = {name: {"kk": "Мәтін", "ru": "Текст"} for name in ADDED if name != "id"}
    item = changed(add={"P1": [{"id": "P1.901"} | texts]}).items["P1.901"]

    assert item.question[EN] == "Мәтін"


def test_texts_are_composed() -> None:
    word = unicodedata.normalize("NFD", "Үй")

    assert changed(reword={"I1.1": {"question": {"kk": word}}}).items["I1.1"].question[KK] == "Үй"


@pytest.mark.parametrize("section", list(LISTS.sections), ids=lambda section: section.id)
def test_a_section_keeps_at_least_one_shipped_item(section: Any) -> None:
    ids = [item.id for item in section.items]
    stem = "U" if section.id == "U" else f"{section.id}."

    own = {section.id: [ADDED | {"id": f"{stem}901"}]}
    problem = refusal(office(off=ids, add=own))
    assert (problem.code, problem.facts["section"]) == ("checklists_emptied", section.id)
    assert len(parse_checklists(SHIPPED, office(off=ids[1:])).items) == 122 - len(ids) + 1


HOSTILE = {
    "checklists_not_utf8": office().decode().replace("kz", "қаз").encode("cp1251", "replace") + b"\xff",
    "checklists_not_json": b'{"format": "oversight-checklists-office",\n "version": 1,',
    "checklists_key_twice": office().replace(b'"version": 1', b'"version": 1, "version": 1'),
    "checklists_format": office(version=2),
    "checklists_other_pack": office(pack="kz-2015-122"),
    "checklists_missing": b'{"format": "oversight-checklists-office", "version": 1}',
    "checklists_unknown_key": office(offf=[]),
    "checklists_odd_key": office(reword={"I1.1\x1b[31m": {}}),
    "checklists_not_object": b"[]",
    "checklists_not_list": office(off="I1.1"),
    "checklists_not_text": office(off=[11]),
    "checklists_blank": office(reword={"I1.1": {"question": {"kk": " \n"}}}),
    "checklists_text_long": office(reword={"I1.1": {"question": {"kk": "ә" * (MAX_TEXT + 1)}}}),
    "checklists_control": office(reword={"I1.1": {"question": {"kk": "a\x00b"}}}),
    "checklists_twice": office(off=["I1.1", "I1.1"]),
    "checklists_unknown_item": office(off=["I1.99"]),
    "checklists_unknown_section": office(add={"I9": []}),
    "checklists_own_id": office(add={"I3": [ADDED | {"id": "I3.13"}]}),
    "checklists_off_and_reworded": office(off=["I1.1"], reword={"I1.1": {}}),
    "checklists_file_large": b" " * (MAX_BYTES + 1),
}


@pytest.mark.parametrize(("code", "file"), HOSTILE.items(), ids=list(HOSTILE))
def test_a_file_that_is_amiss_is_refused_by_name(code: str, file: bytes) -> None:
    problem = refusal(file)

    assert problem.code == code
    assert problem.facts["file"] == "checklists-office.json"
    for language in ("kk", "ru", "en"):
        sentences = json.loads((ROOT / "resources" / "sentences" / f"checklists.{language}.json").read_bytes())
        assert "checklists-office.json" in sentences[code].format_map(problem.facts)
        assert str(problem).isprintable()


@pytest.mark.parametrize("value", [None, 1, True, 1.5, [], "x", {"kk": None}, {"de": "x"}, {}], ids=repr)
def test_a_text_of_a_wrong_shape_is_refused(value: Any) -> None:
    problem = refusal(office(reword={"I1.1": {"question": value}}))

    assert str(problem.facts["place"]).startswith("reword/I1.1/question")


@pytest.mark.parametrize("id", ["I3.900", "I3.1000", "I4.901", "X1", "I3.9٠1", "I3.901\n", "U901"])
def test_an_own_id_outside_its_range_is_refused(id: str) -> None:
    assert refusal(office(add={"I3": [ADDED | {"id": id}]})).code == "checklists_own_id"


def test_an_own_id_cannot_be_given_twice() -> None:
    assert refusal(office(add={"I3": [ADDED, ADDED]})).code == "checklists_twice"


def test_an_own_item_says_everything_in_kazakh_and_russian() -> None:
    problem = refusal(office(add={"I3": [ADDED | {"basis": {"kk": "Негіз"}}]}))

    assert (problem.code, problem.facts["missing"]) == ("checklists_missing", ("ru",))
    assert refusal(office(add={"I3": [{"id": "I3.901"}]})).code == "checklists_missing"
    assert refusal(office(add={"I3": [ADDED | {"mark": "stated"}]})).code == "checklists_unknown_key"


@pytest.mark.parametrize("file", [b"", b"null", b"[" * 100_000, b"1" * 100_000, b'"\\ud800"', b"NaN"], ids=len)
def test_no_file_is_a_crash(file: bytes) -> None:
    assert refusal(file).code.startswith("checklists_")


def test_a_lone_surrogate_is_a_control_character() -> None:
    assert refusal(office(off=[]).replace(b'"off": []', b'"off": ["\\ud800"]')).code == "checklists_control"


def test_a_long_text_at_the_limit_is_taken() -> None:
    long = "ә" * MAX_TEXT

    assert changed(reword={"I1.1": {"question": {"kk": long}}}).items["I1.1"].question[KK] == long
