"""Colour tokens of the light and the dark scheme, laid over Qt's palette and one style sheet."""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QStyleFactory

from oversight_desktop.paths import resource

LIGHT: Mapping[str, str] = {
    "bg": "#F4F5F7", "surface": "#FFFFFF", "raised": "#FFFFFF", "sunken": "#F8F9FB", "border": "#DFE3E8",
    "strong": "#7C8696", "text": "#18202B", "muted": "#5B6573", "accent": "#1D5FC2", "accent_text": "#FFFFFF",
    "accent_soft": "#E8F0FC", "ok": "#14713F", "ok_soft": "#E4F4EA", "bad": "#B3261E", "bad_soft": "#FCEBEA",
    "warn": "#8A4B00", "warn_soft": "#FFF3DC", "na": "#5B6573", "na_soft": "#EDEFF2", "hover": "#EFF2F6",
}  # fmt: skip
DARK: Mapping[str, str] = {
    "bg": "#14171C", "surface": "#1B1F26", "raised": "#232831", "sunken": "#171A20", "border": "#313843",
    "strong": "#7C8797", "text": "#E7EAF0", "muted": "#A0AAB8", "accent": "#7DB0FF", "accent_text": "#0B1B33",
    "accent_soft": "#1F304B", "ok": "#5CCB8F", "ok_soft": "#17332A", "bad": "#FF8A80", "bad_soft": "#3B2024",
    "warn": "#F2BD5A", "warn_soft": "#372B17", "na": "#A0AAB8", "na_soft": "#2A303A", "hover": "#262C35",
}  # fmt: skip
R = QPalette.ColorRole
ROLES = {
    R.Window: "bg", R.WindowText: "text", R.Base: "surface", R.AlternateBase: "sunken", R.Text: "text",
    R.Button: "raised", R.ButtonText: "text", R.ToolTipBase: "raised", R.ToolTipText: "text", R.Highlight: "accent",
    R.HighlightedText: "accent_text", R.Link: "accent", R.LinkVisited: "accent", R.PlaceholderText: "muted",
    R.Mid: "border", R.Dark: "strong", R.Light: "raised", R.Accent: "accent", R.BrightText: "bad",
}  # fmt: skip
HALF = 128
"""Lightness of a window's background, of 255, below which the platform's scheme is dark."""
SMALLEST_TEXT = 10.0
"""Points below which the interface is not shown."""


class Scheme(Enum):
    """What the user chose; SYSTEM follows the platform where it tells, and is light where it does not."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours in force; `changed` tells who paints by himself to paint again."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._points = SMALLEST_TEXT
        self.percent = 100
        self._platform_dark = app.palette().window().color().lightness() < HALF  # before our own palette lies over it
        self.dark = False
        self.tokens = LIGHT

    def install(self, scheme: Scheme) -> None:
        """Dress the application once: style, type, then the scheme."""
        if self._app.style().name() != "fusion":
            self._app.setStyle(QStyleFactory.create("Fusion"))
        self._install_type()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(scheme)

    def choose(self, scheme: Scheme) -> None:
        """Show this scheme from now on."""
        self._scheme = scheme
        self.dark = scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and self._platform_dark)
        self.tokens = DARK if self.dark else LIGHT
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    def enlarge(self, percent: int) -> None:
        """Show all text at this size, 100 being the usual one."""
        self.percent = percent
        font = self._app.font()
        font.setPointSizeF(self._points * percent / 100)
        self._app.setFont(font)
        self.choose(self._scheme)

    @property
    def scheme(self) -> Scheme:
        """What the user chose."""
        return self._scheme

    def colour(self, token: str) -> QColor:
        """The colour of a token in force."""
        return QColor(self.tokens[token])

    def icon(self, name: str, token: str = "text") -> QIcon:
        """An icon of resources/icons, drawn in the colour of the token whatever the scheme is when it is painted."""
        if (name, token) not in self._icons:
            self._icons[name, token] = QIcon(_SvgEngine(self, name, token))
        return self._icons[name, token]

    def _sheet(self) -> str:
        """The style sheet with the tokens' colours, the folder of icons, the scheme's name, and text at its size."""
        words = {**self.tokens, "icons": resource("icons").as_posix(), "scheme": "dark" if self.dark else "light"}
        sheet = resource("styles", "app.qss").read_text(encoding="utf-8")
        sheet = re.sub(r"@([a-z_]+)", lambda match: words[match[1]], sheet)
        return re.sub(r"\b(\d+)pt\b", lambda match: f"{int(match[1]) * self.percent / 100:g}pt", sheet)

    def _follow(self) -> None:
        # The namespace Qt is slow to load; the first paint does without it.
        from PySide6.QtCore import Qt

        self._platform_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._scheme is Scheme.SYSTEM:
            self.choose(self._scheme)

    def _install_type(self) -> None:
        font = self._app.font()
        if not QFontDatabase.families() or not QFontMetrics(font).inFont("ұ"):
            for file in sorted(resource("fonts", "ui").glob("*.ttf")):
                QFontDatabase.addApplicationFont(str(file))
            font.setFamily("Noto Sans")
        self._points = max(font.pointSizeF(), SMALLEST_TEXT)
        font.setPointSizeF(self._points * self.percent / 100)
        self._app.setFont(font)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in ROLES.items():
            palette.setColor(role, self.colour(token))
        faint = self.colour("muted")
        faint.setAlpha(150)
        for role in (R.Text, R.WindowText, R.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
        return palette


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


class _SvgEngine(QIconEngine):
    """Draws a one-colour SVG in a token's colour: sharp at every scale, right in both schemes."""

    alive: "list[_SvgEngine]" = []
    """Qt keeps only its own half of an engine; ours must live as long as the program."""

    def __init__(self, theme: Theme, name: str, token: str) -> None:
        super().__init__()
        self._theme, self._name, self._token = theme, name, token
        self._pictures: dict[tuple[int, int, str], QPixmap] = {}
        self.alive.append(self)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw left-aligned: a wider rectangle leaves a gap between icon and text."""
        from PySide6.QtSvg import QSvgRenderer

        side = min(rect.width(), rect.height())
        place = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        drawing = _drawing(self._name).replace("currentColor", self._colour(mode))
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of this size; a button asks for it whenever it is painted."""
        key = (size.width(), size.height(), self._colour(mode))
        if key not in self._pictures:
            self._pictures[key] = self._drawn(size, mode, state)
        return self._pictures[key]

    def _colour(self, mode: QIcon.Mode) -> str:
        return self._theme.tokens["muted" if mode == QIcon.Mode.Disabled else self._token]

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another engine that draws the same."""
        return _SvgEngine(self._theme, self._name, self._token)
