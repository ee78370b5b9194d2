"""The recovery key on the screen: in groups, and covered while some of them are typed from the paper."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from oversight_desktop.qt.plain import label
from oversight_desktop.services import recovery

COLUMNS = 4
COVER = "•"


class ShownKey(QObject):
    """The groups of a key in a grid; they are covered while one of the fields has the focus."""

    def __init__(self, recovery_key: str, grid: QGridLayout, fields: Iterable[QLineEdit]) -> None:
        super().__init__(grid)
        self._groups = recovery.groups(recovery_key)
        self._cells = [self._cell(grid, number) for number in range(len(self._groups))]
        self._show(covered=False)
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover and uncover; another window in front changes nothing."""
        if isinstance(event, QFocusEvent) and event.reason().name != "ActiveWindowFocusReason":
            self._show(covered=event.gotFocus())
        return False

    def _show(self, *, covered: bool) -> None:
        for number, (cell, group) in enumerate(zip(self._cells, self._groups, strict=True), 1):
            cell.setText(f"{number}.  {COVER * len(group) if covered else group}")

    def _cell(self, grid: QGridLayout, number: int) -> QLabel:
        made = label("", grid.parentWidget())
        made.setProperty("tone", "mono")
        made.setObjectName(f"group_{number + 1}")
        grid.addWidget(made, number // COLUMNS, number % COLUMNS)
        return made
