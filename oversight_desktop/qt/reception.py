"""Between the door and the desk: language and theme, first run or unlocking, then the frame; and closing again."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.changes import Changes
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.faults import Faults
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Scheme, Theme
from oversight_desktop.services.session import Session

STORE = "office.db"


class Reception(QObject):
    """Owns what the window shares and decides which page stands in it."""

    def __init__(self, window: "QMainWindow") -> None:
        super().__init__(window)
        app = window.app  # type: ignore[attr-defined]
        self.window = window
        self.profile: Path = window.profile  # type: ignore[attr-defined]
        self.memory = Memory(self.profile / "window.ini")
        self.theme = Theme(app)
        self.languages = Languages(app)
        self.messages = Messages(self.languages)
        self.changes = Changes(self)
        self.jobs = Jobs(self)
        Faults(self.languages, self).install()
        self.session: Session | None = None
        self.frame: QWidget | None = None

    @property
    def store(self) -> Path:
        """The store this window opens: the one opened last, else the profile's own."""
        return Path(self.memory.text("store", str(self.profile / STORE)))

    def open(self) -> None:
        """Dress the window, then show the first page there is reason for."""
        self.theme.install(Scheme(self.memory.text("scheme", Scheme.SYSTEM.value)))
        self.languages.choose(Language(self.memory.text("language", Language.KAZAKH.value)))
        self.memory.restore_size(self.window, "window")
        if self.store.exists():
            self.ask_passphrase()
        else:
            self.welcome()

    def welcome(self) -> None:
        """First run: language, who you are, passphrase, recovery key."""
        from oversight_desktop.qt.pages.first_run import FirstRunPage

        page = FirstRunPage(self)
        page.opened.connect(self.enter)
        self._show(page)

    def ask_passphrase(self) -> None:
        """Unlock the store."""
        from oversight_desktop.qt.pages.unlock import UnlockPage

        page = UnlockPage(self)
        page.opened.connect(self.enter)
        self._show(page)

    def enter(self, session: Session) -> None:
        """A store is open: put the frame together and show the overview."""
        from oversight_desktop.qt.main_window import MainFrame

        self.session = session
        desk = Desk(
            session=session,
            changes=self.changes,
            jobs=self.jobs,
            languages=self.languages,
            theme=self.theme,
            memory=self.memory,
            messages=self.messages,
            go=self._go,
        )
        frame = MainFrame(desk)
        frame.lock_requested.connect(self.lock)
        self._show(frame)
        self._go(Place.OVERVIEW, "", "")

    def lock(self) -> None:
        """Close the store and ask for the passphrase again."""
        if self._close_store():
            self.ask_passphrase()

    def may_close(self) -> bool:
        """Called before the window goes: the work is kept and the store closed."""
        self.memory.keep_size(self.window, "window")
        self.memory.flush()
        return self._close_store()

    def _close_store(self) -> bool:
        from oversight_desktop.qt.main_window import MainFrame

        if isinstance(self.frame, MainFrame):
            self.frame.leave()
        self.jobs.wait()
        session, self.session = self.session, None
        if session is not None:
            session.store.close()
        return True

    def _go(self, place: Place, scope: str = "", item: str = "") -> None:
        from oversight_desktop.qt.main_window import MainFrame

        assert isinstance(self.frame, MainFrame)
        self.frame.go(place, scope, item)

    def _show(self, page: QWidget) -> None:
        self.frame = page
        self.window.setCentralWidget(page)  # the window frees the page that stood there
        page.setFocus()
