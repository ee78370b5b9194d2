"""A part of a form by its name, for helpers of a page."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from oversight_desktop.qt.forms import FormError

Part = TypeVar("Part", bound=QObject)


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """The part of this kind and name; FormError if the form has none."""
    found = page.findChild(kind, name)
    if not isinstance(found, kind):
        raise FormError(f"no {kind.__name__} named {name!r}")
    return found


def tab_as_seen(*parts: QWidget) -> None:
    """Let Tab walk the fields as the eye does, part after part: those that are made later would come last.

    Which field comes next now is not asked: PySide would count the answer among the children of the one before.
    """
    fields = [each for whole in parts for each in _in_order(whole) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for former, following in pairwise(fields):
        QWidget.setTabOrder(former, following)


def _in_order(whole: QWidget) -> Iterator[QWidget]:
    yield whole
    inner = whole.widget() if isinstance(whole, QScrollArea) else whole
    if inner is not None and (layout := inner.layout()) is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _in_order(widget)
        elif isinstance(item, QLayout):
            yield from _of_layout(item)
