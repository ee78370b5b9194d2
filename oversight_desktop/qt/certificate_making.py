"""Number, date, place and language of the certificate; its three counterparts are made, printed and saved here."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Certificate
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.breach_label import repolish
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import CertificateOverview, CertificateState
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.gate import GateLists

LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
TO_BE_MADE = (CertificateState.NOT_MADE, CertificateState.CHANGED)
"""When making the counterparts is what comes next."""


class MakingPanel(Form, QWidget):
    """In a form it is a promoted QWidget. Its signals tell which deed a person asked for."""

    ui = "certificate_making"
    custom = (DateField,)

    make_requested = Signal()
    draft_requested = Signal()
    print_requested = Signal()
    export_requested = Signal()
    language_chosen = Signal()

    lock_label: QLabel
    number_edit: QLineEdit
    date_edit: DateField
    place_edit: QLineEdit
    document_language: QComboBox
    other_language_label: QLabel
    make_button: QPushButton
    draft_button: QPushButton
    print_button: QPushButton
    export_button: QPushButton
    why_label: QLabel

    def serve(self, desk: Desk, scope: str) -> None:
        """Build the box for this inspection."""
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._chosen: Language | None = None
        self._known = Certificate()
        self.number = KeptText(desk, scope, self.number_edit, _cell("number"))
        self.place = KeptText(desk, scope, self.place_edit, _cell("place"))
        self.date_edit.editingFinished.connect(self.leave_date)
        self.document_language.activated.connect(self._choose)
        self.make_button.clicked.connect(self.make_requested)
        self.draft_button.clicked.connect(self.draft_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.export_button.clicked.connect(self.export_requested)

    def show_certificate(self, now: CertificateOverview, lists: GateLists, *, making: bool) -> None:
        """Show what the certificate is called and what may be done with it."""
        words, locked = self.desk.wording, now.signed_on is not None
        self._known = now.certificate
        self.number.show(ONLY, now.certificate.number)
        self.place.show(ONLY, now.certificate.place)
        if not self.date_edit.hasFocus():
            self.date_edit.show_day(now.certificate.date)
        self._show_languages(now)
        self.lock_label.setVisible(locked)
        self.lock_label.setText(words.text("certificate.locked", day=now.signed_on))
        why = words.text("certificate.locked_why") if locked else ""
        for field in (self.number_edit, self.date_edit, self.place_edit, self.document_language):
            allow(field, why)
        self.other_language_label.setVisible(lists.other_language > 0)
        self.other_language_label.setText(words.text("certificate.other_language", number=lists.other_language))
        self._show_deeds(now, self._why_not(lists, locked=locked, making=making))

    def leave(self) -> None:
        """Keep what is still being typed."""
        self.number.leave()
        self.place.leave()
        self.leave_date()

    def leave_date(self) -> None:
        """The date becomes a step when its field is left and it is another one."""
        changed = self.date_edit.isEnabled() and self.date_edit.day() != self._known.date
        if changed and not self.desk.messages.attempt(self._keep_date):
            self.date_edit.show_day(self._known.date)

    def focus_on(self, field: str) -> None:
        """Bring the cursor to a field: number, date or place."""
        fields = {"number": self.number_edit, "date": self.date_edit, "place": self.place_edit}
        fields.get(field, self.number_edit).setFocus()

    @property
    def language(self) -> Language:
        """The language the counterparts are made in."""
        return Language(self.document_language.currentData() or Language.KAZAKH.value)

    def _show_languages(self, now: CertificateOverview) -> None:
        wanted = now.language if self._chosen is None or now.signed_on is not None else self._chosen
        self.document_language.clear()
        for language in LANGUAGES:
            self.document_language.addItem(self.desk.wording.text(f"language.{language.value}"), language.value)
        self.document_language.setCurrentIndex(LANGUAGES.index(wanted))

    def _why_not(self, lists: GateLists, *, locked: bool, making: bool) -> str:
        """Why the counterparts cannot be made now; empty if they can."""
        words = self.desk.wording
        if locked:
            return words.text("certificate.locked_why")
        if making:
            return words.text("certificate.being_made")
        clauses = sorted({line.breach.clause for line in lists.blocking if isinstance(line.breach, Breach)})
        number = len(lists.blocking)
        return words.text("certificate.blocked", number=number, clauses=tuple(clauses)) if number else ""

    def _show_deeds(self, now: CertificateOverview, why: str) -> None:
        words = self.desk.wording
        again = now.state in (CertificateState.CHANGED, CertificateState.SIGNING)
        self.make_button.setText(words.text("certificate.make_again" if again else "certificate.make"))
        self.make_button.setProperty("kind", "primary" if now.state in TO_BE_MADE else "")
        repolish(self.make_button)
        allow(self.make_button, why)
        self.why_label.setText(why)
        self.why_label.setVisible(bool(why))
        unmade = "" if now.made else words.text("certificate.not_made_yet")
        for button in (self.print_button, self.export_button):
            allow(button, unmade)

    def _keep_date(self) -> None:
        session = self.desk.session
        self.desk.did(certificate.date_of(session, self.scope, self.date_edit.day()))

    def _choose(self) -> None:
        self._chosen = self.language
        self.language_chosen.emit()


def _cell(name: str) -> TextCell:
    return TextCell(kind=Certificate, name=name, deed="certificate_numbered", new=partial(_new))


def _new(key: str) -> Certificate:
    """A certificate of which nothing is known yet."""
    return Certificate()
