"""Settings of the passphrase: the one in use, and the new one twice."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.domain.problems import InputProblem, KnownProblem
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.qt.wanted import GIVEN_UP
from oversight_desktop.qt.why_not import allow, may
from oversight_desktop.services.opening import change_passphrase
from oversight_desktop.services.passphrases import strength

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.settings import SettingsPage


class PassphraseSettings(QObject):
    """Changes the passphrase in a job: two slow derivations, during which the window stays alive."""

    def __init__(self, page: "SettingsPage") -> None:
        super().__init__(page)
        self._page = page
        self._problem: KnownProblem | None = None
        self._working = False
        self._fields = (page.old_edit, page.new_edit, page.again_edit)
        for field in self._fields:
            field.textEdited.connect(self._typed)
            page.show_box.toggled.connect(field.show_text)
        page.old_edit.returnPressed.connect(page.new_edit.setFocus)
        page.new_edit.returnPressed.connect(page.again_edit.setFocus)
        page.again_edit.returnPressed.connect(self.change)
        page.passphrase_button.clicked.connect(self.change)

    def refresh(self) -> None:
        """Say how strong the new one looks, and what was refused, in the language in force."""
        page, words = self._page, self._page.desk.wording
        new = page.new_edit.text()
        page.strength_label.setText(words.text(f"strength.{strength(new).value}") if new else "")
        page.strength_label.setVisible(bool(new))
        page.passphrase_problem.setText(words.problem(self._problem) if self._problem else "")
        page.passphrase_problem.setVisible(self._problem is not None)
        self._let_press(working=self._working)

    def _let_press(self, *, working: bool) -> None:
        self._working = working
        page = self._page
        allow(page.passphrase_button, page.desk.wording.text("why.being_worked_on") if working else "")

    def change(self) -> None:
        """Put the store under the new passphrase."""
        page = self._page
        if not may(page.passphrase_button, page.desk.messages):  # Enter asks as the button does
            return
        if page.new_edit.text() != page.again_edit.text():
            self._refused(InputProblem("passphrase_not_repeated"))
            return
        self._let_press(working=True)
        path, old, new = page.desk.session.store.path, page.old_edit.text(), page.new_edit.text()
        waiting = Waiting(page.desk, page, page.desk.wording.text("waiting.passphrase"))
        waiting.begin(partial(change_passphrase, path, old, new), self._changed, self._refused)

    def _changed(self, nothing: None) -> None:
        self._let_press(working=False)
        self._problem = None
        for field in self._fields:
            field.clear()
        self.refresh()
        self._page.desk.messages.tell("settings.passphrase_changed")

    def _refused(self, trouble: Exception) -> None:
        page = self._page
        self._let_press(working=False)
        if not isinstance(trouble, KnownProblem) or trouble.code == GIVEN_UP:
            page.desk.messages.show_problem(trouble)
            return
        self._problem = trouble
        self.refresh()
        field = {"wrong_passphrase": page.old_edit, "passphrase_not_repeated": page.again_edit}.get(trouble.code)
        (field or page.new_edit).setFocus()

    def _typed(self) -> None:
        self._problem = None
        self.refresh()
