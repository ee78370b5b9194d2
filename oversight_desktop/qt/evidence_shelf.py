"""The list side of the evidence page: filter, choice, order, removal."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QStackedWidget, QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.evidence_card import EvidenceCard
from oversight_desktop.qt.evidence_delegate import EvidenceDelegate
from oversight_desktop.qt.evidence_list import EvidenceList, Lines
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.qt.thumbnails import Thumbnails
from oversight_desktop.qt.why_not import allow, may
from oversight_desktop.services.evidence import arrange, put_aside, put_back
from oversight_desktop.services.evidence_overview import EvidenceOverview, EvidenceRow
from oversight_desktop.services.numbering import shown_id
from oversight_desktop.services.wording import Wording


class ShelfForm(Protocol):
    """The widgets of the form that the shelf serves."""

    list: QListView
    left_pages: QStackedWidget
    empty_label: QLabel
    all_button: QPushButton
    untied_button: QPushButton
    missing_button: QPushButton
    up_button: QPushButton
    down_button: QPushButton
    remove_button: QPushButton


class EvidenceShelf(QObject):
    """`turned` tells that another piece, or the same one changed, stands in front."""

    turned = Signal()

    def __init__(self, desk: Desk, scope: str, form: ShelfForm, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._scope, self._form, self._page = desk, scope, form, parent
        self._overview = EvidenceOverview(rows=(), promised=())
        self._why = ""
        self._wanted = ""
        self.model = EvidenceList(thumbnails, self)
        view = form.list
        view.setModel(self.model)
        view.setItemDelegate(EvidenceDelegate(desk.theme, view))
        view.setDragDropMode(QListView.DragDropMode.DragDrop)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.selectionModel().currentChanged.connect(self.turned)
        self.model.arranged.connect(self._arrange)
        remembered = desk.memory.text(f"filter/evidence/{scope}")
        for button in (form.all_button, form.untied_button, form.missing_button):
            button.clicked.connect(self._pick)
            if button.objectName() == remembered:
                button.setChecked(True)
        form.up_button.clicked.connect(self.up)
        form.down_button.clicked.connect(self.down)
        form.remove_button.clicked.connect(self.remove)

    def show(self, overview: EvidenceOverview, why_locked: str) -> None:
        """Show these rows through the filter; the piece in front stays in front."""
        self._overview, self._why = overview, why_locked
        words, form = self._desk.wording, self._form
        form.all_button.setText(words.text("evidence.all", number=len(overview.rows)))
        form.untied_button.setText(words.text("evidence.untied", number=overview.untied))
        form.missing_button.setText(words.text("evidence.missing", number=overview.missing))
        self._filter()

    def choose(self, id: str) -> None:
        """Bring a piece to the front, past the filter if need be."""
        self._wanted = id
        if id not in self.model.ids:
            self._form.all_button.setChecked(True)
            self._filter()
        place = self.model.place(id)
        if place.isValid():
            self._form.list.setCurrentIndex(place)
            self._form.list.scrollTo(place)

    @property
    def front(self) -> EvidenceRow | None:
        """The row in front."""
        row = self._form.list.currentIndex().data(RECORD)
        return row if isinstance(row, EvidenceRow) else None

    def show_card(self, card: EvidenceCard) -> None:
        """Show the piece in front on the card, and what can be done with it."""
        row, words = self.front, self._desk.wording
        self._wanted = row.piece.id if row else self._wanted
        card.show(row, _name(words, row) if row else "", why=self._why)
        why = self._why or ("" if row else words.text("evidence.empty_filter"))
        whole = self._form.all_button.isChecked()
        stays = why or ("" if whole else words.text("evidence.order_in_all"))
        first, last = (row is not None and row.piece.id in end for end in (self.model.ids[:1], self.model.ids[-1:]))
        top, bottom = (words.text(code) for code in ("why.at_the_top", "why.at_the_bottom"))
        allow(self._form.up_button, stays or (top if first else ""), words.text("evidence.up_tip"))
        allow(self._form.down_button, stays or (bottom if last else ""), words.text("evidence.down_tip"))
        allow(self._form.remove_button, why, words.text("evidence.remove_tip"))

    def up(self) -> None:
        """Move the piece in front one place up."""
        self._move(-1)

    def down(self) -> None:
        """Move the piece in front one place down."""
        self._move(1)

    def remove(self) -> None:
        """Take the piece in front out, and offer to put it back."""
        row = self.front
        if may(self._form.remove_button, self._desk.messages) and row is not None:
            self._desk.messages.attempt(partial(self._put_aside, row.piece.id))

    def _put_aside(self, id: str) -> None:
        ids = self.model.ids
        at = ids.index(id)
        self._wanted = (ids[at + 1 :] or ids[:at][-1:] or [""])[0]
        change = put_aside(self._desk.session, self._scope, id)
        self._desk.did(change)
        back = partial(self._put_back, change, id)
        self._desk.messages.offer("evidence.removed", "evidence.put_back", back, evidence=shown_id(id))

    def _put_back(self, change: Change, id: str) -> None:
        self._wanted = id
        self._desk.messages.attempt(lambda: self._desk.did(put_back(self._desk.session, change)))

    def _move(self, by: int) -> None:
        row, ids = self.front, self.model.ids
        button = self._form.up_button if by < 0 else self._form.down_button
        if not may(button, self._desk.messages) or row is None:
            return
        at = ids.index(row.piece.id)
        ids[at], ids[at + by] = ids[at + by], ids[at]
        self._arrange(ids)

    def _arrange(self, ids: list[str]) -> None:
        self._desk.messages.attempt(partial(self._put_in_order, tuple(ids)))

    def _put_in_order(self, ids: tuple[str, ...]) -> None:
        self._desk.did(arrange(self._desk.session, self._scope, ids))

    def _pick(self) -> None:
        self._desk.memory.keep(f"filter/evidence/{self._scope}", self.sender().objectName())
        self._filter()

    def _filter(self) -> None:
        form, words = self._form, self._desk.wording
        rows = [row for row in self._overview.rows if _is_wanted(form, row)]
        self.model.movable = form.all_button.isChecked() and not self._why
        self.model.show(rows, [_lines(self._desk.wording, row) for row in rows])
        place = self.model.place(self._wanted)
        if rows and not form.list.currentIndex().isValid():
            form.list.setCurrentIndex(place if place.isValid() else self.model.index(0))
        elif place.isValid():
            form.list.setCurrentIndex(place)
        form.left_pages.setCurrentIndex(0 if rows else 1)
        form.empty_label.setText(words.text("evidence.empty" if not self._overview.rows else "evidence.empty_filter"))
        self.turned.emit()


def _is_wanted(form: ShelfForm, row: EvidenceRow) -> bool:
    if form.untied_button.isChecked():
        return not row.items
    return row.file_missing if form.missing_button.isChecked() else True


def _name(words: Wording, row: EvidenceRow) -> str:
    return words.text("evidence.number", number=row.number) if row.number else shown_id(row.piece.id)


def _lines(words: Wording, row: EvidenceRow) -> Lines:
    piece = row.piece
    caption = piece.caption or piece.reference or words.text("evidence.no_caption")
    title = words.text("evidence.title", name=_name(words, row), caption=caption)
    below = words.text("evidence.below", kind=piece.kind, date=piece.taken_on, items=row.items)
    if row.file_missing:
        return title, below, words.text("evidence.pill_missing"), "bad"
    return title, below, "" if row.items else words.text("evidence.pill_untied"), "" if row.items else "warn"
