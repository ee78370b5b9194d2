"""The piece of evidence in front: its picture, words, date, member and items, each kept at once."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import EvidenceKind
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.item_ties import ItemTies
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.picture_view import PictureView
from oversight_desktop.qt.picture_window import PictureWindow
from oversight_desktop.qt.thumbnails import Thumbnails
from oversight_desktop.qt.why_not import allow, allow_typing
from oversight_desktop.services.evidence import correct_evidence
from oversight_desktop.services.evidence_overview import EvidenceRow
from oversight_desktop.services.evidence_ties import tie, untie


class CardForm(Protocol):
    """The widgets of the form that the card fills."""

    fields: QWidget
    piece_label: QLabel
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


def _blank(id: str) -> Evidence:
    return Evidence(id=id)


class EvidenceCard(QObject):
    """Shows one row and hands over what a person changes of it; knows no rule."""

    def __init__(self, desk: Desk, scope: str, form: CardForm, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._scope, self._form, self._thumbnails = desk, scope, form, thumbnails
        self._window: QWidget = parent
        self._row: EvidenceRow | None = None
        self._state: object = None
        cell = partial(TextCell, kind=Evidence, deed="evidence_described", new=_blank)
        self._caption = KeptText(desk, scope, form.caption_edit, cell(name="caption"))
        self._reference = KeptText(desk, scope, form.reference_edit, cell(name="reference"))
        form.member_box.serve(desk, scope)
        form.item_ties.serve(desk, scope)
        form.kind_box.activated.connect(self._choose_kind)
        form.taken_on.setKeyboardTracking(False)  # each change is a step: not one for every part of a date
        form.taken_on.dateChanged.connect(self._date)
        form.member_box.chosen.connect(self._member)
        form.item_ties.tied.connect(self._tie)
        form.item_ties.untied.connect(self._untie)
        form.picture_view.opened.connect(self.open_picture)
        thumbnails.ready.connect(self._picture_came)

    @property
    def row(self) -> EvidenceRow | None:
        """What is shown."""
        return self._row

    def show(self, row: EvidenceRow | None, title: str, *, why: str) -> None:
        """Show this row, or nothing; `why` says why nothing may be changed. What is shown already costs nothing."""
        state = (row, title, why, self._desk.languages.language, self._desk.theme.dark)
        if state == self._state:
            return
        form, self._row, self._state = self._form, row, state
        form.fields.setVisible(row is not None)
        piece = row.piece if row is not None else None
        self._caption.show(piece.id if piece else None, piece.caption if piece else None)
        self._reference.show(piece.id if piece else None, piece.reference if piece else None)
        if row is None or piece is None:
            return
        words, in_words = self._desk.wording, piece.file is None
        form.piece_label.setText(title)
        printed = "evidence.caption_photo" if row.number is not None else "evidence.caption_paper"
        form.caption_caption.setText(words.text(printed))
        form.missing_label.setText(words.text("evidence.file_missing") if row.file_missing else "")
        form.missing_label.setVisible(row.file_missing)
        for widget in (form.reference_caption, form.reference_edit):
            widget.setVisible(in_words)
        form.kind_box.clear()
        for kind in EvidenceKind:
            if (kind is EvidenceKind.PHOTO) <= (not in_words):
                form.kind_box.addItem(words.word(kind), kind)
        form.kind_box.setCurrentIndex(form.kind_box.findData(piece.kind) if piece.kind else -1)
        form.taken_on.blockSignals(True)
        form.taken_on.show_day(piece.taken_on)
        form.taken_on.blockSignals(False)
        form.member_box.show_member(piece.member)
        if piece.member is None:  # the box would name oneself, but nobody is recorded
            form.member_box.box.setCurrentIndex(-1)
        form.item_ties.refresh()
        form.item_ties.show_items(row.items, why=why)
        for editor in (form.caption_edit, form.reference_edit):
            allow_typing(editor, why)
        for changed in (form.kind_box, form.taken_on, form.member_box):
            allow(changed, why)
        self._picture_came(piece.sha256 or "")

    def leave(self) -> None:
        """Keep what is being typed."""
        self._form.taken_on.interpretText()
        self._caption.leave()
        self._reference.leave()

    def open_picture(self) -> None:
        """Show the picture over the window, if there is one."""
        picture = self._form.picture_view.image
        if picture is not None and self._row is not None:
            PictureWindow(picture, self._form.piece_label.text(), self._window).open()

    def _picture_came(self, sha256: str) -> None:
        if self._row is not None and (self._row.piece.sha256 or "") == sha256:
            self._thumbnails.icon(self._row.piece)  # asks for it if nobody has
            self._form.picture_view.show_picture(self._thumbnails.picture(self._row.piece))

    def _choose_kind(self, index: int) -> None:
        self._describe(kind=self._form.kind_box.itemData(index))

    def _date(self) -> None:
        self._describe(taken_on=self._form.taken_on.day())

    def _member(self, id: str) -> None:
        self._describe(member=id)

    def _tie(self, item: str) -> None:
        if self._row is not None:
            self._attempt(partial(tie, self._desk.session, self._scope, self._row.piece.id, item))

    def _untie(self, item: str) -> None:
        if self._row is not None:
            self._attempt(partial(untie, self._desk.session, self._scope, self._row.piece.id, item))

    def _describe(self, **facts: object) -> None:
        if self._row is None:
            return
        self.leave()  # a caption being typed must not be overwritten by the piece as it was
        self._attempt(partial(correct_evidence, self._desk.session, self._scope, self._row.piece.id, **facts))

    def _attempt(self, step: partial[Change]) -> None:
        self._desk.messages.attempt(lambda: self._desk.did(step()))
