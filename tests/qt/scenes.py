"""Every page of the window in the states that matter, one after the other: for pictures and for tests of all pages.

A scene stands in the window while its name is yielded; the store is carried on between two scenes, so whoever walks
through them needs one store only. Nothing here asks in which language or colours the window is. `stage.front()` is
what is to be looked at: the window, or the dialog of the scene.
"""

from collections.abc import Iterator

from qt.scenes_common import OFFICE, steps, violated
from qt.scenes_locked import locked
from qt.scenes_office import before_the_desk, dialogs, full_office, office
from qt.scenes_special import special
from qt.stage import Course, Stage

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import STEPS, Place

__all__ = ["OFFICE", "every"]


def every(stage: Stage) -> Iterator[str]:
    """All scenes, from the first run to the closed file, and what does not happen in every inspection."""
    yield from before_the_desk(stage)
    stage.enter("desk.db")
    yield from office(stage)
    yield from inspection(stage)
    yield from special(stage)


def inspection(stage: Stage) -> Iterator[str]:
    """The steps of the sample inspection as it goes on, the overview in between."""
    course = Course(stage, Language.KAZAKH)
    course.to("inspection_opened")
    yield from steps(stage, course, "opened", Place.ORDER, Place.ACQUAINTANCE, Place.CERTIFICATE, Place.DISPATCH)
    course.to("order_recorded")
    yield from steps(stage, course, "ordered", Place.ORDER, Place.ACQUAINTANCE)
    course.to("acquaintance_recorded")
    yield from steps(stage, course, "acquainted", Place.ACQUAINTANCE, Place.CHECKLIST)
    course.to("inspection_started", stage.at.replace(day=16))
    yield from steps(stage, course, "started", Place.CHECKLIST, Place.EVIDENCE, Place.EXPLANATIONS)
    yield from steps(stage, course, "started", Place.CONCLUSIONS, Place.CERTIFICATE)
    course.to("explanation_recorded")
    yield from violation(stage, course)
    yield from steps(stage, course, "answered", *STEPS[2:7])
    course.to("inspection_ended", stage.at.replace(day=18))
    yield from steps(stage, course, "ended", *STEPS)
    yield from full_office(stage)
    yield from dialogs(stage, course)
    yield from certified(stage, course)


def violation(stage: Stage, course: Course) -> Iterator[str]:
    """The checklist with a violation open."""
    stage.go(Place.CHECKLIST, course.scope, violated(stage, course))
    yield "checklist-violation"


def certified(stage: Stage, course: Course) -> Iterator[str]:
    """The last steps: numbered and made, signed by the first, sent, closed."""
    course.to("certificate_made", stage.at.replace(day=19))
    yield from steps(stage, course, "made", Place.CERTIFICATE, Place.DISPATCH)
    course.to("signature_recorded")
    yield from locked(stage, course)
    course.to("counterpart_sent", stage.at.replace(day=20))
    yield from steps(stage, course, "signed", Place.CERTIFICATE, Place.DISPATCH)
    course.to_end()
    yield from steps(stage, course, "closed", *STEPS)
