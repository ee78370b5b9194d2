"""The one module that speaks to people: refusals, known trouble, toasts, questions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.wanted import GIVEN_UP
from oversight_desktop.services.wording import Wording


class Messages(QObject):
    """Turns what went wrong into sentences of the language in force.

    `toast` carries a sentence, the words of its button and what the button does (None: no button); the main window
    shows it for some seconds, but not on the next page. `refused` carries the sentences of a refusal, which the main
    window shows in its bar.
    """

    toast = Signal(str, str, object)
    refused = Signal(list)
    silent = Signal()

    def __init__(self, languages: Languages) -> None:
        super().__init__(languages)
        self._languages = languages

    @property
    def wording(self) -> Wording:
        """The sentences of the language in force."""
        return self._languages.wording

    def sentences(self, trouble: RuleBroken | KnownProblem) -> list[str]:
        """What a refusal or a problem says, one sentence each."""
        words = self._languages.wording
        if isinstance(trouble, RuleBroken):
            return [words.sentence(breach) for breach in trouble.breaches]
        return [words.problem(trouble)]

    def attempt(self, step: Callable[[], None]) -> bool:
        """Carry out a step; shows why if the law or the surroundings refuse it. Returns whether it went through."""
        try:
            step()
        except (RuleBroken, KnownProblem) as trouble:
            self.refused.emit(self.sentences(trouble))
            return False
        self.silent.emit()
        return True

    def tell(self, code: str, **facts: object) -> None:
        """A short sentence that goes away by itself."""
        self.toast.emit(self._languages.wording.text(code, **facts), "", None)

    def say(self, words: str) -> None:
        """A short sentence that is made already, such as why a key does nothing."""
        self.toast.emit(words, "", None)

    def offer(self, code: str, button: str, act: Callable[[], None], **facts: object) -> None:
        """A short sentence with a button, such as «Removed · Put back»."""
        words = self._languages.wording
        self.toast.emit(words.text(code, **facts), words.text(button), act)

    def show_problem(self, trouble: Exception) -> None:
        """Show known trouble that came from a job; anything else is a fault and goes on to the hook.

        That work was given up is no refusal.
        """
        if not isinstance(trouble, (RuleBroken, KnownProblem)):
            raise trouble
        if isinstance(trouble, KnownProblem) and trouble.code == GIVEN_UP:
            self.tell(GIVEN_UP)
            return
        self.refused.emit(self.sentences(trouble))

    def ask(self, parent: QWidget, question: str, yes: str, no: str = "answer.cancel", **facts: object) -> bool:
        """Ask before a deed that is not simply undone; both buttons say the act. Returns whether it was chosen."""
        from PySide6.QtCore import Qt  # slow to load; the first paint does without it

        words = self._languages.wording
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words.text(question, **facts))
        act = box.addButton(words.text(yes), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(words.text(no), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is act
