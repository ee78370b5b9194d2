"""A window that is low, as on a small screen of which everything is shown larger, spends its height on the page: what
stands around it gives half of its gaps."""

from PySide6.QtCore import QMargins, QObject, QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLayout, QVBoxLayout, QWidget

from oversight_desktop.qt.page_fit import PageFit
from oversight_desktop.qt.theme import Theme

LOW, LOWEST = 600, 470
"""Logical pixels of height, at the usual size of text, below which a window is low, or so low that lists need the room
of words that are said elsewhere, too."""
SMALL = QSize(900, 440)
"""Within this, at the usual size of text, every page has its least room: a screen of 1366x768 that shows everything
half as large again leaves 911x450."""
ROWS_ROOM = 150
"""Pixels of a table's heading and three rows, at the usual size of text."""


def is_low(page: QWidget, theme: Theme, below: int = LOW) -> bool:
    """Whether the window of a page is low: larger letters need the room of more pixels."""
    return page.window().height() * 100 // theme.percent < below


class LowScreen(PageFit):
    """Watches a page: in a window lower than `below` its `layouts` give half of their gaps, and the buttons and choices
    of `dressed` wear the look of app.qss for low windows (low). `turned` tells whether the window is low, when that
    changes."""

    turned = Signal(bool)

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        layouts: tuple[QLayout, ...] = (),
        dressed: QWidget | None = None,
        *,
        below: int = LOW,
    ) -> None:
        super().__init__(page, theme)
        self._page, self._dressed, self._below = page, dressed, below
        self._usual = [(layout, layout.contentsMargins(), layout.spacing()) for layout in layouts]
        self.is_low = False

    def _fit(self) -> None:
        low = is_low(self._page, self.theme, self._below)
        if low != self.is_low:
            self.is_low = low
            self._lay_out()
            self._dress()
            self.turned.emit(low)

    def _lay_out(self) -> None:
        part = 2 if self.is_low else 1
        for layout, gaps, spacing in self._usual:
            layout.setContentsMargins(QMargins(gaps.left(), gaps.top() // part, gaps.right(), gaps.bottom() // part))
            if isinstance(layout, QVBoxLayout):
                layout.setSpacing(spacing // part)

    def _dress(self) -> None:
        if self._dressed is None:
            return
        for kind in (QAbstractButton, QComboBox):
            for widget in self._dressed.findChildren(kind):
                widget.setProperty("low", self.is_low)
                widget.style().unpolish(widget)
                widget.style().polish(widget)


class LeastRoom:
    """Mixin of a page that fills the window: it asks for no more than the smallest screen has. What it needs before it
    has folded what it folds is not asked."""

    room_theme: Theme | None = None
    """Tells the size of its text."""

    def minimumSizeHint(self) -> QSize:
        """The least room of the page, within SMALL."""
        assert isinstance(self, QWidget)
        percent = self.room_theme.percent if self.room_theme else 100
        return QWidget.minimumSizeHint(self).boundedTo(SMALL * percent / 100)


class LowCard(QObject):
    """The card of a page that has nothing else: in a low window it takes all the height there is, in a high one it
    keeps its own."""

    def __init__(self, low: LowScreen, column: QVBoxLayout, row: QLayout, card: QWidget) -> None:
        super().__init__(card)
        self._column, self._row, self._card, self._least = column, row, card, card.minimumHeight()
        low.turned.connect(self._turned)

    def _turned(self, is_low: bool) -> None:
        self._card.setMinimumHeight(0 if is_low else self._least)
        self._column.setStretch(self._column.indexOf(self._row), int(is_low))


class LowTable(QObject):
    """A table on a page that scrolls in a low window: there it need not give way, and keeps some rows in sight."""

    def __init__(self, low: LowScreen, table: QWidget) -> None:
        super().__init__(table)
        self._low, self._table, self._least = low, table, table.minimumHeight()
        low.turned.connect(self._turned)

    def _turned(self, is_low: bool) -> None:
        self._table.setMinimumHeight(ROWS_ROOM * self._low.theme.percent // 100 if is_low else self._least)
