"""A Qt Designer form built into a typed class: the class annotates the widgets it needs.

A name that the form lacks is refused at once and by name, so that a rename in Designer cannot fail later in use.
"""

from typing import Any, ClassVar, get_type_hints

from PySide6.QtCore import QCoreApplication, QEvent, QFile, QIODevice, QObject, QSize
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QPlainTextEdit, QTextEdit, QWidget

from oversight_desktop.paths import shipped
from oversight_desktop.qt.theme import Theme

PLAIN_TEXT = 0
"""Qt.TextFormat.PlainText; the name itself is slow to load, and the first paint does without."""
ICON = QSize(20, 16)
"""Wider than high: the difference is the gap between an icon and its text."""


class FormError(Exception):
    """A .ui file and its class disagree."""


class _InPlace(QUiLoader):
    """Builds the children of a form into a widget that exists already."""

    def __init__(self, root: QWidget, custom: tuple[type[QWidget], ...]) -> None:
        super().__init__()
        self._root: QWidget | None = root
        self._custom = {widget.__name__: widget for widget in custom}
        self.setLanguageChangeEnabled(True)

    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """The root itself first, then what Qt makes.

        Our own widgets are made here: those of `registerCustomWidget` are never freed, nor is what they know.
        """
        if parent is None and self._root is not None:
            root, self._root = self._root, None
            return root
        if className in self._custom:
            own = self._custom[className](parent)
            own.setObjectName(name)
            return own
        return super().createWidget(className, parent, name)


class Form:
    """Mixin: `class OrderPage(Form, QWidget)` with `ui = "order"` and annotated widgets.

    In the .ui, a button's dynamic property `icon_name` (and `icon_token`) names an icon of resources/icons; `kind`,
    `tone`, `pill`, `role` choose a look of app.qss. All of them are marked notr="true".
    """

    ui: ClassVar[str]
    custom: ClassVar[tuple[type[QWidget], ...]] = ()
    starts_at: QWidget | None = None
    """Where one begins. No focus proxy does this: it would let Tab pass over whatever stands before it."""

    def take_focus(self) -> None:
        """The form has come to the front: the focus goes to where one begins, if it is not inside already."""
        assert isinstance(self, QWidget)
        if self.starts_at is not None:
            self.starts_at.setFocus()
        else:
            last = self.focusWidget()
            (last if last is not None and last.isEnabled() and last.isVisible() else self).setFocus()

    def load(self, theme: Theme) -> None:
        """Build the form into this widget, bind the annotated names, draw the icons."""
        assert isinstance(self, QWidget)
        path = shipped("ui", f"{self.ui}.ui")
        file = QFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise FormError(f"{path.name}: {file.errorString()}")
        loader = _loader(self, self.custom)
        if loader.load(file) is None:
            raise FormError(f"{path.name}: {loader.errorString()}")
        file.close()
        for name, kind in _declared(type(self)).items():
            found = self.findChild(kind, name)
            if found is None:
                raise FormError(f"{path.name} has no {kind.__name__} named {name!r}")
            setattr(self, name, found)
        _finish(self, theme)


class Widened(QObject):
    """Lets a card of limited width grow with the letters."""

    def __init__(self, card: QWidget, theme: Theme) -> None:
        super().__init__(card)
        self._card, self._theme = card, theme
        self._usual = (card.minimumWidth(), card.maximumWidth())
        theme.changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        least, most = (width * self._theme.percent // 100 for width in self._usual)
        self._card.setMinimumWidth(min(least, self._usual[1]))
        self._card.setMaximumWidth(most)


def _loader(root: QWidget, custom: tuple[type[QWidget], ...]) -> _InPlace:
    """A loader that does not look for plug-ins of Designer in every folder: we have none, and it takes its time."""
    folders = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        return _InPlace(root, custom)
    finally:
        QCoreApplication.setLibraryPaths(folders)


class _Wheel(QObject):
    """The wheel scrolls the page; it turns a choice over only where the focus is, never in passing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page behind a field that is not being worked on."""
        if event.type() == QEvent.Type.Enter and isinstance(watched, QWidget):
            from PySide6.QtCore import Qt  # slow to load; the first paint does without it

            watched.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else the wheel itself would give it the focus
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _finish(form: QWidget, theme: Theme) -> None:
    """What Designer cannot say: icons by token, that Tab leaves every field, that no label is taken for HTML."""
    for button in form.findChildren(QAbstractButton):
        if name := button.property("icon_name"):
            button.setIcon(theme.icon(name, button.property("icon_token") or "text"))
            button.setIconSize(ICON)
    wheel = _Wheel(form)
    for choice in (*form.findChildren(QComboBox), *form.findChildren(QAbstractSpinBox)):
        choice.installEventFilter(wheel)
    for plain in form.findChildren(QPlainTextEdit):
        plain.setTabChangesFocus(True)
    for rich in form.findChildren(QTextEdit):
        rich.setTabChangesFocus(True)
    for label in form.findChildren(QLabel):
        label.setProperty("textFormat", PLAIN_TEXT)
        if name := label.property("icon_name"):
            label.setPixmap(theme.icon(name, label.property("icon_token") or "text").pixmap(QSize(18, 18)))


def _declared(form: type[Any]) -> dict[str, type[QObject]]:
    hints = get_type_hints(form)
    return {name: kind for name, kind in hints.items() if isinstance(kind, type) and issubclass(kind, QObject)}
