"""Tests of sorting by the Kazakh alphabet and of searching names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_desktop.services.alphabet import ALPHABET, Likeness, Search, folded, kazakh_key, likeness

NAMES = [
    "Абаев",
    "Әбдіров",
    "Гусев",
    "Ғабитов",
    "Ибраев",
    "Ким",
    "Қасымов",
    "Нұров",
    "Омаров",
    "Өтеген",
    "Уалиев",
    "Ұлан",
    "Үсенов",
    "Харитонов",
    "Һарун",
    "Ізтай",
    "Яковлев",
]


def test_names_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    assert sorted(sorted(NAMES), key=kazakh_key) == NAMES


def test_every_letter_of_the_alphabet_has_its_place_in_either_case() -> None:
    assert len(ALPHABET) == 42
    assert sorted(sorted(ALPHABET.upper()), key=kazakh_key) == list(ALPHABET.upper())


def test_a_shorter_name_comes_before_one_that_goes_on() -> None:
    assert sorted(["Сериков Б.", "Серикова А.", "Сериков А."], key=kazakh_key) == [
        "Сериков А.",
        "Сериков Б.",
        "Серикова А.",
    ]


def test_a_decomposed_name_sorts_as_a_composed_one() -> None:
    assert kazakh_key(unicodedata.normalize("NFD", "Байтұрсынұлы")) == kazakh_key("Байтұрсынұлы")


def test_an_absent_name_comes_first() -> None:
    assert sorted(["Абаев", None], key=kazakh_key) == [None, "Абаев"]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("МҰРАҒ", "мұрағаты", Likeness.EXACT),
        ("қасымов", "Қасымов Ерлан", Likeness.EXACT),
        ("касымов", "Қасымов Ерлан", Likeness.ALIKE),
        ("Қасымов", "Касымов Ерлан", Likeness.ALIKE),
        ("ерлан қас", "Қасымов Ерлан", Likeness.EXACT),
        ("Артем", "Артём", Likeness.EXACT),
        ("омарова", "Өмірова", None),
        ("иманали", "Иманәлі", Likeness.ALIKE),
        ("", "Қасымов", Likeness.EXACT),
        ("йод", "иод", None),
        (unicodedata.normalize("NFD", "Айгүл"), "Айгүл", Likeness.EXACT),
    ],
)
def test_a_search_finds_letter_for_letter_first_and_plain_letters_as_alike(
    query: str, text: str, found: Likeness | None
) -> None:
    assert likeness(query, text) is found


def test_folding_leaves_no_case_and_no_double_blanks() -> None:
    assert folded("  Ёлқын   ҚАСЫМ ") == "елқын қасым"


TEXTS = tuple(folded(text) for text in ("Әбдіров Қайрат", "Абдиров Кайрат", "Әбдіқайыров", "Ғабитов Әбді", "Қасенова"))


def asked_alone(rows: tuple[str, ...], typed: str) -> list[tuple[str, bool]]:
    found = [(row, likeness(typed, row)) for row in rows]
    return [(row, how is Likeness.ALIKE) for row, how in found if how is not None]


@given(st.lists(st.text(alphabet="әбдіабдиқайрк ", max_size=9), max_size=8))
def test_letter_after_letter_finds_what_each_search_alone_finds(queries: list[str]) -> None:
    search: Search[str] = Search()

    for typed in queries:
        assert search.answers(TEXTS, typed, str) == asked_alone(TEXTS, typed)


def test_other_rows_are_searched_from_the_beginning() -> None:
    search: Search[str] = Search()
    search.answers(TEXTS, "қасен", str)

    assert search.answers(TEXTS[:2], "қасен", str) == []
    assert search.answers(TEXTS, "қ", str) == asked_alone(TEXTS, "қ")
