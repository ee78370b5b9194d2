"""Between the door and the desk: language and theme, first run or unlocking, then the frame; and closing again."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.departure import Departure
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.faults import Faults
from oversight_desktop.qt.focus_in_sight import FocusInSight
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Scheme, Theme
from oversight_desktop.services.session import clock
from oversight_desktop.whole_files import is_file

if TYPE_CHECKING:
    from oversight_desktop.qt.application import Window
    from oversight_desktop.qt.pages.first_run import FirstRunPage
    from oversight_desktop.qt.unconfirmed import Renewed
    from oversight_desktop.qt.work import Work
    from oversight_desktop.services.session import Session

STORE = "office.db"


class Reception(QObject):
    """Owns what the window shares and decides which page stands in it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window: QMainWindow = window
        self.profile: Path = window.profile
        self._now = window.now or clock
        self.memory = Memory(self.profile / "window.ini")
        self.theme = Theme(window.app)
        self.languages = Languages(window.app)
        self.messages = Messages(self.languages)
        self.jobs = Jobs(self)
        self.faults = Faults(self.messages, self)
        FocusInSight(window.app, self)
        self.work: Work | None = None
        self.newcomer: FirstRunPage | None = None
        self.frame: QWidget | None = None
        self.departure = Departure(self)

    @property
    def store(self) -> Path:
        """The store this window opens: the one opened last, else the profile's own."""
        return Path(self.memory.text("store", str(self.profile / STORE)))

    @property
    def door(self) -> Door:
        """What the pages before the desk need."""
        return Door(
            store=self.store,
            languages=self.languages,
            theme=self.theme,
            memory=self.memory,
            messages=self.messages,
            jobs=self.jobs,
            now=self._now,
        )

    def open(self) -> None:
        """Dress the window, then show the first page there is reason for."""
        self.faults.install()
        self.theme.percent = self.memory.number("text_size", 100)
        self.theme.install(self.memory.choice("scheme", Scheme.SYSTEM))
        self.languages.choose(self.memory.choice("language", Language.KAZAKH))
        self.memory.restore_size(self.window, "window")
        self.window.setWindowIcon(self.theme.icon("scale", "accent"))
        self.receive()

    def receive(self, notice: str = "") -> None:
        """The page for a store that is there, or the first run; a store of another place that is gone is told."""
        if self.memory.text("store") or _may_be_there(self.store):
            self.ask_passphrase(notice)
        else:
            self.welcome()

    def welcome(self, renewed: "Renewed | None" = None) -> None:
        """First run: language, who you are, passphrase, recovery key."""
        from oversight_desktop.qt.pages.first_run import FirstRunPage

        page = FirstRunPage(self.door, renewed)
        page.opened.connect(self.enter)
        page.existing.connect(self._choose_store)
        self.newcomer = page
        self.show_page(page)

    def ask_passphrase(self, notice: str = "", said: tuple[str, ...] = ()) -> None:
        """Unlock the store; `notice` is the code of a sentence that says why, such as the idle lock.

        `said` are sentences that came when nobody could read them any more.
        """
        from oversight_desktop.qt.pages.unlock import UnlockPage

        page = UnlockPage(self.door, own=not self.memory.text("store"), notice=notice, said=said)
        page.opened.connect(self.enter)
        page.unconfirmed.connect(self.welcome)
        page.another.connect(self.turn_to)
        page.own.connect(self.turn_home)
        self.show_page(page)

    def turn_to(self, store: Path) -> None:
        """Open this store, now and at the next start."""
        self.memory.keep("store", str(store))
        self.receive()

    def turn_home(self) -> None:
        """Open this computer's own store again."""
        self.memory.forget("store")
        self.receive()

    def enter(self, session: "Session") -> None:
        """A store is open: put the frame together and go on where one left off.

        What its disk had refused when it was locked is written now.
        """
        from oversight_desktop.qt.work import Work

        unwritten = self.departure.unwritten.pop(self.store, {})
        session.unwritten.update(unwritten)
        self.work = Work(self, session)
        self.show_page(self.work.frame)
        self.work.begin()
        if unwritten:  # now that there is a page to tell what comes of it
            from oversight_desktop.qt.draft_pause import DraftPause
            from oversight_desktop.services.drafts import write_down

            pause = DraftPause(self.work.desk, partial(write_down, session, session.unwritten), self.work)
            pause.typed()
            pause.keep()

    def lock(self, notice: str = "") -> None:
        """Close the store and ask for the passphrase again, as soon as what was begun has come to its end."""
        self.departure.lock(notice)

    def may_close(self) -> bool:
        """Called before the window goes: whether it may go at once."""
        return self.departure.may_close()

    def close_store(self) -> None:
        """Let the page keep what is being typed, wait for what still runs, close the store."""
        newcomer = self.newcomer
        session = newcomer.session if newcomer is not None and newcomer is self.frame else None
        work, self.work = self.work, None
        if work is not None:
            session = work.session
        try:
            if work is not None:
                work.end()
        finally:  # a fault in a page must not keep the store open
            self.jobs.finish()
            if session is not None:
                session.store.close()

    def _choose_store(self) -> None:
        from oversight_desktop.qt.pages.unlock import choose_store

        store = choose_store(self.door, self.window)
        if store is not None:
            self.turn_to(store)

    def show_page(self, page: QWidget) -> None:
        """Put a page into the window; the window frees the one that stood there."""
        self.frame = page
        self.window.setCentralWidget(page)
        if isinstance(page, Form):
            page.take_focus()


def _may_be_there(store: Path) -> bool:
    """Whether a file lies there, or nobody can say: then it is not the first run either, and unlocking says why."""
    try:
        return is_file(store)
    except KnownProblem:
        return True
