"""Unlocking: the passphrase, or the recovery key when it is forgotten, or another store."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.qt.busy_sign import BusySign
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.forms import Form, Widened
from oversight_desktop.qt.language_box import LanguageBox
from oversight_desktop.qt.low_screen import LeastRoom, LowScreen
from oversight_desktop.qt.passphrase_field import PassphraseField, keyboard_layout
from oversight_desktop.qt.unconfirmed import is_noted, renew
from oversight_desktop.qt.wanted import GIVEN_UP, Wanted, untold
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.opening import Unlocked
from oversight_desktop.whole_files import is_file

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.unlock_recovery import RecoveryPart

LONGEST_PAUSE = 30
"""Seconds to which the pause after wrong passphrases grows: 1, 2, 4, …"""


class UnlockPage(LeastRoom, Form, QWidget):
    """Emits `opened` with the session; `another` with the file of another store; `own` for this computer's own.

    `unconfirmed` carries one that is open with a new recovery key, because nobody has confirmed the former. `said` are
    sentences that came while the desk was left.
    """

    ui = "unlock"
    custom: ClassVar = (LanguageBox, PassphraseField)

    opened = Signal(object)
    unconfirmed = Signal(object)
    another = Signal(object)
    own = Signal()

    page_layout: QVBoxLayout
    body_layout: QVBoxLayout
    card: QFrame
    card_layout: QVBoxLayout
    language_box: LanguageBox
    store_label: QLabel
    notice_label: QLabel
    passphrase_part: QWidget
    passphrase_edit: PassphraseField
    passphrase_problem: QLabel
    show_box: QCheckBox
    layout_label: QLabel
    caps_label: QLabel
    forgot_button: QPushButton
    unlock_button: QPushButton
    recovery_part: QWidget
    recovery_place: QVBoxLayout
    another_button: QPushButton
    own_button: QPushButton
    busy_bar: QProgressBar
    stop_button: QPushButton

    def __init__(
        self,
        door: Door,
        *,
        own: bool = True,
        notice: str = "",
        said: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.door, self._notice, self._said = door, notice, said
        self.room_theme = door.theme
        self.load(door.theme)
        Widened(self.card, door.theme)
        LowScreen(self, door.theme, (self.page_layout, self.body_layout, self.card_layout))
        self._problem: KnownProblem | None = None
        self._failures, self._seconds = 0, 0
        self._sign = BusySign(self.busy_bar, self.stop_button, door)
        self._pause = QTimer(self)
        self._pause.setInterval(1_000)
        self._connect()
        self._recovery: RecoveryPart | None = None
        self.recovery_part.hide()
        self.caps_label.hide()
        self.own_button.setVisible(not own)
        self.busy(None)
        self._look()
        self.refresh()
        self.starts_at = self.passphrase_edit

    def _connect(self) -> None:
        self.language_box.serve(self.door.languages, self.door.memory)
        self.show_box.toggled.connect(self.passphrase_edit.show_text)
        self.passphrase_edit.caps.connect(self.caps_label.setVisible)
        self.passphrase_edit.returnPressed.connect(self.unlock)
        self.passphrase_edit.textEdited.connect(self._typed)
        self.unlock_button.clicked.connect(self.unlock)
        self.forgot_button.clicked.connect(self._forgotten)
        self.another_button.clicked.connect(self._choose)
        self.own_button.clicked.connect(self.own)
        self._pause.timeout.connect(self._count_down)
        self.door.languages.changed.connect(self.refresh)

    def _look(self) -> None:
        try:
            if not is_file(self.door.store):
                self._problem = EnvironmentProblem("store_missing", path=str(self.door.store))
        except KnownProblem as problem:
            self._problem = problem

    def refresh(self) -> None:
        """Name the store, and say what went wrong in the language in force."""
        words = self.door.wording
        self.store_label.setText(words.text("unlock.store", store=str(self.door.store)))
        notices = [words.text(self._notice)] if self._notice else []
        notices += self._said
        self.notice_label.setText("\n".join(notices))
        self.notice_label.setVisible(bool(notices))
        self.caps_label.setText(words.text("caps_lock_is_on"))
        layout = keyboard_layout(self.passphrase_edit.text())
        self.layout_label.setText(words.text("keyboard_layout", layout=layout) if layout else "")
        said = words.problem(self._problem) if self._problem else ""
        if said and self._seconds:
            said += " " + words.text("unlock.wait", seconds=self._seconds)
        self.passphrase_problem.setText(said or " ")
        self._allow()

    def unlock(self) -> None:
        """Try the passphrase."""
        from oversight_desktop.services.opening import unlock

        if self._seconds or self.busy_bar.isVisible() or not self.passphrase_edit.text():
            return
        self._notice, self._said = "", ()
        wanted = Wanted()
        self.busy(wanted)
        work = partial(unlock, self.door.store, self.passphrase_edit.text())
        self.door.jobs.start(partial(untold, work, wanted), self.enter, self._refused)

    def enter(self, unlocked: Unlocked) -> None:
        """The key fits: open the store on this thread."""
        from oversight_desktop.services.opening import begin_work, recovery_mark

        self.busy(None)
        try:
            session = begin_work(unlocked, now=self.door.now)
            if not is_noted(self.door.memory, recovery_mark(self.door.store)):
                self.opened.emit(session)
                return
            renewed = renew(self.door, unlocked, session)
        except KnownProblem as problem:
            self._say(problem)
            return
        self.unconfirmed.emit(renewed)

    def busy(self, wanted: Wanted | None) -> None:
        """While a key is derived, nothing else is begun; it can be given up. None when it has ended."""
        self._sign.show(wanted)
        self._allow()

    def _allow(self) -> None:
        words = self.door.wording
        working = "" if self.busy_bar.isHidden() else words.text("why.being_worked_on")
        for part in (self.passphrase_part, self.recovery_part, self.another_button, self.own_button):
            allow(part, working)
        allow(self.unlock_button, words.text("unlock.wait", seconds=self._seconds) if self._seconds else "")

    def _refused(self, trouble: Exception) -> None:
        self.busy(None)
        if not isinstance(trouble, KnownProblem):
            raise trouble
        if trouble.code == GIVEN_UP:
            self.passphrase_edit.setFocus()
            return
        if trouble.code == "wrong_passphrase":
            self._seconds = min(2**self._failures, LONGEST_PAUSE)
            self._failures += 1
            self._pause.start()
        self._say(trouble)

    def _say(self, problem: KnownProblem) -> None:
        self._problem = problem
        self.refresh()
        self.passphrase_edit.setFocus()
        self.passphrase_edit.selectAll()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._pause.stop()
        self.refresh()

    def _typed(self) -> None:
        if not self._seconds:
            self._problem = None
        self.refresh()

    def _forgotten(self) -> None:
        if self._recovery is None:
            from oversight_desktop.qt.pages.unlock_recovery import RecoveryPart

            self._recovery = part = RecoveryPart(self.door)
            self.recovery_place.addWidget(part)
            part.unlocked.connect(self.enter)
            part.back.connect(self._remembered)
            part.working.connect(self.busy)
        self.passphrase_part.hide()
        self.recovery_part.show()
        self._recovery.take_focus()

    def _remembered(self) -> None:
        self.recovery_part.hide()
        self.passphrase_part.show()
        self.passphrase_edit.setFocus()

    def _choose(self) -> None:
        store = choose_store(self.door, self)
        if store is not None:
            self.another.emit(store)


def choose_store(door: Door, parent: QWidget) -> Path | None:
    """The file of a store as the user chooses it, or None."""
    words, memory = door.wording, door.memory
    name, _ = QFileDialog.getOpenFileName(
        parent, words.text("unlock.choose"), str(memory.folder("store")), words.text("unlock.files")
    )
    if not name:
        return None
    memory.keep_folder("store", Path(name).parent)
    return Path(name)
