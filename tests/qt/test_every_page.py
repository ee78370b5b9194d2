"""Every page in every state that matters, three languages, the smallest window: what is seen and what is heard.

One walk collects what is wrong; each test asks for one kind of fault, so that a red test says what to look for.
"""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from qt import scenes, sight
from qt.stage import Stage

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Place

SMALLEST = (1024, 640)
LOOKS = {
    "cut": sight.cut,
    "beyond": sight.beyond,
    "unnamed": sight.unnamed,
    "lower": sight.lower_case,
    "silent": sight.silent,
}
TOO_MANY = 200
"""More presses of Tab than any page has fields."""

Faults = dict[str, dict[str, list[str]]]
"""Kind of fault, what it is, and where it was seen."""


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = Stage(qapp, tmp_path_factory.mktemp("profile"))
    made.open()
    yield made
    made.close()


@pytest.fixture(scope="module")
def faults(stage: Stage) -> Faults:
    """What is wrong in any scene, in any language."""
    found: Faults = defaultdict(lambda: defaultdict(list))
    for scene in scenes.every(stage):
        found["scenes"][scene].append("")
        said: dict[str, Language] = {}
        for language in Language:
            stage.reception.languages.choose(language)
            stage.window.resize(*SMALLEST)
            stage.settle()
            front = stage.front()
            where = f"{scene} in {language.value}"
            for kind, look in LOOKS.items():
                for fault in look(front):
                    found[kind][fault].append(where)
            if language is not Language.ENGLISH:
                for fault in sight.foreign(front):
                    found["foreign"][fault].append(where)
            for widget, why in sight.reasons(front):
                if said.setdefault(why, language) is not language:
                    found["stale"][f"{sight.name_of(widget)}: «{why}»"].append(where)
            if stage.window.width() > SMALLEST[0] or stage.window.height() > SMALLEST[1]:
                found["large"][f"{stage.window.size().toTuple()}"].append(where)
        for fault in tab_trouble(stage.front()):
            found["tab"][fault].append(scene)
    return found


def tab_trouble(window: QWidget) -> Iterator[str]:
    """Tab leaves every field and comes to each of them."""
    at, reached = QApplication.focusWidget(), []
    if at is None and not sight.tab_stops(window):
        return  # nothing there takes it: the help on keys is only read
    if at is None:
        yield "nothing has the focus"
        return
    for _ in range(TOO_MANY):
        QTest.keyClick(at, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is at and sight.tab_stops(window) == [at]:
            return
        if after is None or after is at:
            yield f"Tab stays in {sight.name_of(at)}"
            return
        if after in reached:
            break
        reached.append(after)
        at = after
    for widget in sight.tab_stops(window):
        if widget not in reached:
            yield f"Tab never comes to {sight.name_of(widget)}"


def said(faults: Faults, kind: str) -> list[str]:
    """The faults of one kind, each with the first scene it was seen in."""
    return [f"{fault} [{where[0]}, seen {len(where)} times]" for fault, where in faults[kind].items()]


def test_every_page_was_looked_at(faults: Faults) -> None:
    for place in Place:
        name = place.value.replace("_", "-") if place in scenes.OFFICE else place.value
        assert any(scene.startswith(name) for scene in faults["scenes"]), place


def test_the_window_fits_the_smallest_screen(faults: Faults) -> None:
    assert said(faults, "large") == []


def test_no_text_is_cut(faults: Faults) -> None:
    assert said(faults, "cut") == []


def test_nothing_sticks_out_of_the_window(faults: Faults) -> None:
    assert said(faults, "beyond") == []


def test_a_screen_reader_can_name_whatever_takes_the_focus(faults: Faults) -> None:
    assert said(faults, "unnamed") == []


def test_whatever_may_not_be_used_says_why(faults: Faults) -> None:
    assert said(faults, "silent") == []


def test_a_reason_is_said_in_the_language_in_force(faults: Faults) -> None:
    assert said(faults, "stale") == []


def test_tab_leaves_every_field_and_comes_back(faults: Faults) -> None:
    assert said(faults, "tab") == []


def test_no_english_is_left_in_kazakh_and_russian(faults: Faults) -> None:
    assert said(faults, "foreign") == []


def test_labels_and_buttons_begin_with_a_capital(faults: Faults) -> None:
    assert said(faults, "lower") == []
