"""Evidence: pasted, dropped, chosen or described in words; captions, order, and the items it speaks of."""

from collections.abc import Iterable

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.order import Member
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.evidence_card import EvidenceCard
from oversight_desktop.qt.evidence_keys import EvidenceKeys
from oversight_desktop.qt.evidence_shelf import EvidenceShelf
from oversight_desktop.qt.evidence_sources import choose_files, clipboard_sources, sources_of
from oversight_desktop.qt.evidence_taking import Source, Taking
from oversight_desktop.qt.evidence_words import EvidenceWords
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.item_ties import ItemTies
from oversight_desktop.qt.low_screen import LOWEST, LowScreen
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.narrow_head import NarrowHead
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.picture_view import PictureView
from oversight_desktop.qt.thumbnails import Thumbnails
from oversight_desktop.qt.who import me
from oversight_desktop.qt.why_not import allow, may
from oversight_desktop.services.evidence_intake import depot
from oversight_desktop.services.evidence_overview import evidence_overview, is_evidence, why_locked


class EvidencePage(InspectionPage):
    """A list of what was seen on the left, the piece in front on the right."""

    ui = "evidence"
    custom = (ColumnArea, PictureView, DateField, MemberBox, ItemTies)
    shows = (Evidence, Answer, Member, Signature)

    panes: QSplitter
    head_layout: QVBoxLayout
    heading: QLabel
    hint_label: QLabel
    back_button: QPushButton
    add_button: QPushButton
    paste_button: QPushButton
    words_button: QPushButton
    all_button: QPushButton
    untied_button: QPushButton
    missing_button: QPushButton
    left_pages: QStackedWidget
    list: QListView
    empty_label: QLabel
    promised_label: QLabel
    progress_frame: QFrame
    progress_label: QLabel
    progress_bar: QProgressBar
    cancel_button: QPushButton
    fields: QWidget
    piece_label: QLabel
    up_button: QPushButton
    down_button: QPushButton
    remove_button: QPushButton
    picture_view: PictureView
    missing_label: QLabel
    caption_caption: QLabel
    caption_edit: QLineEdit
    reference_caption: QLabel
    reference_edit: QLineEdit
    kind_box: QComboBox
    taken_on: DateField
    member_box: MemberBox
    item_ties: ItemTies

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        self.item = ""
        self.taking: Taking | None = None
        self._added: list[str] = []
        self.thumbnails = Thumbnails(desk.jobs, depot(desk.session, scope), self)
        self.card = EvidenceCard(desk, scope, self, self.thumbnails, self)
        self.shelf = EvidenceShelf(desk, scope, self, self.thumbnails, self)
        self.words = EvidenceWords(self)
        self.keys = EvidenceKeys(self)
        self.setAcceptDrops(True)
        self.starts_at = self.list
        self.progress_frame.hide()
        self.panes.setStretchFactor(0, 5)
        self.panes.setStretchFactor(1, 4)
        self.panes.setSizes([760, 600])
        desk.memory.restore_panes(self.panes, "evidence")
        self.shelf.turned.connect(self._show_card)
        NarrowHead(self, desk.theme, self.heading)
        low = LowScreen(self, desk.theme, (self.head_layout,), below=LOWEST)
        low.turned.connect(self.hint_label.setHidden)  # the list has its room
        self.back_button.clicked.connect(self._back)
        self.cancel_button.clicked.connect(self._cancel)
        self.refresh()

    def refresh(self) -> None:
        """Show what is there now."""
        words = self.desk.wording
        overview = evidence_overview(self.desk.session, self.scope)
        locked = why_locked(self.desk.session, self.scope)
        why = " ".join(words.sentence(breach) for breach in locked)
        for button, hint in ((self.add_button, "add"), (self.paste_button, "paste"), (self.words_button, "words")):
            allow(button, why, words.text(f"evidence.{hint}_tip"))
        self.back_button.setVisible(bool(self.item))
        self.back_button.setText(words.text("evidence.back", item=self.item))
        self.promised_label.setVisible(bool(overview.promised))
        promised = tuple(f"{item}: {id}" for item, id in overview.promised)
        self.promised_label.setText(words.text("evidence.promised", promised=promised))
        self.shelf.show(overview, why)

    def at(self, item: str) -> None:
        """Show a piece of evidence, or serve a checklist item: what comes in now is tied to it at once."""
        if is_evidence(self.desk.session, self.scope, item):
            self.shelf.choose(item)
            return
        self.item = item
        self.refresh()
        self.add_button.setFocus()

    def leave(self) -> bool:
        """Keep what is being typed."""
        self.card.leave()
        self.desk.memory.keep_panes(self.panes, "evidence")
        return super().leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page came to the front: the item is served no longer."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.item = ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped anywhere on the page."""
        if self.add_button.isEnabled() and sources_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.take(sources_of(event.mimeData()))

    def choose(self) -> None:
        """Let a person choose files."""
        if may(self.add_button, self.desk.messages):
            self.take(choose_files(self, self.desk))

    def paste(self) -> None:
        """Take in the files or the picture of the clipboard."""
        if not may(self.paste_button, self.desk.messages):
            return
        sources = clipboard_sources()
        if sources:
            self.take(sources)
        else:
            self.desk.messages.tell("evidence.nothing_to_paste")

    def take(self, sources: Iterable[Source]) -> None:
        """Take these in, one after another, while the window stays alive."""
        waiting = list(sources)
        if not waiting:
            return
        if self.taking is None:
            self.taking = Taking(self.desk, self.scope)
            self.taking.moved.connect(self._progress)
            self.taking.added.connect(self._added.append)
            self.taking.ended.connect(self._taken)
        self.taking.add(waiting, self.item, me(self.desk, self.scope))

    def _progress(self, done: int, of: int) -> None:
        self.progress_frame.show()
        self.progress_bar.setRange(0, of)
        self.progress_bar.setValue(done)
        self.progress_label.setText(self.desk.wording.text("evidence.taking", done=done, all=of))

    def _taken(self, came: int) -> None:
        self.taking = None
        self.progress_frame.hide()
        describing = self.caption_edit.hasFocus() or self.reference_edit.hasFocus()  # somebody types about another one
        if self._added and not describing:  # the first one's caption is typed next
            self.shelf.choose(self._added[0])
        self._added.clear()
        if came:
            self.desk.messages.tell("evidence.added", number=came)

    def _cancel(self) -> None:
        if self.taking is not None:
            self.taking.cancel()

    def _back(self) -> None:
        self.desk.go(Place.CHECKLIST, self.scope, self.item)

    def _show_card(self) -> None:
        self.shelf.show_card(self.card)
