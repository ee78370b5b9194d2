"""How sections and questions are drawn: state by colour and shape, progress as a bar, the answer as a pill."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.checklist_models import RECORD, LineEntry, SectionEntry
from oversight_desktop.qt.theme import Theme
from oversight_desktop.services.checklist_overview import Progress, State

Index = QModelIndex | QPersistentModelIndex
OPEN = ("circle", "strong")
SHAPES = {
    Result.COMPLIES: ("circle-check", "ok"),
    Result.NOT_CONFIRMED: ("circle-check", "ok"),
    Result.VIOLATION: ("circle-x", "bad"),
    Result.CONFIRMED: ("circle-x", "bad"),
    Result.PARTLY: ("circle-x", "bad"),
    Result.NOT_APPLICABLE: ("circle-minus", "na"),
    Result.NOT_CHECKED: ("circle-dashed", "warn"),
    Result.NOT_ESTABLISHED: ("circle-dashed", "warn"),
}
"""The shape and the colour of each answer."""
STATES = {State.DONE: ("circle-check", "ok"), State.OPEN: OPEN, State.PROBLEM: ("triangle-alert", "warn")}
MARK = 18
BAR = 4


def smaller(font: QFont, *, bold: bool = False) -> QFont:
    """The font one point smaller, bold on demand."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() - 1)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


