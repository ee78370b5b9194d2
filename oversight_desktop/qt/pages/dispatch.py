"""Dispatch: three addressees, the last lawful day counted day by day, outgoing numbers, proof (clause 20)."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.certificate import Certificate, Dispatch, Signature
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.dispatch_row import DispatchRow
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import inspections
from oversight_desktop.services.dispatching import DispatchDesk, dispatch_desk


class DispatchPage(InspectionPage):
    """A card for each addressee; the file is closed when all three are registered."""

    ui = "dispatch"
    shows = (Dispatch, Signature, Certificate, Inspection)

    deadline_box: QFrame
    deadline_label: QLabel
    count_label: QLabel
    why_label: QLabel
    certificate_button: QPushButton
    rows: QVBoxLayout
    close_label: QLabel
    close_button: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        self._cards: list[DispatchRow] = []
        self.close_button.clicked.connect(self._close)
        self.certificate_button.clicked.connect(self._to_certificate)

    def refresh(self) -> None:
        """Ask again and show the day, the cards, and why not yet."""
        now = dispatch_desk(self.desk.session, self.scope, self.desk.languages.language)
        words = self.desk.wording
        self._show_deadline(now)
        unsigned = words.text("dispatch.unsigned", names=now.unsigned) if now.unsigned else ""
        self.why_label.setText(unsigned or " ".join(words.sentence(breach) for breach in now.why_not))
        for part in (self.why_label, self.certificate_button):
            part.setVisible(bool(now.why_not))
        while len(self._cards) < len(now.rows):
            card = DispatchRow(self.desk, self.scope, self)
            self._cards.append(card)
            self.rows.addWidget(card)
        for card, row in zip(self._cards, now.rows, strict=True):
            card.show_row(row, may_send=not now.why_not and not now.closed, closed=now.closed)
        why = self._why_not_close(now)
        allow(self.close_button, why)
        self.close_label.setText(why or words.text("dispatch.may_close"))

    def _show_deadline(self, now: DispatchDesk) -> None:
        words, count = self.desk.wording, now.last_day
        if count is None:
            self.deadline_label.setText(words.text("dispatch.no_end"))
            self.count_label.hide()
            return
        self.deadline_label.setText(words.text("dispatch.last_day", day=count.result))
        lines = [words.text("dispatch.counted", days=count.days)]
        language = self.desk.languages.language
        passed = tuple(words.text("dispatch.skipped", day=each.day, why=each.why[language]) for each in count.skipped)
        if passed:
            lines.append(words.text("dispatch.passed", days=passed))
        if count.unconfirmed:
            lines.append(words.text("dispatch.unconfirmed", days=count.unconfirmed))
        self.count_label.setText("\n".join(lines))
        self.count_label.show()

    def _why_not_close(self, now: DispatchDesk) -> str:
        words = self.desk.wording
        if now.closed:
            return words.text("dispatch.closed")
        return " ".join(words.sentence(breach) for breach in now.why_not_close)

    def _to_certificate(self) -> None:
        self.desk.go(Place.CERTIFICATE, self.scope, "")

    def _close(self) -> None:
        self.desk.messages.attempt(self._close_step)

    def _close_step(self) -> None:
        self.desk.did(inspections.close(self.desk.session, self.scope))
