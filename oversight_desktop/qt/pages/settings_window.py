"""Settings of the window: colours, size of the text, and when it locks by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.qt.idle import CHOICES, DEFAULT_MINUTES, MINUTES
from oversight_desktop.qt.theme import Scheme

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.settings import SettingsPage

PERCENTS = (90, 100, 110, 125, 150, 175, 200)


class WindowSettings(QObject):
    """Each choice holds at once and is remembered."""

    def __init__(self, page: "SettingsPage") -> None:
        super().__init__(page)
        self._page = page
        for scheme in Scheme:
            page.scheme_box.addItem("", scheme.value)
        for percent in PERCENTS:
            page.size_box.addItem("", percent)
        for minutes in CHOICES:
            page.lock_box.addItem("", minutes)
        page.scheme_box.activated.connect(self._choose_scheme)
        page.size_box.activated.connect(self._choose_size)
        page.lock_box.activated.connect(self._choose_minutes)

    def refresh(self) -> None:
        """Say the choices in the language in force and mark those that hold."""
        page, words, theme = self._page, self._page.desk.wording, self._page.desk.theme
        for row, scheme in enumerate(Scheme):
            page.scheme_box.setItemText(row, words.text(f"scheme.{scheme.value}"))
        for row, percent in enumerate(PERCENTS):
            page.size_box.setItemText(row, words.text("settings.percent", percent=percent))
        for row, minutes in enumerate(CHOICES):
            said = words.text("settings.minutes", minutes=minutes) if minutes else words.text("settings.never")
            page.lock_box.setItemText(row, said)
        page.scheme_box.setCurrentIndex(page.scheme_box.findData(theme.scheme.value))
        page.size_box.setCurrentIndex(page.size_box.findData(theme.percent))
        minutes = page.desk.memory.number(MINUTES, DEFAULT_MINUTES)
        page.lock_box.setCurrentIndex(page.lock_box.findData(minutes))

    def _choose_scheme(self, row: int) -> None:
        scheme = list(Scheme)[row]
        self._page.desk.memory.keep("scheme", scheme.value)
        self._page.desk.theme.choose(scheme)

    def _choose_size(self, row: int) -> None:
        self._page.desk.memory.keep("text_size", str(PERCENTS[row]))
        self._page.desk.theme.enlarge(PERCENTS[row])

    def _choose_minutes(self, row: int) -> None:
        self._page.desk.memory.keep(MINUTES, str(CHOICES[row]))
