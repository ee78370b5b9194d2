"""A character that no face has is named before printing."""

from dataclasses import replace

import pytest
from documents.samples import KK, RU, full, short

from oversight_desktop.documents.certificate import certificate_pdf
from oversight_desktop.documents.fonts import Face, font
from oversight_desktop.documents.glyphs import missing
from oversight_desktop.domain.problems import InputProblem


@pytest.mark.parametrize("language", [KK, RU])
def test_a_usual_certificate_misses_nothing(language):
    assert missing(full(language)) == ()


def test_every_face_has_every_kazakh_and_russian_letter_and_the_signs():
    signs = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя№«»–—…₸₽§°±×≤≥•·0123456789"
    for face in Face:
        assert all(ord(sign) in font(face).face.charToGlyph for sign in signs + signs.upper())


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("😀", "U+1F600 GRINNING FACE"),
        ("☐", "U+2610 BALLOT BOX"),
        ("中", "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D"),
        ("ا", "U+0627 ARABIC LETTER ALEF"),
        ("א", "U+05D0 HEBREW LETTER ALEF"),
        ("\x00", "U+0000"),
        ("\x1b", "U+001B"),
        ("\r", "U+000D"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\ud800", "U+D800"),
        ("\ue000", "U+E000"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_a_character_no_face_prints_is_named_with_its_place(character, name):
    contents = short(conclusion=f"Бастапқы мәтін {character} және жалғасы.")

    with pytest.raises(InputProblem) as told:
        certificate_pdf(contents, {}, {})

    assert told.value.code == "character_not_printable"
    assert told.value.facts == {
        "character": name,
        "where": "Бастапқы мәтін [?] және жалғасы.",
        "field": "conclusion",
    }


def test_every_field_is_looked_into():
    row = replace(full(KK).sections[1].findings[0], remarks=("бәрі жақсы", "жаман ☐"))
    contents = short(sections=(replace(full(KK).sections[1], findings=(row,)),), number="☐")

    assert [told.facts["field"] for told in missing(contents)] == ["number", "sections.1.findings.1.remarks.2"]


@pytest.mark.parametrize("text", ["а\u00adб", "а\u00a0б", "а\tб", "и\u0301", "10\u202f000", "≤ ≥ − × ÷"])
def test_usual_marks_are_printed(text):
    assert missing(short(conclusion=text)) == ()
    assert certificate_pdf(short(conclusion=text), {}, {})
