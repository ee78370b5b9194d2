"""The language of the window, switched while it is open."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from oversight_desktop.domain.terms import Language
from oversight_desktop.paths import resource
from oversight_desktop.services.wording import Wording

LOCALES = {Language.KAZAKH: "kk_KZ", Language.RUSSIAN: "ru_KZ", Language.ENGLISH: "en_GB"}


class Languages(QObject):
    """The language in force: forms and Qt's own words by .qm, everything else by `wording`.

    `changed` comes after Qt's own LanguageChange events, for pages that show sentences made by services.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.wording = Wording(Language.KAZAKH)

    @property
    def language(self) -> Language:
        """The language in force."""
        return self.wording.language

    def choose(self, language: Language) -> None:
        """Speak this language from now on."""
        QLocale.setDefault(QLocale(LOCALES[language]))
        self.wording = Wording(language)
        for former in self._translators:
            self._app.removeTranslator(former)
        self._translators = []
        for file in _files(language):
            translator = QTranslator(self)
            if translator.load(str(file)):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        # Qt posts its events and the forms say their words when they come; our own words are said after them.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        self.changed.emit()


def _files(language: Language) -> Iterator[Path]:
    """Qt's own words first, then ours; English needs none: it is the language the forms are written in."""
    yield Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language.value}.qm"
    yield from sorted(resource("translations").glob(f"*.{language.value}.qm"))
