"""What is wrong with what stands in the window: cut texts, widgets without a name, words of another language."""

import itertools
import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtGui import Qt as GuessingQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QToolButton,
    QWidget,
)

from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.short_label import ShortLabel
from oversight_desktop.qt.step_button import StepButton

NOT_TRANSLATED = {
    "Oversight", "Desktop", "English", "Python", "SHA", "PDF", "CSV", "XLSX", "JPEG", "PNG", "JSON", "EXIF", "HEIC",
    "Ctrl", "Alt", "Shift", "Enter", "Esc", "Tab", "Delete", "Insert", "Home", "End", "Down", "PgUp", "PgDown",
    "Caps", "Lock",
}  # fmt: skip
LICENCES = ("version_label", "licence_label")
"""Labels that are names of programs and licences."""
USED = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
"""What a person presses, chooses or types into."""
WORD = re.compile(r"(?<![\w./\\-])[A-Za-z]{3,}(?![\w./\\])")


def visible(window: QWidget) -> Iterator[QWidget]:
    """Every widget in sight, or that would come into sight by scrolling."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            yield widget


def cut(window: QWidget) -> list[str]:
    """Texts that do not fit into their place."""
    return [f"{name_of(widget)}: {why}" for widget in visible(window) if (why := _cut(widget))]


def _cut(widget: QWidget) -> str:
    if isinstance(widget, ShortLabel):  # made to give way
        return ""
    if isinstance(widget, StepButton):
        return f"«{widget.text()}»" if widget.text().endswith("…") else ""
    if isinstance(widget, QLabel) and widget.text():
        return _cut_label(widget)
    if isinstance(widget, QAbstractButton) and widget.text() and not _inside(widget, QAbstractItemView):
        hint = widget.sizeHint()
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return ""
        if widget.width() < hint.width() or widget.height() < hint.height():
            return f"«{widget.text()}» {widget.width()}x{widget.height()} < {hint.width()}x{hint.height()}"
    if isinstance(widget, QHeaderView):
        return "" if widget.textElideMode() == Qt.TextElideMode.ElideRight else "cuts its headings off"
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        inner, outer = widget.widget().width(), widget.viewport().width()
        if inner > outer:  # scrolling sideways is a way out for large letters, not for a window of the smallest size
            return f"is {inner} wide in a view of {outer}"
    return ""


def _cut_label(label: QLabel) -> str:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"«{label.text()}» {label.height()} high, needs {needed}" if label.height() < needed else ""
    hint = label.sizeHint()
    if label.width() < hint.width() or label.height() < hint.height():
        return f"«{label.text()}» {label.width()}x{label.height()} < {hint.width()}x{hint.height()}"
    return ""


def beyond(window: QWidget) -> list[str]:
    """Widgets that stick out of the window where no scrolling brings them back."""
    found = []
    for widget in visible(window):
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox)) and not _inside(
            widget, QAbstractScrollArea
        ):
            right = widget.mapTo(window, widget.rect().bottomRight())
            if right.x() > window.width() or right.y() > window.height():
                found.append(f"{name_of(widget)} ends at {right.x()}, {right.y()}")
    return found


def unnamed(window: QWidget) -> list[str]:
    """Widgets that take the focus and that a screen reader could not name."""
    return [
        name_of(widget)
        for widget in visible(window)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isEnabled()
        and not _part(widget)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


def reasons(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Whatever can be pressed, chosen or typed into and may not be now, with the reason a screen reader says."""
    for widget in visible(window):
        if isinstance(widget, USED) and not widget.isEnabled() and not _part(widget):
            yield widget, widget.accessibleDescription()


def silent(window: QWidget) -> list[str]:
    """What may not be used and does not say why, to the eye and to the ear alike."""
    return [name_of(widget) for widget, why in reasons(window) if not why or widget.toolTip() != tip(why)]


def marked_up(window: QWidget) -> list[str]:
    """Words that Qt takes for HTML or for the mark of a shortcut instead of showing them as they were written."""
    found = []
    for widget in visible(window):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{name_of(widget)} guesses whether its words are HTML")
        if isinstance(widget, QAbstractButton) and re.search(r"(?<!&)&(?!&)", widget.text()):
            found.append(f"{name_of(widget)}: «{widget.text()}» has a shortcut")
        found += [f"{name_of(widget)}: «{tip}»" for tip in _tips(widget) if GuessingQt.mightBeRichText(tip)]
    return found


def _tips(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is not None:
        for row, column in itertools.product(
            range(model.rowCount()), range(1 if isinstance(widget, QListView) else model.columnCount())
        ):
            yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def _part(widget: QWidget) -> bool:
    """Whether it is a part of a field, as the line in a box of dates is."""
    parent = widget.parentWidget()
    return isinstance(parent, (QAbstractSpinBox, QComboBox))


def tab_stops(window: QWidget) -> list[QWidget]:
    """What Tab should come to. Of buttons of which only one can be pressed, Qt lets Tab come to the pressed one."""
    return [
        widget
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not _part(widget)
        and not (isinstance(widget, QAbstractButton) and widget.autoExclusive())
        and not (isinstance(widget, QScrollArea) and widget.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    ]


def foreign(window: QWidget) -> list[str]:
    """Texts in which English is left over; asked while the window speaks Kazakh or Russian."""
    found = []
    for widget in visible(window):
        if widget.objectName() in LICENCES or widget.property("tone") == "mono":
            continue
        for text in said_by(widget):
            if set(WORD.findall(text)) - NOT_TRANSLATED:
                found.append(f"{name_of(widget)}: «{text}»")
    return found


def lower_case(window: QWidget) -> list[str]:
    """Labels and buttons whose words begin with a small letter."""
    return [
        f"{name_of(widget)}: «{text}»"
        for widget in visible(window)
        if isinstance(widget, (QLabel, QAbstractButton)) and (text := widget.text().strip()) and text[0].islower()
    ]


def said_by(widget: QWidget) -> Iterator[str]:
    """What the program itself says on a widget; what a person typed is no word of ours."""
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and not widget.isEditable():
        yield from (widget.itemText(row) for row in range(widget.count()))
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()


def name_of(widget: QWidget) -> str:
    """Class and name, and those of the nearest named ancestor."""
    own = f"{type(widget).__name__} {widget.objectName()}"
    parent = widget.parentWidget()
    while parent is not None and not parent.objectName():
        parent = parent.parentWidget()
    return f"{own} in {parent.objectName() if parent else ''}"


def _inside(widget: QWidget, kind: type[QWidget]) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parentWidget()
    return parent is not None
