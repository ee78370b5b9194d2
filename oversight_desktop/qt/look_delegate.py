"""Draws the cells of a FoundTable: an icon, a line, a smaller line below it, a pill."""

from functools import lru_cache, partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oversight_desktop.qt.found_table import LOOK, Look
from oversight_desktop.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MARGIN = 10
MARK = 18
REMEMBERED = 4096
"""How many texts a font remembers, shortened and laid out: some screens full of a list."""
SOFT = {"ok": "ok_soft", "warn": "warn_soft", "bad": "bad_soft", "na": "na_soft", "accent": "accent_soft"}


class Written:
    """One font, its measures, and the texts that were laid out in it: the same ones are painted again and again."""

    def __init__(self, font: QFont, *, smaller: bool = False, bold: bool = False) -> None:
        self.font = QFont(font)
        if smaller:
            self.font.setPointSizeF(font.pointSizeF() - 1)
        self.font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self.metrics = QFontMetrics(self.font)
        self._laid_out = lru_cache(REMEMBERED)(partial(_laid_out, self.font, self.metrics))

    def elided(self, words: str, width: int) -> str:
        """The words, or as many of them as a width has room for."""
        return _elided(self.metrics, words, width)

    def draw(self, painter: QPainter, where: QRect, words: str) -> None:
        """Draw as much of one line as there is room for, at the left and in the middle of the height."""
        top = where.top() + (where.height() - self.metrics.height()) // 2
        painter.setFont(self.font)
        painter.drawStaticText(where.left(), top, self._laid_out(words, where.width()))


class Type:
    """The fonts of a cell that follow from the font of its list."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.plain, self.bold = Written(font), Written(font, bold=True)
        self.small, self.pill = Written(font, smaller=True), Written(font, smaller=True, bold=True)


class LookDelegate(QStyledItemDelegate):
    """One height for all rows, so that long lists scroll within a frame."""

    def __init__(self, theme: Theme, *, lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._type = Type(QFont())

    def height(self, font: QFont) -> int:
        """The height of a row in pixels."""
        return QFontMetrics(font).height() * self._lines + 16

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough for a word, high enough for the lines."""
        return QSize(80, self.height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        said = index.data(LOOK)
        if said is None:
            return
        look, alike = said
        if option.font != self._type.font:
            self._type = Type(option.font)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, rect)
        where = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if look.icon is not None:
            mark = QRect(where.left(), where.top() + 8, MARK, MARK)
            if not look.sub:
                mark.moveTop(where.center().y() - MARK // 2)
            self._icon(look.icon).paint(painter, mark)
            where.setLeft(mark.right() + 8)
        for words, tone in ((look.pill, look.pill_tone), (alike, "na")):
            where = self._pill(painter, option, where, words, tone, alone=not look.text) if words else where
        self._lines_of(painter, where, look)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(self._theme.colour("accent"), 2))
                painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _lines_of(self, painter: QPainter, where: QRect, look: Look) -> None:
        main, small = self._type.bold if look.bold else self._type.plain, self._type.small
        upper = QRect(where)
        if look.sub:
            upper.setHeight(where.height() // 2)
            upper.translate(0, 3)
            lower = upper.translated(0, where.height() // 2 - 5)
            painter.setPen(self._theme.colour(look.sub_tone))
            small.draw(painter, lower, look.sub)
        painter.setPen(self._theme.colour(look.tone))
        main.draw(painter, upper, look.text)

    def _pill(
        self, painter: QPainter, option: QStyleOptionViewItem, where: QRect, words: str, tone: str, *, alone: bool
    ) -> QRect:
        """Draw a pill and return what is left: at the left if it stands alone, else at the right end."""
        small = self._type.pill
        metrics = small.metrics
        width = min(metrics.horizontalAdvance(words) + 20, where.width())
        left = where.left() if alone else where.right() - width
        pill = QRect(left, where.center().y() - metrics.height() // 2 - 2, width, metrics.height() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(self._theme.colour("surface" if is_selected else SOFT[tone]))  # soft on soft would vanish
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setFont(small.font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, small.elided(words, width - 12))
        return where if alone else where.adjusted(0, 0, -width - 6, 0)

    def _icon(self, named: tuple[str, str]) -> QIcon:
        if named not in self._icons:
            self._icons[named] = self._theme.icon(*named)
        return self._icons[named]


def _elided(metrics: QFontMetrics, words: str, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0))


def _laid_out(font: QFont, metrics: QFontMetrics, words: str, width: int) -> QStaticText:
    made = QStaticText(_elided(metrics, words, width))
    made.setTextFormat(Qt.TextFormat.PlainText)  # before it is laid out: words are no markup
    made.prepare(font=font)
    return made
