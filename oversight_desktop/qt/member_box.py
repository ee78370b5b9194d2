"""Whose record it is: the member who works here, or another one for whom he writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.order import Member
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.who import i_am, me
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.standing_in import members


class MemberBox(QWidget):
    """ "Recorded for: …": offers the members of the commission, and says plainly when it is not oneself.

    In a form it is a promoted QWidget; `serve` gives it its inspection. `chosen` tells the id a person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._scope = ""
        self._member: str | None = None
        self.label = label(parent=self)
        self.box = QComboBox(self)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(16)
        self.label.setBuddy(self.box)
        self.note = label(parent=self)
        self.note.setProperty("tone", "warning")
        self.note.setWordWrap(True)
        self.is_me_button = QPushButton(self)
        self.is_me_button.setProperty("kind", "quiet")
        self.setFocusProxy(self.box)
        self._arrange()
        self.box.activated.connect(self._choose)
        self.is_me_button.clicked.connect(self._it_is_me)

    def serve(self, desk: Desk, scope: str) -> None:
        """Offer the members of this inspection, beginning with the one who works here."""
        self._desk, self._scope = desk, scope
        desk.changes.changed.connect(self._changed)
        desk.languages.changed.connect(self.refresh)
        self.refresh()

    @property
    def member(self) -> str | None:
        """The id of the member for whom is recorded; None while nobody is chosen."""
        return self._member

    def show_member(self, member: str | None) -> None:
        """Record for this member from now on; None: for oneself."""
        self._member = member
        self.refresh()

    def refresh(self) -> None:
        """Offer who is of the commission now, in the language in force."""
        if self._desk is None:
            return
        words = self._desk.wording
        known = members(self._desk.session, self._scope)
        oneself = me(self._desk, self._scope)
        if self._member not in {member.id for member in known}:
            self._member = oneself
        self.label.setText(words.text("who.recorded_for"))
        self.is_me_button.setText(words.text("who.it_is_me"))
        self.box.clear()
        self.box.setPlaceholderText(words.text("who.choose" if known else "who.no_commission"))
        for member in known:
            self.box.addItem(self._shown(member, oneself), member.id)
        self.box.setCurrentIndex(self.box.findData(self._member) if self._member else -1)
        allow(self.box, "" if known else words.text("who.order_first"))
        self.box.setAccessibleName(words.text("who.recorded_for"))
        self._tell(oneself)

    def _shown(self, member: Member, oneself: str | None) -> str:
        name = member.name or member.id
        assert self._desk is not None
        return self._desk.wording.text("who.oneself", name=name) if member.id == oneself else name

    def _tell(self, oneself: str | None) -> None:
        assert self._desk is not None
        another = self._member is not None and self._member != oneself
        self.note.setText(self._desk.wording.text("who.for_another") if another else "")
        self.note.setVisible(another)
        self.is_me_button.setVisible(another)

    def _choose(self, index: int) -> None:
        assert self._desk is not None
        self._member = str(self.box.itemData(index))
        if me(self._desk, self._scope) is None:
            i_am(self._desk, self._scope, self._member)
        self.refresh()
        self.chosen.emit(self._member)

    def _it_is_me(self) -> None:
        assert self._desk is not None
        assert self._member is not None
        i_am(self._desk, self._scope, self._member)
        self.refresh()
        self.box.setFocus()

    def _changed(self, change: Change) -> None:
        if change.scope == self._scope and change.touches(Member):
            self.refresh()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.box, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.note, 1)
        below.addWidget(self.is_me_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addLayout(below)
