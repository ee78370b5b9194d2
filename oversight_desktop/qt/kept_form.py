"""The fields that one button makes one step of: what is typed into them and not recorded yet survives a kill."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.field_values import FieldValues, Values, packed, unpacked
from oversight_desktop.services import drafts

DRAFT = "form"
"""The field under which the draft of a whole form is kept; no record has one of this name."""


class KeptForm(QObject):
    """Fields of one kind of record. `edited` comes when a person changes one of them.

    `key` is the record in front, an empty text a new one, None none at all.
    """

    edited = Signal()

    def __init__(self, desk: Desk, scope: str, kind: type, fields: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self.key: str | None = None
        self.is_unfinished = False
        self._desk, self._scope, self._kind = desk, scope, kind
        self._kept: Values = {}
        self._fields = FieldValues(fields, self)
        self._fields.edited.connect(self._edited)
        self._held: dict[str, Values] = {}
        self._pause = DraftPause(desk, self._put, self)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return self._fields.values()

    def show(self, key: str, values: Values) -> None:
        """Show a record, or what was typed over it and not recorded; typing under way in it is not disturbed."""
        if key == self.key and (self.is_unfinished or values == self._kept):
            self._kept = values
            return
        if not self.keep() and self.key is not None:
            self._held[self.key] = self.values()
        self.key, self._kept = key, values
        typed = self._held.get(key) or unpacked(
            drafts.unfinished(self._desk.session, self._scope, self._kind, key, DRAFT)
        )
        self.is_unfinished = typed is not None
        self._fields.show({**values, **(typed or {})})

    def begin(self, values: Values) -> None:
        """Put these into the fields as if a person had typed them."""
        self._fields.show({**self.values(), **values})
        self._edited()

    def adopt_orphan(self) -> None:
        """Go on with what was typed into a record that was undone meanwhile, unless something is begun already."""
        left = None if self.is_unfinished else drafts.orphan(self._desk.session, self._scope, self._kind, DRAFT)
        if left is not None and (values := unpacked(left[1])) is not None:
            self.begin(values)
            if self.keep():
                drafts.give_up(self._desk.session, self._scope, self._kind, left[0], DRAFT)

    def keep(self) -> bool:
        """Put what is typed and not recorded on the disk, if it waits for that; False if the disk refused."""
        return self._pause.keep()

    def forget(self) -> None:
        """What was typed has been recorded, or is not wanted."""
        if self.key is not None:
            self._held.pop(self.key, None)
            drafts.give_up(self._desk.session, self._scope, self._kind, self.key, DRAFT)
        self._pause.let_go()
        self.is_unfinished = False
        self._fields.show(self._kept)
        if self._held:
            self._pause.typed()

    def _edited(self) -> None:
        self.is_unfinished = True
        self._pause.typed()
        self.edited.emit()

    def _put(self) -> None:
        """What was refused while its record was in front is put down too; a record in front is held no longer."""
        assert self.key is not None
        if self.is_unfinished:
            self._held[self.key] = self.values()
        for key, values in tuple(self._held.items()):
            drafts.keep_typing(self._desk.session, self._scope, self._kind, key, DRAFT, packed(values))
            del self._held[key]
