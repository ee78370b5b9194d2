"""The sheet with the recovery key: one page from which the key can be typed again, and none with a wrong key."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from kept_store import kept_store, recovery_key

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.recovery_sheet import recovery_sheet, recovery_sheet_pdf
from oversight_desktop.store.recovery_key import read, spelt

DAY = date(2026, 3, 16)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The path of a closed store."""
    made = kept_store(tmp_path)
    made.close()
    return made.path


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (Language.KAZAKH, "ҚАЛПЫНА КЕЛТІРУ КІЛТІ"),
        (Language.RUSSIAN, "КЛЮЧ ВОССТАНОВЛЕНИЯ"),
        (Language.ENGLISH, "ҚАЛПЫНА КЕЛТІРУ КІЛТІ"),
    ],
)
def test_the_sheet_is_one_page_with_every_group_in_its_order(language: Language, title: str, store: Path) -> None:
    (text,) = pages(recovery_sheet_pdf(recovery_key(), store, language, DAY))

    lines = text.splitlines()
    places = [lines.index(group) for group in recovery_key().split("-")]
    assert title in lines
    assert places == sorted(places)
    assert [lines[place - 1] for place in places] == [str(number) for number in range(1, 9)]
    assert store.name in text


def test_the_same_key_and_day_give_the_same_bytes(store: Path) -> None:
    first = recovery_sheet_pdf(recovery_key(), store, Language.KAZAKH, DAY)

    assert first == recovery_sheet_pdf(f" {recovery_key().lower()}\n", store, Language.KAZAKH, DAY)


def test_a_store_with_a_long_name_still_has_a_sheet_of_one_page(store: Path) -> None:
    long = store.with_name("қойма" * 20 + ".db")
    store.with_name(store.name + ".keys").rename(long.with_name(long.name + ".keys"))

    assert len(pages(recovery_sheet_pdf(recovery_key(), long, Language.KAZAKH, DAY))) == 1


def test_a_key_that_does_not_open_the_store_is_not_printed(store: Path) -> None:
    other = spelt(bytes(byte ^ 1 for byte in read(recovery_key())))
    wrong = {
        other: "wrong_recovery_key",
        recovery_key()[:-6]: "recovery_key_incomplete",
        "7" + recovery_key()[1:] if recovery_key()[0] != "7" else "8" + recovery_key()[1:]: "recovery_key_misspelt",
    }

    for key, code in wrong.items():
        with pytest.raises(EnvironmentProblem, match=code):
            recovery_sheet(key, store, Language.KAZAKH, DAY)