class Drawing(QStyledItemDelegate):
    """What both lists draw alike: the ground of a selected or hovered entry, and its focus ring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._drawn: dict[tuple[tuple[str, str], int, bool, float], QPixmap] = {}

    def icon(self, shape: tuple[str, str], painter: QPainter, where: QRect) -> None:
        """Draw an icon of the theme; each is made once for its size, scheme and screen."""
        sharp = painter.device().devicePixelRatioF()
        wanted = (shape, where.width(), self.theme.dark, sharp)
        if wanted not in self._drawn:
            self._drawn[wanted] = self.theme.icon(*shape).pixmap(where.size(), sharp)
        painter.drawPixmap(where, self._drawn[wanted])

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, inset: int) -> bool:
        """Draw what lies behind an entry; returns whether it is the current one."""
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect.adjusted(inset, 1, -inset, -1))
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        return selected


class SectionDelegate(Drawing):
    """State, title, counts and a bar of one section."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and the bar."""
        return QSize(160, QFontMetrics(option.font).height() * 2 + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one section."""
        entry: SectionEntry = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self.ground(painter, option, 0)
        area: QRect = option.rect.adjusted(10, 7, -10, -7)
        plain: QFont = option.font
        line = QFontMetrics(plain).height()
        shape = STATES[entry.progress.state] if entry.progress.lines else ("info", "muted")
        self.icon(shape, painter, QRect(area.left(), area.top() + (line - MARK) // 2 + 1, MARK, MARK))
        text = area.adjusted(MARK + 8, 0, 0, 0)
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold if selected or not entry.id else QFont.Weight.Normal)
        metrics = QFontMetrics(bold)
        painter.setFont(bold)
        painter.setPen(self.theme.colour("accent" if selected and not self.theme.dark else "text"))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(QRect(text.left(), text.top(), text.width(), line), Qt.AlignmentFlag.AlignVCenter, title)
        self._counts(painter, entry, smaller(plain), QRect(text.left(), text.top() + line, text.width(), line))
        self._bar(painter, entry.progress, QRectF(text.left(), area.bottom() - BAR, text.width(), BAR))
        painter.restore()

    def _counts(self, painter: QPainter, entry: SectionEntry, font: QFont, area: QRect) -> None:
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.counts)
        if entry.violations:
            painter.setPen(self.theme.colour("bad"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.violations)

    def _bar(self, painter: QPainter, progress: Progress, area: QRectF) -> None:
        if not progress.lines:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("border"))
        painter.drawRoundedRect(area, BAR / 2, BAR / 2)
        painter.setClipRect(area)
        at = area.left()
        good = progress.answered - progress.violations - progress.aside
        for number, token in ((good, "ok"), (progress.violations, "bad"), (progress.aside, "strong")):
            width = area.width() * number / progress.lines
            painter.setBrush(self.theme.colour(token))
            painter.drawRect(QRectF(at, area.top(), width, BAR))
            at += width


class LineDelegate(Drawing):
    """Shape of the answer, number, question, what hangs on it, the answer as a pill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of a question."""
        return QSize(240, QFontMetrics(option.font).lineSpacing() * 2 + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one question."""
        entry: LineEntry = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self.ground(painter, option, 8)
        area: QRect = option.rect.adjusted(20, 6, -20, -6)
        font: QFont = option.font
        if not selected:
            painter.setPen(QPen(self.theme.colour("border"), 1))
            below = option.rect.bottom()
            painter.drawLine(area.left(), below, area.right(), below)
        result = entry.row.result
        shape = SHAPES[result] if result else OPEN if entry.row.line.answerable else ("info", "muted")
        self.icon(shape, painter, QRect(area.left(), area.center().y() - MARK // 2, MARK, MARK))
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        name = QRect(area.left() + MARK + 10, area.top(), QFontMetrics(font).horizontalAdvance("I8.888"), area.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, entry.row.line.id)
        right = self._pill(painter, entry, smaller(font, bold=True), area)
        right = self._attached(painter, entry, font, QRect(area.left(), area.top(), right - area.left(), area.height()))
        painter.setPen(self.theme.colour("text"))
        question = QRect(name.right() + 8, area.top(), right - name.right() - 20, area.height())
        draw_lines(painter, entry.question, font, question, 2)
        painter.restore()

    def _pill(self, painter: QPainter, entry: LineEntry, font: QFont, area: QRect) -> int:
        if entry.row.result is None:
            return area.right()
        metrics = QFontMetrics(font)
        token = SHAPES[entry.row.result][1]
        width, height = metrics.horizontalAdvance(entry.answer) + 20, metrics.height() + 4
        pill = QRectF(area.right() - width, area.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(f"{token}_soft"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self.theme.colour(token))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, entry.answer)
        return area.right() - width - 8

    def _attached(self, painter: QPainter, entry: LineEntry, font: QFont, area: QRect) -> int:
        """What lacks, what was explained, how much evidence: right-aligned; returns where the question must end."""
        row, at = entry.row, area.right()
        pieces = len(row.answer.evidence) if row.answer else 0
        wanted: list[tuple[tuple[str, str], str]] = []
        if row.state is State.PROBLEM:
            wanted.append((("triangle-alert", "warn"), ""))
        if pieces:
            wanted.append((("paperclip", "muted"), str(pieces)))
        if row.explanations:
            wanted.append((("message-square-text", "muted"), ""))
        painter.setFont(smaller(font))
        painter.setPen(self.theme.colour("muted"))
        for shape, text in wanted:
            width = QFontMetrics(painter.font()).horizontalAdvance(text)
            painter.drawText(QRect(at - width, area.top(), width, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
            at -= width + 17
            self.icon(shape, painter, QRect(at, area.center().y() - 7, 15, 15))
            at -= 8
        return at


def draw_lines(painter: QPainter, text: str, font: QFont, area: QRect, most: int) -> None:
    """Up to `most` wrapped lines, centred in the area, the last one elided."""
    layout, metrics = QTextLayout(text, font), QFontMetrics(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        rest = text[line.textStart() :]
        last = len(lines) == most - 1
        lines.append(
            metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width()) if last else rest[: line.textLength()]
        )
    layout.endLayout()
    painter.setFont(font)
    top = area.top() + (area.height() - metrics.lineSpacing() * len(lines)) // 2
    for place, words in enumerate(lines):
        where = QRect(area.left(), top + place * metrics.lineSpacing(), area.width(), metrics.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
