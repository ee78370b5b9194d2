"""The whole window on a store of its own with a set clock: what pictures and tests of every page stand on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.iin import iin_fault
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import BodyKind, Language
from oversight_desktop.exchange.inspection_folder import LoadedInspection
from oversight_desktop.qt.application import Window
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.page_makers import PAGES
from oversight_desktop.qt.reception import Reception
from oversight_desktop.services import bailiffs, inspections, person, sample
from oversight_desktop.services.opening import create_session
from oversight_desktop.services.session import Session

ASTANA = timezone(timedelta(hours=5))
NAME = "Нұрова Айгүл Ерланқызы"
PASSPHRASE = "бес құлақты түйе 7"
OTHERS = ("Әбдіров", "Ғабитов", "Қасенова", "Өмірбаева", "Һәкімов", "Яковлева")
LONGEST = 20_000
"""Milliseconds after which something that does not come is a fault."""


class Stage:
    """The window, its clock, and its session once somebody has begun to work."""

    def __init__(self, app: QApplication, profile: Path) -> None:
        self.app, self.at = app, datetime(2026, 3, 2, 9, tzinfo=ASTANA)
        self.window = Window(app, profile, self.now)
        self.session: Session | None = None
        self._opener: Callable[[], QDialog] | None = None
        self._dialog: QDialog | None = None

    def open(self) -> None:
        """Show the window and wait for its first page; a fault is not told in a box, it fails what runs."""
        hook = sys.excepthook
        self.window.show()
        self.until(lambda: self.window.reception is not None and self.window.reception.frame is not None)
        sys.excepthook = hook
        self.settle()

    def close(self) -> None:
        """Close the store and free the window; the application speaks English and is light, as before."""
        self.settle()
        self.reception.close_store()
        self.window.takeCentralWidget().deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.reception.languages.choose(Language.ENGLISH)
        self.window.deleteLater()
        self.reception.languages.deleteLater()
        self.reception.theme.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def reception(self) -> Reception:
        """What the window shares."""
        assert self.window.reception is not None
        return self.window.reception

    @property
    def frame(self) -> MainFrame:
        """The frame around the pages."""
        found = self.reception.frame
        assert isinstance(found, MainFrame)
        return found

    def now(self) -> datetime:
        """A clock that moves a second forward whenever it is asked."""
        self.at += timedelta(seconds=1)
        return self.at

    def enter(self, name: str = "office.db") -> Session:
        """Begin to work in a new store, without the pages before it."""
        path = self.reception.profile / name
        self.session, _ = create_session(path, PASSPHRASE, author=NAME, now=self.now)
        person.record_person(self.session, Person(name=NAME, post="бөлім басшысы", body=BodyKind.TERRITORIAL_BODY))
        self.reception.enter(self.session)
        self.settle()
        return self.session

    def go(self, place: Place, scope: str = "", item: str = "") -> QWidget:
        """Show a page."""
        assert self.reception.work is not None
        self.reception.work.go(place, scope, item)
        self.settle()
        assert self.frame.page is not None
        return self.frame.page

    @property
    def desk(self) -> Desk:
        """What the pages share."""
        assert self.reception.work is not None
        return self.reception.work.desk

    @contextmanager
    def over(self, opener: Callable[[], QDialog]) -> Iterator[None]:
        """A dialog stands over the window meanwhile. Nobody can change the language under it: see `front`."""
        self._opener = opener
        yield
        self._close_dialog()
        self._opener = None

    def front(self) -> QWidget:
        """What stands in front: the window, or the dialog over it, opened anew in the language in force."""
        self._close_dialog()
        if self._opener is None:
            return self.window
        self._dialog = self._opener()
        self.settle()
        return self._dialog

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
            self._dialog = None
            self.window.activateWindow()  # nobody else does it where there is no desktop
            self.settle()

    def has(self, place: Place) -> bool:
        """Whether the page is there."""
        return find_spec(PAGES[place]) is not None

    def settle(self) -> None:
        """Let everything come to rest: jobs, what they bring, and painting."""
        for _ in range(3):
            self.reception.jobs.wait()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()

    def until(self, there: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        clock = QElapsedTimer()
        clock.start()
        while not there():
            if clock.elapsed() > LONGEST:
                raise TimeoutError
            self.app.processEvents()


class Course:
    """The sample inspection, carried on deed by deed behind the window's back."""

    def __init__(
        self, stage: Stage, language: Language = Language.KAZAKH, told: LoadedInspection | None = None
    ) -> None:
        assert stage.session is not None
        self._stage, self._session, self.scope = stage, stage.session, ""
        self._changes = sample.carry_out(stage.session, told or sample.load_sample(), language)

    def to(self, deed: str, at: datetime | None = None) -> str:
        """Carry on until just after the next deed of this name; the inspection's id."""
        self._stage.at = at or self._stage.at
        for change in self._changes:
            self.scope = change.scope
            self.tell(change)
            if change.deed == deed:
                return self.scope
        raise AssertionError(deed)

    def to_end(self) -> str:
        """Carry on to the closed file."""
        for change in self._changes:
            self.tell(change)
        return self.scope

    def tell(self, change: Change) -> None:
        """Let the window hear of a step that was done behind its back."""
        work = self._stage.reception.work
        assert work is not None
        work.desk.did(change)


def more_inspections(session: Session) -> None:
    """Some more inspections that were only opened, as an office has them, and their bailiffs in its list."""
    beginning = sample.load_sample().dossier
    for number, surname in enumerate(OTHERS):
        bailiff = namesake(beginning.bailiff, surname, number)
        inspections.begin(session, replace(beginning, bailiff=bailiff))
        bailiffs.record_bailiff(session, RegistryEntry(bailiff=bailiff))


def namesake(bailiff: Bailiff | None, surname: str, number: int) -> Bailiff:
    """The same bailiff under another surname and another lawful IIN."""
    assert bailiff is not None
    begun = f"8001153{number:04}"
    iin = next(f"{begun}{last}" for last in range(10) if iin_fault(f"{begun}{last}") is None)
    return replace(bailiff, surname=surname, iin=iin)
