"""Why not? What may not be used says so where one points at it, and to whoever only hears the window.

The reason stands in the place of the widget's own tooltip and description, which come back with the permission. The
form says its own words anew when the language changes; a reason is said anew by whoever shows the page again.
"""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.plain import tip

SPEAKING = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
"""What a person presses, chooses or types into; everything else only contains such things."""
WHY, SAID, OWN_TIP, OWN_WORDS = "why_not", "why_said", "own_tip", "own_words"
"""Kept as properties of the widget itself: Python's own object of a widget of a form may be gone by the next time."""


def allow(widget: QWidget, why_not: str, hint: str | None = None) -> None:
    """Let this be used, or not, for this reason; a container's reason is that of all in it that have none themselves.

    `hint` is what it does, where the form does not say it. What is built into a container later says the reason from
    the next call on, so a page calls this when its rows are there.
    """
    if hint is not None:
        widget.setToolTip(tip(hint))
        widget.setAccessibleDescription(hint)
        widget.setProperty(SAID, "")
    widget.setEnabled(not why_not)
    _give(widget, why_not)


def allow_typing(field: QLineEdit | QPlainTextEdit | QAbstractSpinBox, why_not: str) -> None:
    """Let this be typed into, or only be read and copied from, for this reason."""
    field.setReadOnly(bool(why_not))
    _give(field, why_not)


def reason(widget: QWidget) -> str:
    """Why this may not be used: its own reason, else that of the nearest container that has one; empty if it may."""
    at: QWidget | None = widget
    while at is not None:
        if why := at.property(WHY):
            return str(why)
        at = None if at.isWindow() else at.parentWidget()
    return ""


def may(widget: QWidget, messages: Messages) -> bool:
    """Whether what a key stands for may be done; if not, says why, as the button does to the mouse."""
    if not widget.isEnabled() and (why := reason(widget)):
        messages.say(why)
    return widget.isEnabled()


def _give(widget: QWidget, why_not: str) -> None:
    former = widget.property(WHY) or ""
    if why_not != former:
        widget.setProperty(WHY, why_not)
    if isinstance(widget, SPEAKING):
        _say(widget)
    elif why_not or former:
        for inside in widget.findChildren(QWidget):
            if isinstance(inside, SPEAKING) and not isinstance(inside.parentWidget(), (QAbstractSpinBox, QComboBox)):
                _say(inside)


def _say(widget: QWidget) -> None:
    why, said = reason(widget), str(widget.property(SAID) or "")
    if not why and not said:
        return
    if not said or widget.toolTip() != tip(said):  # somebody gave it other words since: those are its own
        widget.setProperty(OWN_TIP, widget.toolTip())
    if not said or widget.accessibleDescription() != said:
        widget.setProperty(OWN_WORDS, widget.accessibleDescription())
    widget.setToolTip(tip(why) if why else str(widget.property(OWN_TIP)))
    widget.setAccessibleDescription(why or str(widget.property(OWN_WORDS)))
    widget.setProperty(SAID, why)
