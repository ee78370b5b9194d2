"""Every text for people is set as a printer would set it: its own alphabet, one blank, printed quotes, stops."""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from itertools import combinations
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
SENTENCES, LAW, DOCUMENTS = RESOURCES / "sentences", RESOURCES / "law" / "kz-2010-244", RESOURCES / "documents"
TABLES = sorted(path for folder in (SENTENCES, LAW, DOCUMENTS) for path in folder.glob("*.??.json"))
BOTH_LANGUAGES = sorted(LAW.glob("*.json"), key=str)
FORMS = sorted((RESOURCES / "translations").glob("*.ts"))

RUSSIAN = set("абвгдежзийклмнопрстуфхцчшщъыьэюя")
KAZAKH = RUSSIAN | set("әғқңөұүһі")
LETTERS = {"kk": KAZAKH, "ru": RUSSIAN}

# Columns of the command line's help and lines set in under another keep their blanks.
SET_IN = {"help", "clock_skipped", "demo_deed", "certificate.footer_hash"}
COLUMNS = {"help", "clock_skipped", "checklist.key.undo"}

# A table of these holds whole sentences only.
WHOLE = ("breaches-", "clauses", "requirements", "readings", "calendar", "exchange", "keeping", "packs", "recovery")


def flat(value: object, prefix: str = "") -> dict[str, str]:
    """A table as one level of keys."""
    if isinstance(value, dict):
        return {key: text for name, inner in value.items() for key, text in flat(inner, f"{prefix}/{name}").items()}
    if isinstance(value, list):
        return {key: text for row, inner in enumerate(value) for key, text in flat(inner, f"{prefix}/{row}").items()}
    return {prefix.removeprefix("/"): value} if isinstance(value, str) else {}


def table(path: Path) -> dict[str, str]:
    """The texts of one table by their keys."""
    return flat(json.loads(path.read_text(encoding="utf-8")))


def said() -> list[tuple[str, str, str, str]]:
    """Every text for people: its file, its key, its language, the text."""
    rows = [(path.name, key, path.name.split(".")[-2], text) for path in TABLES for key, text in table(path).items()]
    for path in BOTH_LANGUAGES:
        if path.name.count(".") == 1:
            rows += [
                (path.name, key, key.rpartition("/")[2], text)
                for key, text in table(path).items()
                if key.endswith(("/kk", "/ru"))
            ]
    for path in FORMS:
        for message in ElementTree.parse(path).iter("message"):
            source = message.findtext("source") or ""
            rows.append((path.name, source, path.name.split(".")[-2], message.findtext("translation") or ""))
    return rows


SAID = said()
TRANSLATED = [row for row in SAID if row[2] in LETTERS]


def wrong(
    fault: str, rows: list[tuple[str, str, str, str]], apart: set[str] | frozenset[str] = frozenset()
) -> list[str]:
    """The places whose text has this fault."""
    return [f"{name} {key}: {text!r}" for name, key, _, text in rows if key not in apart and re.search(fault, text)]


def test_there_are_texts_to_look_at() -> None:
    assert len(SAID) > 4000
    assert {language for _, _, language, _ in SAID} == {"kk", "ru", "en"}


def test_no_word_mixes_two_alphabets() -> None:
    """A Latin look-alike inside a Cyrillic word cannot be found by search and may print in another face."""
    assert wrong(r"[A-Za-z][А-Яа-яЁёӘ-ӿІі]|[А-Яа-яЁёӘ-ӿІі][A-Za-z]", SAID) == []


@pytest.mark.parametrize("language", LETTERS)
def test_cyrillic_letters_are_those_of_the_language(language: str) -> None:
    """No decomposed letter, none of another alphabet; Russian official papers write ye for yo."""
    for name, key, spoken, text in SAID:
        assert unicodedata.is_normalized("NFC", text), f"{name} {key}"
        if spoken == language and key != "language.kk":
            cyrillic = {letter for letter in text.lower() if letter.isalpha() and not letter.isascii()}
            assert cyrillic <= LETTERS[language], f"{name} {key}: {cyrillic - LETTERS[language]} in {text!r}"


def test_blanks_stand_once_and_never_at_the_ends() -> None:
    assert wrong(r"(?<=\S)  |\u00a0|\t", SAID, COLUMNS) == []
    assert wrong(r"^\s", SAID, SET_IN) == []
    assert wrong(r"\s$", SAID, {"help"}) == []
    assert wrong(r" [,;!?]|(?<!\d) \.(?!\w)|,(?=[^\W\d_])", SAID, COLUMNS) == []


def test_quotes_and_dashes_are_printed_ones() -> None:
    assert wrong(r'"', SAID) == []
    assert wrong(r"[“”„]", TRANSLATED) == []
    assert wrong(r"(?<=\w) - |^- ", SAID) == []
    assert wrong(r"(?<!«)—", TRANSLATED) == []
    assert wrong(r"\.\.\.(?! --| \[)", [row for row in SAID if not row[1].startswith("help")]) == []
    assert [row for row in SAID if row[3].count("«") != row[3].count("»")] == []


def stop(text: str) -> str:
    """The mark a text ends with; a placeholder, a bracket or a letter is none."""
    return text[-1] if text[-1] in ".…:?!," else ""


@pytest.mark.parametrize("path", [path for path in TABLES if ".kk." in path.name], ids=lambda path: path.name)
def test_a_text_ends_alike_in_every_language(path: Path) -> None:
    others = [path.with_name(path.name.replace(".kk.", f".{language}.")) for language in ("kk", "ru", "en")]
    tables = [table(other) for other in others if other.exists()]

    for one, another in combinations(tables, 2):
        differing = {key: (text, another[key]) for key, text in one.items() if stop(text) != stop(another[key])}
        assert differing == {}


def test_labels_of_a_form_begin_and_end_as_their_source() -> None:
    for path in FORMS:
        for message in ElementTree.parse(path).iter("message"):
            source, translation = message.findtext("source") or "", message.findtext("translation") or ""
            assert stop(source) == stop(translation), f"{path.name}: {translation!r}"
            assert translation[0].isupper() or not translation[0].isalpha(), f"{path.name}: {translation!r}"


def test_sentences_begin_with_a_capital_and_end_with_a_stop() -> None:
    for name, key, _, text in SAID:
        if name.startswith(WHOLE) and not key.startswith("deed"):
            assert not text[0].islower(), f"{name} {key}: {text!r}"
            assert text[-1] in ".?!}", f"{name} {key}: {text!r}"
        inner = re.search(r"[а-яәғқңөұүһіa-z»”}]\. (\w)", text)
        if inner and inner[1].isupper() and not name.startswith(("words", "checklists.json", "pack.json")):
            assert text[-1] in ".?!:…}", f"{name} {key}: {text!r}"


@pytest.mark.parametrize(
    ("language", "retired"),
    [
        ("kk", r"(?i)құпия сөз(?! тіркес)"),
        ("kk", r"(?i)\bпапка|флешка|команда|дәлелдеме|кодталым|кестелік тексеру|дау айтылған әрекет|шағымдалған іс"),
        ("kk", r"болуы тиіс|тұруы тиіс"),
        ("ru", r"(?i)обжалуем|обжалованн|пакет\w* правил|\bпример\b(?! проверки в)"),
        ("ru", r"ВНИМАНИЕ|\bВнимание:"),
    ],
)
def test_one_thing_has_one_word(language: str, retired: str) -> None:
    """Words that once stood beside the chosen one for the same thing do not come back."""
    assert wrong(retired, [row for row in SAID if row[2] == language]) == []
