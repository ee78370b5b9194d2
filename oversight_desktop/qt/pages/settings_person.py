"""Settings of who works here: the name that stands beside every change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import BodyKind
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.services.person import person_of, record_person

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.settings import SettingsPage


class PersonSettings(QObject):
    """Three fields and their button; what is being typed is not overwritten."""

    def __init__(self, page: "SettingsPage") -> None:
        super().__init__(page)
        self._page = page
        self._problem: InputProblem | None = None
        for body in BodyKind:
            page.body_box.addItem("", body.value)
        fields = {"name": page.name_edit, "post": page.post_edit, "body": page.body_box}
        self.form = KeptForm(page.desk, OFFICE, Person, fields, self)
        self.form.edited.connect(self._mark)
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
        person = person_of(page.desk.session)
        name, body = person.name or page.desk.session.author, person.body or next(iter(BodyKind))
        self.form.show("", {"name": name, "post": person.post or "", "body": body.value})

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
        self.form.forget()
        page.desk.messages.tell("settings.person_kept")
        page.desk.did(change)

    def _mark(self) -> None:
        self._page.person_problem.hide()
