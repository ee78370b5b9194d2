"""The choice of the window's language, always at hand."""

from PySide6.QtWidgets import QComboBox, QWidget

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory


class LanguageBox(QComboBox):
    """Names each language in itself; the choice holds at once and is remembered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages: Languages | None = None
        self._memory: Memory | None = None

    def serve(self, languages: Languages, memory: Memory) -> None:
        """Offer the languages and follow the one in force."""
        self._languages, self._memory = languages, memory
        for language in Language:
            self.addItem(languages.wording.text(f"language.{language.value}"), language.value)
        self._show()
        languages.changed.connect(self._show)
        self.activated.connect(self._choose)

    def _show(self) -> None:
        assert self._languages is not None
        self.setCurrentIndex(list(Language).index(self._languages.language))

    def _choose(self, index: int) -> None:
        assert self._languages is not None
        assert self._memory is not None
        language = Language(self.itemData(index))
        self._memory.keep("language", language.value)
        self._languages.choose(language)
