"""The versions of the certificate that are kept: shown, verified; a signed one is opened again for a reason."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QWidget

from oversight_desktop.domain.certificate import Certificate
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.line_list import LineList, ShownLine
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import CertificateOverview, Version
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.verifying import Finding, Looked, look

HASH = 16
"""Digits of the hash that are shown, as many as the certificate prints in its footer."""


class VersionPanel(Form, QWidget):
    """In a form it is a promoted QWidget. `shown` tells the version a person wants to see."""

    ui = "certificate_versions"
    custom = (LineList,)

    shown = Signal(int)

    versions_hint: QLabel
    versions: LineList
    show_button: QPushButton
    verify_button: QPushButton
    verdict_label: QLabel
    reopen_form: QFrame
    reopen_edit: QPlainTextEdit
    reopen_why: QLabel
    reopen_button: QPushButton

    def serve(self, desk: Desk, scope: str) -> None:
        """Build the box for this inspection."""
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._sent = False
        self._checked: tuple[int, tuple[Looked, ...]] | None = None
        self.versions.serve(desk.theme)
        self.versions.chosen.connect(self._show)
        self.show_button.clicked.connect(self._show)
        self.verify_button.clicked.connect(self._verify)
        self.reason = KeptForm(desk, scope, Certificate, {"reason": self.reopen_edit}, self)
        self.reason.edited.connect(self._enable)
        self.reopen_button.clicked.connect(self._reopen)

    def show_versions(self, now: CertificateOverview) -> None:
        """Show what is kept; the box to open it again is there once it is signed."""
        words = self.desk.wording
        self._sent = now.sent
        self.versions_hint.setText(words.text("versions.hint" if now.versions else "versions.none"))
        self.versions.setVisible(bool(now.versions))
        self.versions.show_lines([self._line(version) for version in now.versions])
        for button in (self.show_button, self.verify_button):
            button.setVisible(bool(now.versions))
        self.reopen_form.setVisible(now.signed_on is not None)
        self._show_verdict()
        self.reason.show(ONLY, {})
        self._enable()

    @property
    def version(self) -> Version | None:
        """The version in front."""
        found = self.versions.line.stands_for if self.versions.line else None
        return found if isinstance(found, Version) else None

    def _line(self, version: Version) -> ShownLine:
        words = self.desk.wording
        code = "versions.in_force" if version.in_force else "versions.former"
        text = words.text(code, version=version.version, number=version.number, made_at=version.made_at)
        detail = words.text("versions.hash", hash=version.contents_hash[:HASH])
        if version.reopened is not None:
            detail = f"{words.text('versions.because', reason=version.reopened.reason)} {detail}"
        mark = ("file-check", "ok") if version.in_force else ("history", "muted")
        return ShownLine(icon=mark[0], token=mark[1], text=text, detail=detail, stands_for=version)

    def _show(self) -> None:
        if self.version is not None:
            self.shown.emit(self.version.version)

    def _verify(self) -> None:
        """Look at every kept counterpart anew; the files are read here, looked into away from the window."""
        self.desk.messages.attempt(self._begin_verifying)

    def _begin_verifying(self) -> None:
        assert self.version is not None
        number = self.version.version
        pdfs = certificate.counterparts(self.desk.session, self.scope, number)
        waiting = Waiting(self.desk, self, self.desk.wording.text("waiting.checking"))
        waiting.look(partial(_looked_at, number, pdfs), self._verified)

    def _verified(self, checked: tuple[int, tuple[Looked, ...]]) -> None:
        self._checked = checked
        self._show_verdict()

    def _show_verdict(self) -> None:
        self.verdict_label.setVisible(self._checked is not None)
        if self._checked is None:
            return
        number, looks = self._checked
        words = self.desk.wording
        good = all(looked.verdict.finding is Finding.UNALTERED for looked in looks)
        reasons = {words.text(f"verify.{reason.value}") for looked in looks for reason in looked.verdict.reasons}
        facts = {"version": number, "number": len(looks), "reasons": tuple(sorted(reasons))}
        self.verdict_label.setText(words.text("versions.unaltered" if good else "versions.altered", **facts))
        self.verdict_label.setProperty("tone", "ok" if good else "bad")
        self.verdict_label.style().polish(self.verdict_label)

    def _enable(self) -> None:
        words = self.desk.wording
        written = bool(self.reopen_edit.toPlainText().strip())
        why = "versions.sent" if self._sent else "" if written else "versions.reason_wanted"
        self.reopen_why.setText(words.text(why or "versions.reopening"))
        allow(self.reopen_edit, words.text("versions.sent") if self._sent else "")
        allow(self.reopen_button, words.text(why) if why else "")

    def _reopen(self) -> None:
        sure = self.desk.messages.ask(self, "versions.reopen_sure", "versions.reopen_yes")
        if sure:
            self.desk.messages.attempt(self._reopen_step)

    def _reopen_step(self) -> None:
        change = certificate.reopen(self.desk.session, self.scope, self.reason.values()["reason"])
        self.reason.forget()
        self.desk.did(change)


def _looked_at(number: int, pdfs: tuple[bytes, ...]) -> tuple[int, tuple[Looked, ...]]:
    """Carried out on a thread of the pool."""
    return number, tuple(look(pdf) for pdf in pdfs)
