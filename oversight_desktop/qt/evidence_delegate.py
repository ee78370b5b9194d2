"""Draws one piece of evidence in the list: picture, two lines of words, a pill."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oversight_desktop.qt.evidence_list import LINES
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.qt.theme import Theme
from oversight_desktop.qt.thumbnails import SHARP, SIZE

MARGIN, GAP, PILL = 8, 12, 20


class EvidenceDelegate(QStyledItemDelegate):
    """The look of a row; the colours are those in force when it is painted."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the picture; the width is the view's."""
        return QSize(SIZE.width() + 160, SIZE.height() + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint background, picture and words."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole: QRect = option.rect.adjusted(4, 2, -4, -2)
        self._background(painter, whole, option.state)
        place = QRect(
            whole.left() + MARGIN, whole.top() + (whole.height() - SIZE.height()) // 2, SIZE.width(), SIZE.height()
        )
        self._picture(painter, place, index)
        words = whole.adjusted(MARGIN + SIZE.width() + GAP, MARGIN, -GAP, -MARGIN)
        self._words(painter, words, option.font, index)
        painter.restore()

    def _background(self, painter: QPainter, whole: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(self._theme.colour("border"))
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _picture(self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 6, 6)
        painter.fillPath(path, self._theme.colour("na_soft"))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            size = picture.size() / SHARP
            spot = QRect(
                place.left() + (place.width() - size.width()) // 2,
                place.top() + (place.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter.setClipPath(path)
            painter.drawPixmap(spot, picture)
            painter.setClipping(False)
            return
        row = index.data(RECORD)
        name = "file-x" if row.file_missing else "image" if row.number is not None else "file-text"
        icon = self._theme.icon(name, "bad" if row.file_missing else "muted").pixmap(QSize(28, 28))
        painter.drawPixmap(place.center().x() - 14, place.center().y() - 14, icon)

    def _words(self, painter: QPainter, place: QRect, font: QFont, index: QModelIndex | QPersistentModelIndex) -> None:
        title, below, pill, tone = index.data(LINES)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.colour("text"))
        line = painter.fontMetrics().height()
        painter.drawText(
            QRect(place.left(), place.top(), place.width(), line),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, place.width()),
        )
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            QRect(place.left(), place.top() + line + 2, place.width(), line),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, place.width()),
        )
        if pill:
            self._pill(painter, place, font, pill, tone)

    def _pill(self, painter: QPainter, place: QRect, font: QFont, words: str, tone: str) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(small)
        width = min(painter.fontMetrics().horizontalAdvance(words) + PILL, place.width())
        spot = QRect(place.left(), place.bottom() - PILL + 1, width, PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(spot, PILL / 2, PILL / 2)
        painter.setPen(self._theme.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width - 12)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, shown)
