"""Every page of the window in the states that matter, one after the other: for pictures and for tests of all pages.

A scene stands in the window while its name is yielded; the store is carried on between two scenes, so whoever walks
through them needs one store only. Nothing here asks in which language or colours the window is.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit, QWidget
from qt.stage import NAME, PASSPHRASE, Course, Stage, more_inspections

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.qt.pages.first_run import FirstRunPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.services import dossiers

OFFICE = tuple(place for place in Place if place not in STEPS)
"""The pages that belong to no inspection."""


def every(stage: Stage) -> Iterator[str]:
    """All scenes, from the first run to the closed file."""
    yield from before_the_desk(stage)
    stage.enter("desk.db")
    yield from office(stage)
    yield from inspection(stage)


def before_the_desk(stage: Stage) -> Iterator[str]:
    """First run, step by step, with what goes wrong there; then the pages that ask for the passphrase."""
    yield "first-run-1-language"
    page = stage.reception.frame
    assert isinstance(page, FirstRunPage)
    page.go_on()
    page.go_on()
    yield "first-run-2-person-nameless"
    field(page, "name_edit").setText(NAME)
    field(page, "post_edit").setText("бөлім басшысы")
    page.go_on()
    yield "first-run-3-passphrase"
    field(page, "first_edit").setText("қысқа")
    page.go_on()
    yield "first-run-3-passphrase-short"
    for name in ("first_edit", "second_edit"):
        field(page, name).setText(PASSPHRASE)
    page.go_on()
    stage.settle()
    yield "first-run-4-recovery"
    page.go_on()
    yield "first-run-4-recovery-unconfirmed"
    stage.reception.close_store()
    yield from at_the_door(stage)


def at_the_door(stage: Stage) -> Iterator[str]:
    """Unlocking: asked, locked by idleness, a wrong passphrase, the recovery key."""
    stage.reception.ask_passphrase("unlock.locked_by_idleness")
    yield "unlock-idle"
    stage.reception.memory.forget("recovery_unconfirmed")
    stage.reception.ask_passphrase()
    yield "unlock"
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    page.passphrase_edit.setText("басқа құпиясөз")
    page.unlock()
    stage.settle()
    yield "unlock-wrong"
    page.forgot_button.click()
    yield "unlock-recovery"


def office(stage: Stage) -> Iterator[str]:
    """The pages of the office before there is anything in it."""
    for place in filter(stage.has, OFFICE):
        stage.go(place)
        yield f"{place.value.replace('_', '-')}-empty"


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
    yield from certified(stage, course)


def violation(stage: Stage, course: Course) -> Iterator[str]:
    """The checklist with a violation open."""
    if stage.has(Place.CHECKLIST):
        stage.go(Place.CHECKLIST, course.scope, violated(stage, course))
        yield "checklist-violation"


def full_office(stage: Stage) -> Iterator[str]:
    """The pages of the office with some inspections in it."""
    assert stage.session is not None
    more_inspections(stage.session)
    for place in filter(stage.has, OFFICE):
        stage.go(place)
        yield place.value.replace("_", "-")


def certified(stage: Stage, course: Course) -> Iterator[str]:
    """The last steps: numbered and made, signed, sent, closed."""
    course.to("certificate_made", stage.at.replace(day=19))
    yield from steps(stage, course, "made", Place.CERTIFICATE, Place.DISPATCH)
    course.to("counterpart_sent", stage.at.replace(day=20))
    yield from steps(stage, course, "signed", Place.CERTIFICATE, Place.DISPATCH)
    course.to_end()
    yield from steps(stage, course, "closed", *STEPS)


def steps(stage: Stage, course: Course, state: str, *places: Place) -> Iterator[str]:
    """These pages of the inspection, as they are now."""
    for place in places:
        if stage.has(place):
            stage.go(place, course.scope)
            yield f"{place.value}-{state}"


def violated(stage: Stage, course: Course) -> str:
    """The first item that the sample answers with a violation."""
    assert stage.session is not None
    return dossiers.dossier(stage.session, course.scope).violations[0].item


def field(page: QWidget, name: str) -> QLineEdit:
    """The line of this name that is in sight."""
    return next(each for each in page.findChildren(QLineEdit, name) if each.isVisibleTo(page))
