"""One addressee of the certificate: when, how and under which number his counterpart went, and the proof."""

from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.certificate import Dispatch
from oversight_desktop.domain.terms import DispatchWay
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.field_values import day_of, number_of, text_of_day
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import certificate
from oversight_desktop.services.dispatching import Row, dispatch_breaches

COPIES = 3
FIELDS = {
    "copy": "copy_box",
    "sent_on": "sent_field",
    "way": "way_box",
    "outgoing_number": "number_edit",
    "received_on": "received_field",
    "proof": "proof_edit",
}
"""The facts of a dispatch and the widgets of the form."""


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
        for copy in range(1, COPIES + 1):
            self.copy_box.addItem(str(copy), str(copy))
        names = {name: getattr(self, widget) for name, widget in FIELDS.items()}
        self.form = KeptForm(desk, scope, Dispatch, names, self)
        self.form.edited.connect(self._judge)
        self.send_button.clicked.connect(self._send)

    def show_row(self, row: Row, *, may_send: bool, closed: bool) -> None:
        """Show what is registered; what is being entered and not yet registered stays."""
        words, kept = self.desk.wording, row.dispatch
        self._row = row
        self._name_ways()
        self.form.show(row.to.value, values_of(kept))
        self.name_label.setText(words.text(f"dispatch.to_{row.to.value}", name=row.name))
        state = "received" if kept.received_on else "sent" if kept.sent_on else "waiting"
        self.state_label.setText(words.text(f"dispatch.state_{state}"))
        self.state_label.setProperty("pill", {"received": "ok", "sent": "info", "waiting": "na"}[state])
        self.state_label.style().polish(self.state_label)
        self.send_button.setText(words.text("dispatch.correct" if kept.sent_on else "dispatch.register"))
        self.note.hide()
        over = words.text("dispatch.closed") if closed else ""
        allow(self.send_button, "" if may_send else over or words.text("dispatch.not_yet"))
        for name in FIELDS.values():
            allow(getattr(self, name), over)
        self._judge()

    def entered(self) -> Dispatch:
        """The dispatch as it is entered."""
        assert self._row is not None
        typed = self.form.values()
        return Dispatch(
            to=self._row.to,
            copy=number_of(typed["copy"]),
            sent_on=day_of(typed["sent_on"]),
            way=DispatchWay(typed["way"]) if typed["way"] else None,
            outgoing_number=typed["outgoing_number"] or None,
            received_on=day_of(typed["received_on"]),
            proof=typed["proof"] or None,
        )

    def _name_ways(self) -> None:
        """The ways in the language in force; the one chosen stays chosen."""
        chosen = self.way_box.currentIndex()
        self.way_box.clear()
        self.way_box.addItem("—", "")
        for way in DispatchWay:
            self.way_box.addItem(self.desk.wording.word(way), way.value)
        self.way_box.setCurrentIndex(max(chosen, 0))

    def _judge(self) -> None:
        """Say below what the Rules say of it; an empty card says nothing."""
        if self._row is None:
            return
        entered = self.entered()
        begun = entered.sent_on is not None or entered.outgoing_number is not None
        found = dispatch_breaches(self.desk.session, self.scope, entered) if begun else ()
        self.note.setText(" ".join(self.desk.wording.sentence(breach) for breach in found))
        self.note.setVisible(bool(found))

    def _send(self) -> None:
        self.desk.messages.attempt(self._register)

    def _register(self) -> None:
        change = certificate.send(self.desk.session, self.scope, self.entered())
        self.form.forget()
        self.desk.did(change)


def values_of(dispatch: Dispatch) -> dict[str, str]:
    """A dispatch as the texts of the form."""
    return {
        "copy": str(dispatch.copy or 1),
        "sent_on": text_of_day(dispatch.sent_on),
        "way": dispatch.way.value if dispatch.way else "",
        "outgoing_number": dispatch.outgoing_number or "",
        "received_on": text_of_day(dispatch.received_on),
        "proof": dispatch.proof or "",
    }
