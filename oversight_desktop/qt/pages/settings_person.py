"""Settings of who works here: the name that stands beside every change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import BodyKind
from oversight_desktop.services.person import person_of, record_person

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.settings import SettingsPage


class PersonSettings(QObject):
    """Three fields and their button; what is being typed is not overwritten."""

    def __init__(self, page: "SettingsPage") -> None:
        super().__init__(page)
        self._page, self._typed = page, False
        self._problem: InputProblem | None = None
        for body in BodyKind:
            page.body_box.addItem("", body.value)
        page.name_edit.textEdited.connect(self._mark)
        page.post_edit.textEdited.connect(self._mark)
        page.body_box.activated.connect(self._mark)
        page.name_edit.returnPressed.connect(self.keep)
        page.post_edit.returnPressed.connect(self.keep)
        page.person_button.clicked.connect(self.keep)

    def refresh(self) -> None:
        """Show who is recorded, unless something else is being typed."""
        page, words = self._page, self._page.desk.wording
        for row, body in enumerate(BodyKind):
            word = words.word(body)
            page.body_box.setItemText(row, word[:1].upper() + word[1:])
        page.person_problem.setText(words.problem(self._problem) if self._problem else "")
        page.person_problem.setVisible(self._problem is not None)
        if not self._typed:
            person = person_of(page.desk.session)
            page.name_edit.setText(person.name or page.desk.session.author)
            page.post_edit.setText(person.post or "")
            page.body_box.setCurrentIndex(list(BodyKind).index(person.body) if person.body else 0)

    def keep(self) -> None:
        """Record who works here; a missing name is told beside it."""
        self._problem = None
        if self._page.desk.messages.attempt(self._keep):
            self.refresh()

    def _keep(self) -> None:
        page = self._page
        person = Person(
            name=page.name_edit.text(), post=page.post_edit.text(), body=BodyKind(page.body_box.currentData())
        )
        try:
            change = record_person(page.desk.session, person)
        except InputProblem as problem:
            self._problem = problem
            page.name_edit.setFocus()
            return
        self._typed = False
        page.desk.messages.tell("settings.person_kept")
        page.desk.did(change)

    def _mark(self) -> None:
        self._typed = True
        self._page.person_problem.hide()
