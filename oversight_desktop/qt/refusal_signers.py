"""Who of the commission signs the protocol of refusal (clause 14): one box a member, the chair first."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from oversight_desktop.domain.order import Member
from oversight_desktop.qt.planning_pane import clear
from oversight_desktop.services.wording import Wording


class RefusalSigners(QObject):
    """Boxes in a layout of the page; `typed` tells that a person ticked one."""

    typed = Signal()

    def __init__(self, place: QVBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self.boxes: list[QCheckBox] = []

    def fill(self, members: Sequence[Member], signed_by: Sequence[str], wording: Wording) -> None:
        """Offer these members, those who signed ticked."""
        wanted = [(each.id, _name(each, wording)) for each in sorted(members, key=lambda member: not member.chair)]
        if [(box.property("member"), box.text()) for box in self.boxes] != wanted:
            clear(self._place)
            self.boxes = [QCheckBox(name, self._page) for _, name in wanted]
            for box, (id, _) in zip(self.boxes, wanted, strict=True):
                box.setProperty("member", id)
                box.clicked.connect(self.typed)
                self._place.addWidget(box)
        for box in self.boxes:
            box.setChecked(box.property("member") in signed_by)

    def signed_by(self) -> tuple[str, ...]:
        """The ids of those who are ticked."""
        return tuple(str(box.property("member")) for box in self.boxes if box.isChecked())


def _name(member: Member, wording: Wording) -> str:
    name = member.name or member.id
    return wording.text("acquaintance.chair", name=name) if member.chair else name
