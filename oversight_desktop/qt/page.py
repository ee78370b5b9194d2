"""What all pages have in common: a form, a desk, and showing again what a step changed."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import Form


class Page(Form, QWidget):
    """A page of the office. A subclass names its form, builds on `__init__`, and shows itself in `refresh`.

    `shows` lists the kinds of records the page shows; an empty tuple means all of them. `refresh` is called when the
    page comes to the front, after every step that touches those kinds while it is in front, and when the language
    changes.
    """

    shows: ClassVar[tuple[type, ...]] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.load(desk.theme)
        desk.changes.changed.connect(self._changed)
        desk.languages.changed.connect(self._again)
        desk.theme.changed.connect(self._again)

    def refresh(self) -> None:
        """Ask the services again and show what they say."""

    def of(self, scope: str) -> None:
        """Called before a page of the office is shown: the inspection it is opened for, or the empty text."""

    def at(self, item: str) -> None:
        """Show the thing of this name, as a list elsewhere asked for."""

    def leave(self) -> bool:
        """Called before another page comes to the front: keep what is still being typed; False if the disk refused.

        Forms and texts that hold something are known to the desk, also those of pages left before; a page overrides
        this for what else it makes a step of, and then calls it.
        """
        return self.desk.unkept.keep_all()

    def print_out(self) -> bool:
        """Ctrl+P: print what stands in front; False where there is nothing, then the certificate's preview is shown."""
        return False

    def _changed(self, change: Change) -> None:
        if self.isVisible() and self.concerns(change):
            at_work = self._has_focus()
            self.refresh()
            if at_work and not self._has_focus():  # what had it cannot be used any more, and Qt went on elsewhere
                (self.starts_at or self).setFocus()

    def _has_focus(self) -> bool:
        at = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at)

    def concerns(self, change: Change) -> bool:
        """Whether a step changed something this page shows."""
        return not self.shows or change.touches(*self.shows)

    def _again(self) -> None:
        if self.isVisible():
            self.refresh()


class InspectionPage(Page):
    """A page of one inspection, whose id is `scope`."""

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        self.scope = scope
        super().__init__(desk, parent)

    def concerns(self, change: Change) -> bool:
        """Whether a step of this inspection changed something this page shows."""
        return change.scope == self.scope and super().concerns(change)
