"""Names and texts with markup in them: every page shows them as they were written."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuessingQt
from PySide6.QtWidgets import QApplication
from qt import sight
from qt.stage import Course, Stage

from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.qt.plain import WIDE, caption, label, tip
from oversight_desktop.services import bailiffs, dossiers, sample

MARKUP = '<b>Ә</b> & «Қ» "Ң" &lt;i&gt; <img src="/etc/hostname">'
DEEDS = ("undertaking_recorded", "inspection_started", "explanation_recorded", "inspection_ended", "signature_recorded")


def hostile(told: Any) -> Any:
    """The same with markup before every text that people wrote; numbers, ids and names of files stay."""
    if is_dataclass(told) and not isinstance(told, type):
        return replace(told, **{field.name: hostile(getattr(told, field.name)) for field in fields(told)})
    if isinstance(told, tuple):
        return tuple(hostile(part) for part in told)
    written = isinstance(told, str) and any(letter > "я" or letter >= "А" for letter in told)
    return f"{MARKUP} {told}" if written else told


@pytest.fixture(scope="module")
def faults(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What is taken for markup, and where."""
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.open()
    session = stage.enter()
    loaded = sample.load_sample()
    course = Course(stage, told=replace(loaded, dossier=hostile(loaded.dossier)))
    course.to("inspection_opened")
    opened = dossiers.dossier(session, course.scope)
    assert opened.bailiff is not None and MARKUP in opened.bailiff.full_name
    bailiffs.record_bailiff(session, RegistryEntry(bailiff=opened.bailiff))
    found: dict[str, str] = {}
    for deed in DEEDS:
        course.to(deed)
        for place in (*STEPS, Place.OVERVIEW, Place.BAILIFFS, Place.SETTINGS):
            stage.go(place, course.scope if place in STEPS else "")
            found |= dict.fromkeys(sight.marked_up(stage.window), f"{place.value} after {deed}")
    yield found
    stage.close()


def test_no_page_takes_words_for_markup(faults: dict[str, str]) -> None:
    assert faults == {}


@pytest.mark.parametrize("words", [MARKUP, f"б {MARKUP}", f"\n{MARKUP}\n{MARKUP}", "<?xml ?><p>а</p>", "а &lt;b&gt;"])
def test_a_tooltip_is_never_html_and_says_every_letter(words: str) -> None:
    assert not GuessingQt.mightBeRichText(tip(words))
    assert tip(words).replace("\u2060", "").split() == words.split()
    assert tip(tip(words)) == tip(words)


def test_a_tooltip_is_broken_into_lines() -> None:
    words = "Тексеру басталатын күнге дейін кемінде 10 күнтізбелік күн қалуға тиіс. " * 5

    assert max(len(line) for line in tip(words).split("\n")) <= WIDE
    assert nfc(tip(words)).replace("\n", " ") == words.strip()
    assert tip("бір\nекі\n\nүш") == "бір\nекі\n\nүш"


def test_a_button_shows_the_sign_of_a_shortcut() -> None:
    assert caption("а & б") == "а && б"


def test_a_label_is_plain(qapp: QApplication) -> None:
    made = label(MARKUP)

    assert (made.text(), made.textFormat()) == (MARKUP, Qt.TextFormat.PlainText)
