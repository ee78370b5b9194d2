"""Evidence without a file: a document or a record that is described in words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import EvidenceKind
from oversight_desktop.qt.who import me
from oversight_desktop.services.evidence_intake import record_in_words

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.evidence import EvidencePage


class EvidenceWords(QObject):
    """The menu of the button "Without a file"; the new piece comes to the front, its words wait to be typed."""

    def __init__(self, page: "EvidencePage") -> None:
        super().__init__(page)
        self._page = page
        self.menu = QMenu(page)
        self.menu.aboutToShow.connect(self._name)
        self._actions = {kind: self.menu.addAction("") for kind in (EvidenceKind.DOCUMENT, EvidenceKind.RECORD)}
        self.menu.triggered.connect(self._chosen)
        page.words_button.setMenu(self.menu)

    def _name(self) -> None:
        for kind, action in self._actions.items():
            action.setText(self._page.desk.wording.text(f"evidence.new_{kind.value}"))

    def _chosen(self, action: QAction) -> None:
        kind = next(kind for kind, known in self._actions.items() if known is action)
        self._page.desk.messages.attempt(partial(self._add, kind))

    def _add(self, kind: EvidenceKind) -> None:
        page = self._page
        member = me(page.desk, page.scope)
        change = record_in_words(page.desk.session, page.scope, kind, member=member, item=page.item)
        page.desk.did(change)
        page.shelf.choose(next(edit.key for edit in change.edits if edit.kind is Evidence))
        page.reference_edit.setFocus()
