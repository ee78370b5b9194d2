"""The keys of the evidence page; in a text field they are the field's own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.evidence import EvidencePage


class EvidenceKeys(QObject):
    """F3 chooses files, Ctrl+V pastes, Alt with the arrows moves; in the list Space, Enter, Delete and F2."""

    def __init__(self, page: "EvidencePage") -> None:
        super().__init__(page)
        self._page = page
        page.add_button.clicked.connect(page.choose)
        page.paste_button.clicked.connect(page.paste)
        for key, act in (
            ("F3", page.choose),
            ("Ctrl+V", page.paste),
            ("Alt+Up", page.shelf.up),
            ("Alt+Down", page.shelf.down),
        ):
            _add(key, page, act, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for key, act in (
            ("Space", page.card.open_picture),
            ("Return", page.card.open_picture),
            ("Enter", page.card.open_picture),
            ("Delete", page.shelf.remove),
            ("F2", page.caption_edit.setFocus),
        ):
            _add(key, page.list, act, Qt.ShortcutContext.WidgetShortcut)


def _add(key: str, where: QWidget, act: Callable[[], None], context: Qt.ShortcutContext) -> None:
    shortcut = QShortcut(QKeySequence(key), where, act)
    shortcut.setContext(context)  # the constructor that takes a callable leaves its context out
