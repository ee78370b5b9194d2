"""One member of a commission in the order's form."""

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import BodyKind
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField, completer
from oversight_desktop.qt.forms import Form


class MemberRow(Form, QFrame):
    """Shows and collects one member. `typed` tells that a person changed something, `named` a name that was picked."""

    ui = "member_row"
    custom = (DateField,)

    typed = Signal()
    picked = Signal(str)

    place_label: QLabel
    name: QLineEdit
    post: QLineEdit
    body: QComboBox
    chair: QCheckBox
    undertaking_on: DateField
    no_conflict_on: DateField
    replaced: QCheckBox
    days_place: QWidget
    from_day: DateField
    to_day: DateField
    order_number: QLineEdit
    up_button: QPushButton
    down_button: QPushButton
    remove_button: QPushButton
    breach: QLabel

    def __init__(self, desk: Desk, names: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Member(id="")
        self._filling = False
        self.load(desk.theme)
        offered = completer(names, self)
        self.name.setCompleter(offered)
        self.body.setMinimumContentsLength(8)
        self.body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        offered.activated.connect(self.picked)
        for line in (self.name, self.post, self.order_number):
            line.textEdited.connect(self._typed)
        for day in (self.undertaking_on, self.no_conflict_on, self.from_day, self.to_day):
            day.dateChanged.connect(self._typed)
        self.body.activated.connect(self._typed)
        self.chair.clicked.connect(self._typed)
        self.replaced.clicked.connect(self._show_days)

    @property
    def id(self) -> str:
        """The id of the member it shows."""
        return self._shown.id

    def fill(self, number: int, member: Member, desk: Desk) -> None:
        """Show this member as the one of this number."""
        self._filling = True
        self._shown = member
        self.place_label.setText(str(number))
        for line, text in (
            (self.name, member.name),
            (self.post, member.post),
            (self.order_number, member.order_number),
        ):
            if line.text() != (text or ""):
                line.setText(text or "")
        self._fill_body(member.body, desk)
        self.chair.setChecked(bool(member.chair))
        self.undertaking_on.show_day(member.undertaking_on)
        self.no_conflict_on.show_day(member.no_conflict_on)
        self.from_day.show_day(member.from_)
        self.to_day.show_day(member.to)
        if member.from_ or member.to or member.order_number:
            self.replaced.setChecked(True)
        self.days_place.setVisible(self.replaced.isChecked())
        self._filling = False

    def member(self) -> Member:
        """What the row says."""
        replaced = self.replaced.isChecked()
        return Member(
            id=self.id,
            name=_said(self.name),
            post=_said(self.post),
            body=BodyKind(self.body.currentData()) if self.body.currentData() else None,
            chair=self.chair.isChecked() or (False if self._shown.chair else self._shown.chair),
            undertaking_on=self.undertaking_on.day(),
            no_conflict_on=self.no_conflict_on.day(),
            from_=self.from_day.day() if replaced else None,
            to=self.to_day.day() if replaced else None,
            order_number=_said(self.order_number) if replaced else None,
        )

    def _fill_body(self, body: BodyKind | None, desk: Desk) -> None:
        self.body.clear()
        for kind in BodyKind:
            self.body.addItem(desk.wording.word(kind), kind.value)
        self.body.setPlaceholderText(desk.wording.text("order.choose_body"))
        self.body.setCurrentIndex(-1 if body is None else list(BodyKind).index(body))

    def _show_days(self) -> None:
        self.days_place.setVisible(self.replaced.isChecked())
        self._typed()

    def _typed(self) -> None:
        if not self._filling:
            self.typed.emit()


def _said(line: QLineEdit) -> str | None:
    return nfc(line.text()).strip() or None
