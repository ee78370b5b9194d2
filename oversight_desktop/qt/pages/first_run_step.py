"""What the steps of the first run have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.door import Door
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.low_screen import LowScreen


class Step(Form, QWidget):
    """One step of the first run; made when it is first shown.

    `changed` tells that something was typed; `wished` asks to go on, as Enter does.
    """

    changed = Signal()
    wished = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door = door
        self.load(door.theme)
        layout = self.layout()
        assert layout is not None
        LowScreen(self, door.theme, (layout,))
        door.languages.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show again what is said in the language in force."""

    def complaint(self) -> str:
        """The code of the sentence why one cannot go on yet; empty if one can."""
        return ""

    def complain(self) -> None:
        """Say beside the fields what is missing, and go to the first of them."""

    def begin(self) -> None:
        """The step has come to the front: the field to type into has the focus."""
