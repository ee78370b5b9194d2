"""A part of a form by its name, for helpers of a page."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from oversight_desktop.qt.forms import FormError

BELOW = 16
"""Pixels that stay free between what was scrolled to and the edge."""
Part = TypeVar("Part", bound=QObject)


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """The part of this kind and name; FormError if the form has none."""
    found = page.findChild(kind, name)
    if not isinstance(found, kind):
        raise FormError(f"no {kind.__name__} named {name!r}")
    return found


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to what has just opened, once it has its place: setting the focus alone scrolls nothing."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        QTimer.singleShot(0, widget, partial(area.ensureWidgetVisible, widget, 0, BELOW))


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
        yield from _of_layout(layout, [each for each in inner.children() if isinstance(each, QWidget)])


def _of_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Those of these widgets that stand in the layout, in its order.

    Its items are not asked for: PySide would keep each until the layout goes, long after Qt freed it, and take the
    next widget that is made at the same address for that item.
    """
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    placed += [(layout.indexOf(each), each) for each in inner]
    for _, each in sorted((place for place in placed if place[0] >= 0), key=itemgetter(0)):
        yield from _of_layout(each, widgets) if isinstance(each, QLayout) else _in_order(each)
