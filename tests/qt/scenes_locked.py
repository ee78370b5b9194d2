"""Scenes of an inspection that nobody changes any more: after the first signature every page says why."""

from collections.abc import Iterator

from qt.scenes_common import steps, violated
from qt.stage import Course, Stage

from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.qt.pages.conclusions import RECOMMENDATIONS, TEXTS, ConclusionsPage
from oversight_desktop.qt.pages.explanations import ExplanationsPage


def locked(stage: Stage, course: Course) -> Iterator[str]:
    """Each step, then the parts of the pages that have several."""
    yield from steps(stage, course, "locked", *STEPS)
    stage.go(Place.CHECKLIST, course.scope, violated(stage, course))
    yield "checklist-locked-violation"
    yield from explanations(stage, course, "locked")
    yield from conclusions(stage, course, "locked")
    stage.go(Place.NEW_INSPECTION, course.scope)
    yield "new-inspection-locked"


def explanations(stage: Stage, course: Course, state: str) -> Iterator[str]:
    """The parts of the explanations after the first, which one sees anyway."""
    page = stage.go(Place.EXPLANATIONS, course.scope)
    assert isinstance(page, ExplanationsPage)
    for panel in page.panels[1:]:
        page.tabs.setCurrentWidget(panel)
        stage.settle()
        yield f"explanations-{state}-{panel.part}"
    page.tabs.setCurrentIndex(0)


def conclusions(stage: Stage, course: Course, state: str) -> Iterator[str]:
    """The parts of the conclusions that are no section."""
    for part in (TEXTS, RECOMMENDATIONS):
        page = stage.go(Place.CONCLUSIONS, course.scope, part)
        assert isinstance(page, ConclusionsPage)
        yield f"conclusions-{state}-{part}"
