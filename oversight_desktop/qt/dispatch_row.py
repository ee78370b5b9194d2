"""One addressee of the certificate: when, how and under which number his counterpart went, and the proof."""

from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.certificate import Dispatch
from oversight_desktop.domain.terms import DispatchWay
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.plain import tip
from oversight_desktop.services import certificate
from oversight_desktop.services.dispatching import Row, dispatch_breaches

COPIES = 3


class DispatchRow(Form, QFrame):
    """A card that registers one dispatch; what the Rules say of it stands below while it is entered."""

    ui = "dispatch_row"
    custom = (DateField,)

    name_label: QLabel
    state_label: QLabel
    copy_box: QComboBox
    sent_field: DateField
    way_box: QComboBox
    number_edit: QLineEdit
    received_field: DateField
    proof_edit: QLineEdit
    note: QLabel
    send_button: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._row: Row | None = None
        self.copy_box.addItems([str(copy) for copy in range(1, COPIES + 1)])
        self.send_button.clicked.connect(self._send)
        self.copy_box.activated.connect(self._judge)
        self.way_box.activated.connect(self._judge)
        self.number_edit.textEdited.connect(self._judge)
        self.sent_field.dateChanged.connect(self._judge)

    def show_row(self, row: Row, *, may_send: bool) -> None:
        """Show what is registered; what is being entered and not yet registered stays."""
        words, kept = self.desk.wording, row.dispatch
        if self._row is None or self._row.dispatch != kept:
            self._fill(kept)
        self._row = row
        self.name_label.setText(words.text(f"dispatch.to_{row.to.value}", name=row.name))
        self._name_ways(kept.way if self._row is None else self._way())
        state = "received" if kept.received_on else "sent" if kept.sent_on else "waiting"
        self.state_label.setText(words.text(f"dispatch.state_{state}"))
        self.state_label.setProperty("pill", {"received": "ok", "sent": "info", "waiting": "na"}[state])
        self.state_label.style().polish(self.state_label)
        self.send_button.setEnabled(may_send)
        self.send_button.setToolTip(tip("" if may_send else words.text("dispatch.not_yet")))
        self._judge()

    def entered(self) -> Dispatch:
        """The dispatch as it is entered."""
        assert self._row is not None
        return Dispatch(
            to=self._row.to,
            copy=self.copy_box.currentIndex() + 1,
            sent_on=self.sent_field.day(),
            way=self._way(),
            outgoing_number=self.number_edit.text().strip() or None,
            received_on=self.received_field.day(),
            proof=self.proof_edit.text().strip() or None,
        )

    def _fill(self, kept: Dispatch) -> None:
        self.copy_box.setCurrentIndex((kept.copy or 1) - 1)
        self.sent_field.show_day(kept.sent_on)
        self._name_ways(kept.way)
        self.number_edit.setText(kept.outgoing_number or "")
        self.received_field.show_day(kept.received_on)
        self.proof_edit.setText(kept.proof or "")

    def _name_ways(self, chosen: DispatchWay | None) -> None:
        self.way_box.clear()
        self.way_box.addItem("—", None)
        for way in DispatchWay:
            self.way_box.addItem(self.desk.wording.word(way), way.value)
        self.way_box.setCurrentIndex(0 if chosen is None else 1 + list(DispatchWay).index(chosen))

    def _way(self) -> DispatchWay | None:
        value = self.way_box.currentData()
        return DispatchWay(value) if value else None

    def _judge(self) -> None:
        """Say below what the Rules say of it; an empty card says nothing."""
        if self._row is None:
            return
        entered = self.entered()
        begun = entered.sent_on is not None or entered.outgoing_number is not None
        found = dispatch_breaches(self.desk.session, self.scope, entered) if begun else ()
        self.note.setText(" ".join(self.desk.wording.sentence(breach) for breach in found))

    def _send(self) -> None:
        self.desk.messages.attempt(self._register)

    def _register(self) -> None:
        self.desk.did(certificate.send(self.desk.session, self.scope, self.entered()))
