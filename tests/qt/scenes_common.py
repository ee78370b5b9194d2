"""What scenes are made of: a page gone to, a field in sight, a button pressed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from qt.stage import Course, Stage, namesake

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.services import dossiers, sample

OFFICE = tuple(place for place in Place if place not in STEPS)
"""The pages that belong to no inspection."""


def steps(stage: Stage, course: Course, state: str, *places: Place) -> Iterator[str]:
    """These pages of the inspection, as they are now."""
    for place in places:
        if stage.has(place):
            stage.go(place, course.scope)
            yield f"{place.value}-{state}"


def another_course(stage: Stage, surname: str, number: int, **facts: Any) -> Course:
    """The sample inspection of another bailiff, with these facts of its dossier changed."""
    told = sample.load_sample()
    bailiff = namesake(told.dossier.bailiff, surname, number)
    dossier = replace(told.dossier, bailiff=bailiff, **facts)
    return Course(stage, Language.KAZAKH, replace(told, dossier=dossier))


def violated(stage: Stage, course: Course) -> str:
    """The first item that the sample answers with a violation."""
    assert stage.session is not None
    return dossiers.dossier(stage.session, course.scope).violations[0].item


def field(page: QWidget, name: str) -> QLineEdit:
    """The line of this name that is in sight."""
    return next(each for each in page.findChildren(QLineEdit, name) if each.isVisibleTo(page))


def press(stage: Stage, page: QWidget, name: str) -> None:
    """Press the button of this name that is in sight."""
    next(each for each in page.findChildren(QAbstractButton, name) if each.isVisibleTo(page)).click()
    stage.settle()
