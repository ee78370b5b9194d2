"""Who signs the certificate: each with the day, the bailiff also with the note of his refusal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QWidget

from oversight_desktop.domain.certificate import BAILIFF
from oversight_desktop.domain.certificate import Signature as Signed
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.line_list import LineList, ShownLine
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import CertificateOverview, CertificateState, Signatory
from oversight_desktop.services.steps import today


class SignaturePanel(Form, QWidget):
    """In a form it is a promoted QWidget. `protocol_requested` asks for the protocol of the bailiff's refusal."""

    ui = "certificate_signatures"
    custom = (LineList, DateField)

    protocol_requested = Signal()

    signatures_hint: QLabel
    people: LineList
    sign_form: QFrame
    signatory_label: QLabel
    signed_edit: DateField
    note_label: QLabel
    note_edit: QPlainTextEdit
    sign_warning: QLabel
    sign_button: QPushButton
    refuse_button: QPushButton
    protocol_button: QPushButton

    def serve(self, desk: Desk, scope: str) -> None:
        """Build the box for this inspection."""
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._now: CertificateOverview | None = None
        self.people.serve(desk.theme)
        self.people.selectionModel().currentChanged.connect(self._show_person)
        self.people.chosen.connect(self._to_date)
        self.signed_edit.show_day(today(desk.session))
        self.signed_edit.dateChanged.connect(self._enable)
        self.note = KeptForm(desk, scope, Signed, {"note": self.note_edit}, self)
        self.note.edited.connect(self._enable)
        self.sign_button.clicked.connect(self._sign)
        self.refuse_button.clicked.connect(self._refuse)
        self.protocol_button.clicked.connect(self.protocol_requested)

    def show_signatures(self, now: CertificateOverview) -> None:
        """Show everybody's state; whoever is waited for first is in front."""
        first, self._now = self._now is None, now
        words = self.desk.wording
        code = "signatures.first_make" if not now.made else "signatures.changed" if _changed(now) else ""
        self.signatures_hint.setVisible(bool(code))
        self.signatures_hint.setText(words.text(code) if code else "")
        self.people.show_lines([self._shown(person) for person in now.signatories])
        self.sign_form.setVisible(now.made and not now.sent)
        if first:
            self._to_next()
        self.note.show(BAILIFF, {})
        self._show_person()

    @property
    def person(self) -> Signatory | None:
        """Whose signature is in front."""
        line = self.people.line
        found = [each for each in self._now.signatories if line and each.by == line.stands_for] if self._now else []
        return found[0] if found else None

    def _shown(self, person: Signatory) -> ShownLine:
        words, given = self.desk.wording, person.signature
        post = words.text("signatures.bailiff") if person.by == BAILIFF else person.post
        post = words.text("signatures.chair", post=post) if person.chair else post
        if given is not None and given.on is not None:
            mark, state = ("circle-check", "ok"), words.text("signatures.signed", day=given.on)
        elif given is not None and given.refused_on is not None:
            mark, state = (
                ("circle-minus", "warn"),
                words.text("signatures.refused", day=given.refused_on, note=given.note),
            )
        else:
            mark, state = ("circle-dashed", "muted"), words.text("signatures.waiting")
        return ShownLine(
            icon=mark[0], token=mark[1], text=f"{person.name} · {state}", detail=post, stands_for=person.by
        )

    def _show_person(self) -> None:
        person, words = self.person, self.desk.wording
        self.signatory_label.setText(words.text("signatures.of", name=person.name) if person else "")
        bailiff = person is not None and person.by == BAILIFF
        for part in (self.note_label, self.note_edit, self.refuse_button, self.protocol_button):
            part.setVisible(bailiff)
        self._enable()

    def _enable(self) -> None:
        """Why a signature, or a refusal, cannot be recorded now."""
        now, words, day = self._now, self.desk.wording, self.signed_edit.day()
        missing = "" if day else words.text("signatures.day_wanted")
        changed = words.text("signatures.changed") if now and _changed(now) else ""
        early = bool(now and day and now.certificate.date and day < now.certificate.date)
        self.sign_warning.setText(
            words.text("signatures.early", day=now.certificate.date) if early and now else missing
        )
        self.sign_warning.setVisible(early or bool(missing))
        note = "" if self.note_edit.toPlainText().strip() else words.text("signatures.note_wanted")
        for button, why in ((self.sign_button, changed or missing), (self.refuse_button, changed or missing or note)):
            allow(button, why)

    def _to_date(self) -> None:
        self.signed_edit.setFocus()

    def _sign(self) -> None:
        if self.desk.messages.attempt(self._sign_step):
            self._to_next()

    def _sign_step(self) -> None:
        assert self.person is not None
        signature = Signed(by=self.person.by, on=self.signed_edit.day())
        self.desk.did(certificate.sign(self.desk.session, self.scope, signature))

    def _refuse(self) -> None:
        if self.desk.messages.attempt(self._refuse_step):
            self._to_next()

    def _refuse_step(self) -> None:
        note = self.note.values()["note"]
        change = certificate.sign(
            self.desk.session, self.scope, Signed(by=BAILIFF, refused_on=self.signed_edit.day(), note=note)
        )
        self.note.forget()
        self.desk.did(change)

    def _to_next(self) -> None:
        """The next one who is waited for."""
        waiting = [person.by for person in self._now.signatories if person.waiting] if self._now else []
        if waiting:
            self.people.select(waiting[0])


def _changed(now: CertificateOverview) -> bool:
    return now.state is CertificateState.CHANGED
