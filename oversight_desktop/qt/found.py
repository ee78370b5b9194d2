"""A part of a form by its name, for helpers of a page."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from oversight_desktop.qt.forms import FormError

Part = TypeVar("Part", bound=QObject)


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """The part of this kind and name; FormError if the form has none."""
    found = page.findChild(kind, name)
    if not isinstance(found, kind):
        raise FormError(f"no {kind.__name__} named {name!r}")
    return found


def align_top(page: QWidget) -> None:
    """Let the labels of a row stand at one height, though a sentence under one of its fields makes that longer."""
    for grid in page.findChildren(QGridLayout):
        for place in range(grid.count()):
            if (item := grid.itemAt(place)) is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
