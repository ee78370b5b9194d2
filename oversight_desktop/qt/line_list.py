"""A short list of sentences with marks: as high as its lines, up to a bound; a line wraps instead of being cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oversight_desktop.qt.table_model import RECORD, Column, RecordTable
from oversight_desktop.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MARK = 18
"""Pixels of the mark before a line."""
SIDE, ABOVE, BETWEEN = 10, 7, 10
WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One line: its mark (icon and token), its sentence, a quieter second one, and what it stands for."""

    icon: str
    token: str
    text: str
    detail: str = ""
    stands_for: object = None


class LineList(QListView):
    """In a form it is a promoted QListView. `chosen` tells the line a person asked for by click or Enter."""

    chosen = Signal(object)
    highest = 264

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: tuple[Column[ShownLine], ...] = (Column("", _said),)
        self._lines: RecordTable[ShownLine] = RecordTable(columns, self)
        self.setModel(self._lines)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)

    def serve(self, theme: Theme) -> None:
        """Draw with the colours of this theme."""
        self.setItemDelegate(LineDelegate(theme, self))

    def show_lines(self, lines: Sequence[ShownLine]) -> None:
        """Show these lines; the one in front stays in front where it is still there."""
        before = self.line
        self._lines.show(lines)
        same = [row for row, line in enumerate(lines) if before and line.stands_for == before.stands_for]
        if lines:
            self.setCurrentIndex(self._lines.index((same or [0])[0], 0))
        self._fit()

    @property
    def line(self) -> ShownLine | None:
        """The line in front."""
        found = self.currentIndex().data(RECORD)
        return found if isinstance(found, ShownLine) else None

    def lines(self) -> list[ShownLine]:
        """All lines."""
        return [self._lines.index(row, 0).data(RECORD) for row in range(self._lines.rowCount())]

    def select(self, stands_for: object) -> None:
        """Bring the line that stands for this to the front."""
        for row, line in enumerate(self.lines()):
            if line.stands_for == stands_for:
                self.setCurrentIndex(self._lines.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the line in front."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        rows = range(self._lines.rowCount())
        high = sum(self.sizeHintForIndex(self._lines.index(row, 0)).height() for row in rows)
        self.setFixedHeight(min(max(high, ABOVE), self.highest) + 4)

    def _choose(self, index: Index) -> None:
        line = index.data(RECORD)
        if isinstance(line, ShownLine):
            self.chosen.emit(line)


class LineDelegate(QStyledItemDelegate):
    """Draws a mark, a wrapped sentence and a quieter second one."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        line, width = index.data(RECORD), self._view.viewport().width()
        metrics, small = QFontMetrics(self._view.font()), QFontMetrics(self._small())
        room = QRect(0, 0, max(40, width - 2 * SIDE - MARK - BETWEEN), 10_000)
        high = metrics.boundingRect(room, WRAP, line.text).height()
        if line.detail:
            high += small.boundingRect(room, WRAP, line.detail).height() + 2
        return QSize(width, max(high, MARK) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, mark, words; the line in front is framed while the list has the focus."""
        line, theme = index.data(RECORD), self._theme
        spot: QRect = option.rect.adjusted(1, 1, -1, -1)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        in_front = bool(state & QStyle.StateFlag.State_Selected)
        if in_front or state & QStyle.StateFlag.State_MouseOver:
            focused = in_front and self._view.hasFocus()
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if in_front else "hover"))
            painter.drawRoundedRect(spot, 6, 6)
        self._write(painter, line, spot)
        painter.restore()

    def _write(self, painter: QPainter, line: ShownLine, spot: QRect) -> None:
        mark = QRect(spot.left() + SIDE - 1, spot.top() + ABOVE, MARK, MARK)
        name = (line.icon, line.token)
        if name not in self._icons:  # an icon lives as long as the program: one for each mark, not for each painting
            self._icons[name] = self._theme.icon(*name)
        self._icons[name].paint(painter, mark)
        room = spot.adjusted(SIDE + MARK + BETWEEN - 1, ABOVE - 1, 1 - SIDE, 0)
        painter.setFont(self._view.font())
        painter.setPen(self._theme.colour("text"))
        taken = QFontMetrics(self._view.font()).boundingRect(room, WRAP, line.text)
        painter.drawText(room, WRAP, line.text)
        if line.detail:
            painter.setFont(self._small())
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(room.adjusted(0, taken.height() + 2, 0, 0), WRAP, line.detail)

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(9)
        return font


def _said(line: ShownLine) -> str:
    return f"{line.text} {line.detail}".strip()
