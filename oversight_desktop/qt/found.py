"""A part of a form by its name, for helpers of a page."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.forms import FormError

Part = TypeVar("Part", bound=QObject)


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """The part of this kind and name; FormError if the form has none."""
    found = page.findChild(kind, name)
    if not isinstance(found, kind):
        raise FormError(f"no {kind.__name__} named {name!r}")
    return found
