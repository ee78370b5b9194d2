"""Three panes on every screen: where there is no room the law folds first, then the sections, and both come back with
the room; widths, and what a person folded, are remembered."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.page_fit import PageFit
from oversight_desktop.qt.theme import Theme

LAW_FROM, SECTIONS_FROM = 1240, 1000
"""Widths of the page, in logical pixels at the usual size of text, from which on a pane has its place."""
NAME = "checklist"
USUAL = (264, 770, 336)
SECTIONS, CENTRE, LAW = range(3)
FOLDED = {SECTIONS: "folded/checklist_sections", LAW: "folded/checklist_law"}
"""Under which names it is remembered that a person folded a pane."""


class PaneSplitter(QSplitter):
    """Becomes as narrow as its middle: the panes beside it fold before they could hold the window wide."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the middle needs."""
        return QSize(_least(self.widget(CENTRE)), super().minimumSizeHint().height())


class Panes(PageFit):
    """Folds and unfolds the outer panes.

    What a person folded stays folded, at the next start too, until he unfolds it. A pane unfolded where it has no
    place takes that of the other one, and goes when the page crosses one of the widths. `folded` comes after each.
    """

    folded = Signal()

    def __init__(
        self, splitter: PaneSplitter, toggles: tuple[QToolButton, QToolButton], memory: Memory, theme: Theme
    ) -> None:
        super().__init__(splitter, theme)
        self._splitter, self._memory = splitter, memory
        self._toggles = dict(zip(FOLDED, toggles, strict=True))
        self._room: dict[int, bool] = {}
        splitter.setStretchFactor(CENTRE, 1)
        for place in FOLDED:
            splitter.setStretchFactor(place, 0)
        splitter.setSizes(list(USUAL))
        memory.restore_panes(splitter, NAME)
        for toggle in toggles:
            toggle.clicked.connect(self._turned)
        splitter.splitterMoved.connect(self._keep)

    @property
    def law_is_open(self) -> bool:
        """Whether the law stands beside the question."""
        return self._toggles[LAW].isChecked()

    @property
    def sections_are_open(self) -> bool:
        """Whether the sections stand beside the questions."""
        return self._toggles[SECTIONS].isChecked()

    def turn_law(self) -> None:
        """Fold the law pane or unfold it."""
        self._toggles[LAW].click()

    def pane(self, place: int) -> QWidget:
        """The pane at a place."""
        found = self._splitter.widget(place)
        assert found is not None
        return found

    def _fit(self) -> None:
        """Fold and unfold where the width of the page crosses a limit."""
        width = self._splitter.width() * 100 // self.theme.percent
        room = {SECTIONS: width >= SECTIONS_FROM, LAW: width >= LAW_FROM}
        if room != self._room:
            self._room = room
            for place, toggle in self._toggles.items():
                toggle.setChecked(room[place] and not self._memory.text(FOLDED[place]))
            self._apply()
        elif not self._all_fit():
            for place in (place for place, has in room.items() if not has):
                self._toggles[place].setChecked(False)
            self._apply()

    def _turned(self) -> None:
        """A person folded a pane or unfolded it."""
        turned = next(place for place, toggle in self._toggles.items() if toggle is self.sender())
        other = LAW if turned == SECTIONS else SECTIONS
        if self._toggles[turned].isChecked():
            self._memory.forget(FOLDED[turned])
            if not self._all_fit():
                self._toggles[other].setChecked(False)
        elif self._room.get(turned):
            self._memory.keep(FOLDED[turned], "1")
        self._apply()

    def _all_fit(self) -> bool:
        """Whether what is to stand open has its least width."""
        opened = [place for place, toggle in self._toggles.items() if toggle.isChecked()]
        handles = self._splitter.handleWidth() * len(opened)
        return sum(_least(self.pane(place)) for place in (CENTRE, *opened)) + handles <= self._splitter.width()

    def _apply(self) -> None:
        for place, toggle in self._toggles.items():
            self.pane(place).setVisible(toggle.isChecked())
        self.folded.emit()

    def _keep(self) -> None:
        if self.sections_are_open and self.law_is_open:
            self._memory.keep_panes(self._splitter, NAME)


def _least(pane: QWidget | None) -> int:
    """The width below which a pane is cut."""
    return max(pane.minimumWidth(), pane.minimumSizeHint().width()) if pane is not None else 0
