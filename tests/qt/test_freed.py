"""What is closed is freed: every page, the frame around them, and the whole session when the store is locked."""

import gc
import weakref

import pytest
from freed import freed
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from qt.stage import Course, Stage

from oversight_desktop.qt.desk import STEPS, Place

OFFICE = tuple(place for place in Place if place not in STEPS)


@pytest.fixture
def stage(stage: Stage) -> Stage:
    """Somebody works in a new store."""
    stage.enter()
    return stage


def flush() -> None:
    """Let go what Qt keeps until the event loop comes round, and what Python keeps in rings."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()


def alive(made: dict[str, "weakref.ref[QWidget]"]) -> list[str]:
    """The names of those that still live."""
    return [name for name, each in made.items() if each() is not None]


def test_every_page_goes_when_the_store_is_locked(stage: Stage) -> None:
    scope = Course(stage).to("inspection_ended")
    made = {place.value: weakref.ref(stage.go(place, "" if place in OFFICE else scope)) for place in Place}
    made["frame"] = weakref.ref(stage.frame)

    stage.reception.lock()
    stage.settle()
    flush()

    assert alive(made) == []


def test_the_pages_of_an_inspection_go_when_another_is_opened(stage: Stage) -> None:
    first = Course(stage).to("inspection_ended")
    made = {place.value: weakref.ref(stage.go(place, first)) for place in STEPS}
    second = Course(stage).to("order_recorded")

    stage.go(Place.ORDER, second)
    flush()

    assert alive(made) == []


def test_a_widget_somebody_holds_is_not_called_freed(qapp: QApplication) -> None:
    held: list[QWidget] = []

    def made() -> QWidget:
        held.append(QWidget())
        return held[0]

    assert not freed(made)
