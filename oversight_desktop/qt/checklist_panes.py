"""Three panes on every screen: where there is no room the law folds first, then the sections; widths are remembered."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.theme import Theme

LAW_FROM, SECTIONS_FROM = 1240, 1000
"""Widths of the page, in logical pixels at the usual size of text, from which on a pane stands open by itself."""
NAME = "checklist"
USUAL = (264, 770, 336)


class Panes(QObject):
    """Folds and unfolds the outer panes; what a person chose holds until the page crosses one of the widths.

    `folded` comes after each."""

    folded = Signal()

    def __init__(
        self, splitter: QSplitter, toggles: tuple[QToolButton, QToolButton], memory: Memory, theme: Theme
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._memory, self._theme = splitter, memory, theme
        self._sections_toggle, self._law_toggle = toggles
        self._room: tuple[bool, bool] | None = None
        splitter.setStretchFactor(1, 1)
        for place in (0, 2):
            splitter.setStretchFactor(place, 0)
        splitter.setSizes(list(USUAL))
        memory.restore_panes(splitter, NAME)
        self._sections_toggle.clicked.connect(self._apply)
        self._law_toggle.clicked.connect(self._apply)
        splitter.splitterMoved.connect(self._keep)
        splitter.installEventFilter(self)
        theme.changed.connect(self._fit)

    @property
    def law_is_open(self) -> bool:
        """Whether the law stands beside the question."""
        return self._law_toggle.isChecked()

    @property
    def sections_are_open(self) -> bool:
        """Whether the sections stand beside the questions."""
        return self._sections_toggle.isChecked()

    def turn_law(self) -> None:
        """Fold the law pane or unfold it."""
        self._law_toggle.click()

    def pane(self, place: int) -> QWidget:
        """The pane at a place."""
        found = self._splitter.widget(place)
        assert found is not None
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold and unfold where the width of the page crosses a limit."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """Larger letters need the room of more pixels."""
        width = self._splitter.width() * 100 // self._theme.percent
        room = (width >= SECTIONS_FROM, width >= LAW_FROM)
        if room != self._room:
            self._room = room
            self._sections_toggle.setChecked(room[0])
            self._law_toggle.setChecked(room[1])
            self._apply()

    def _apply(self) -> None:
        self.pane(0).setVisible(self.sections_are_open)
        self.pane(2).setVisible(self.law_is_open)
        self.folded.emit()

    def _keep(self) -> None:
        if self.sections_are_open and self.law_is_open:
            self._memory.keep_panes(self._splitter, NAME)
