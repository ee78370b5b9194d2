"""A screen of 1366x768 on which everything is half as large again, by the screen or by the text: every page fits.

Scaled by the screen, 911x480 are left, with the title bar; one walk collects what is wrong, as in test_every_page.
"""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QHeaderView, QScrollArea, QTabWidget, QWidget
from qt import scenes, sight
from qt.stage import Stage

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.pages.conclusions import RECOMMENDATIONS, TEXTS, ConclusionsPage

SCREENS = {"screen": (100, (911, 450)), "text": (150, (1366, 728))}
"""Size of text in per cent, and the room inside the window."""
WIDE, BETWEEN = (1366, 728), (1000, 590)
"""A person drags a window, and what folds, folds on the way; or it jumps there from the size it had."""
ROWS, ENOUGH = 2.5, 200
"""Rows a list shows at least, if it has more, or pixels, where a row is a picture or a paragraph."""
PRESSES = 60

Faults = dict[str, dict[str, list[str]]]
"""Kind of fault, what it is, and where it was seen."""


@pytest.fixture(scope="module", params=list(SCREENS))
def faults(request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Faults:
    """What is wrong in any scene, in the languages with the longest words."""
    percent, size = SCREENS[request.param]
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.open()
    stage.reception.theme.enlarge(percent)
    found: Faults = defaultdict(lambda: defaultdict(list))
    try:
        for scene in parts(stage):
            found["scenes"][scene].append("")
            for language in (Language.KAZAKH, Language.RUSSIAN):
                stage.reception.languages.choose(language)
                for side in (WIDE if language is Language.RUSSIAN else BETWEEN, size):
                    stage.window.resize(*side)
                    stage.settle()
                for kind, fault in seen(stage.window, size):
                    found[kind][fault].append(f"{scene} in {language.value}")
            for fault in out_of_sight(stage):
                found["focus"][fault].append(scene)
    finally:
        stage.reception.theme.enlarge(100)
        stage.close()
    return found


def parts(stage: Stage) -> Iterator[str]:
    """All scenes, with those parts of pages that no scene opens."""
    for scene in scenes.every(stage):
        yield scene
        if scene == "conclusions-ended":
            page = stage.frame.page
            assert isinstance(page, ConclusionsPage)
            for row, part in enumerate((TEXTS, RECOMMENDATIONS), page.parts_list.count() - 2):
                page.parts_list.setCurrentRow(row)
                yield f"{scene}-{part}"
        if scene == "explanations-ended":
            assert stage.frame.page is not None
            tabs = stage.frame.page.findChild(QTabWidget)
            for number in range(1, tabs.count()):
                tabs.setCurrentIndex(number)
                yield f"{scene}-{number}"


def seen(window: QWidget, size: tuple[int, int]) -> Iterator[tuple[str, str]]:
    """Kinds of fault and faults."""
    if window.size().toTuple() != size:
        yield "large", f"{window.size().toTuple()}"
    for fault in sight.cut(window):
        yield "cut", fault
    for fault in sight.beyond(window):
        yield "beyond", fault
    for widget in sight.visible(window):
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            yield "sideways", f"{sight.name_of(widget)}: {widget.widget().width()} in {widget.viewport().width()}"
        if isinstance(widget, QAbstractItemView) and crushed(widget):
            yield "crushed", f"{sight.name_of(widget)} is {widget.viewport().height()} high"


def crushed(view: QAbstractItemView) -> bool:
    """Whether a list shows too few of its rows."""
    model = view.model()
    if model is None or not model.rowCount() or isinstance(view, QHeaderView):
        return False
    if isinstance(view.parentWidget(), QComboBox):
        return False
    row = max(view.sizeHintForRow(0), view.visualRect(model.index(0, 0)).height())
    return view.viewport().height() < min(min(ROWS, model.rowCount()) * row, ENOUGH)


def out_of_sight(stage: Stage) -> Iterator[str]:
    """Fields to which Tab comes, but which stay out of sight."""
    reached: list[QWidget] = []
    at = QApplication.focusWidget()
    while at is not None and at not in reached and len(reached) < PRESSES:
        reached.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        stage.app.processEvents()
        at = QApplication.focusWidget()
        if at is not None and at.visibleRegion().boundingRect().height() < min(at.height(), 20):
            yield f"{sight.name_of(at)} has the focus"


def said(faults: Faults, kind: str) -> list[str]:
    """The faults of one kind, each with the first scene it was seen in."""
    return [f"{fault} [{where[0]}, seen {len(where)} times]" for fault, where in faults[kind].items()]


def test_the_window_can_be_made_that_small_on_every_page(faults: Faults) -> None:
    assert len(faults["scenes"]) > 50
    assert said(faults, "large") == []


def test_no_text_is_cut(faults: Faults) -> None:
    assert said(faults, "cut") == []


def test_nothing_sticks_out_of_the_window(faults: Faults) -> None:
    assert said(faults, "beyond") == []


def test_nothing_is_scrolled_sideways(faults: Faults) -> None:
    assert said(faults, "sideways") == []


def test_lists_show_some_of_their_rows(faults: Faults) -> None:
    assert said(faults, "crushed") == []


def test_what_has_the_focus_is_in_sight(faults: Faults) -> None:
    assert said(faults, "focus") == []
