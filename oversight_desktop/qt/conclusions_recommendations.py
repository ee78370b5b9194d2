"""The recommendations: a table, and a card for the one in front."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.field_values import Values, day_of, text_of_day
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.low_screen import LowScreen, LowTable
from oversight_desktop.qt.table_model import RECORD, Column, RecordTable
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import conclusions
from oversight_desktop.services.conclusions_overview import Conclusions, Kept, draft_recommendations

NEW = ""
"""The key under which one that is not kept yet is typed."""
LISTED_ABOVE = "violation_without_recommendation"
SAID = 3
"""How many sentences the card has room for on the smallest screen."""


class RecommendationsPart(Form, QWidget):
    """What the bailiff is to do, for which findings, until when (clause 21)."""

    ui = "conclusions_recommendations"
    custom = (DateField,)

    draft_button: QPushButton
    add_button: QPushButton
    open_note: QLabel
    table: QTableView
    card: QWidget
    text_edit: QPlainTextEdit
    items_edit: QLineEdit
    due_field: DateField
    card_note: QLabel
    unfinished_note: QLabel
    remove_button: QPushButton
    keep_button: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._key: str | None = None
        self._why = ""
        fields = {"text": self.text_edit, "items": self.items_edit, "due_on": self.due_field}
        self.form = KeptForm(desk, scope, Recommendation, fields, self)
        self.form.edited.connect(self._say_unfinished)
        self.model: RecordTable[Kept] = RecordTable(columns(desk), self)
        self.table.setModel(self.model)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.draft_button.clicked.connect(self._draft)
        self.add_button.clicked.connect(self._add)
        self.keep_button.clicked.connect(self._keep)
        self.remove_button.clicked.connect(self._remove)
        LowTable(LowScreen(self, desk.theme), self.table)

    def show_recommendations(self, now: Conclusions, why: str) -> None:
        """Show the list as it stands, and why it may not be changed; the card keeps what is being written."""
        words = self.desk.wording
        chosen = self._key
        self._why = why
        self.model.name(columns(self.desk))
        self.model.show(now.recommendations)
        wanting = tuple(answer.item for answer in now.without_recommendation)
        self.open_note.setText(words.text("conclusions.without_recommendation", items=wanting) if wanting else "")
        self.open_note.setVisible(bool(wanting))
        allow(self.draft_button, why or ("" if wanting else words.text("conclusions.nothing_to_draft")))
        for widget in (self.add_button, self.keep_button, self.card):
            allow(widget, why)
        self.card_note.setText(said(self.desk, now.breaches))
        self._say_unfinished()
        self._select(chosen)

    def at(self, item: str) -> None:
        """Bring the recommendation for an item to the front, or begin one."""
        for row in range(self.model.rowCount()):
            kept: Kept = self.model.index(row, 0).data(RECORD)
            if item in kept.recommendation.items:
                self.table.selectRow(row)
                return
        self._add()
        if not self._begun():
            self.form.begin({"items": item})

    def _select(self, key: str | None) -> None:
        for row in range(self.model.rowCount()):
            kept: Kept = self.model.index(row, 0).data(RECORD)
            if kept.key == key:
                self.table.selectRow(row)
                return
        if key is None and not self._begun() and self.model.rowCount():
            self.table.selectRow(0)
        allow(self.remove_button, self._why or why_not_removed(self.desk, self._key))

    def _chosen(self, index: QModelIndex) -> None:
        kept = index.data(RECORD) if index.isValid() else None
        if isinstance(kept, Kept):
            self._show(kept.key, kept.recommendation)
        allow(self.remove_button, self._why or why_not_removed(self.desk, self._key))

    def _begun(self) -> bool:
        """Whether a new one was begun and not kept: it is then in front."""
        if self.form.key is None:
            self._show(None, Recommendation())
        return self.form.key == NEW and self.form.is_unfinished

    def _show(self, key: str | None, recommendation: Recommendation) -> None:
        self._key = key
        self.form.show(key or NEW, values_of(recommendation))
        self._say_unfinished()

    def _say_unfinished(self) -> None:
        self.unfinished_note.setText(self.desk.wording.text("conclusions.unfinished"))
        self.unfinished_note.setVisible(self.form.is_unfinished)

    def _add(self) -> None:
        self.table.clearSelection()
        self.table.selectionModel().clearCurrentIndex()  # else a click on the row shown before would show nothing
        self._show(None, Recommendation())
        self.form.adopt_orphan()
        allow(self.remove_button, self._why or why_not_removed(self.desk, self._key))
        self.text_edit.setFocus()

    def _keep(self) -> None:
        self.desk.messages.attempt(self._keep_step)

    def _keep_step(self) -> None:
        written = recommendation_of(self.form.values())
        change = conclusions.record_recommendation(self.desk.session, self.scope, written, self._key)
        self.form.forget()
        if change.edits:
            self._key = change.edits[0].key
        self.desk.did(change)

    def _remove(self) -> None:
        if self._key is not None:
            self.desk.messages.attempt(self._remove_step)

    def _remove_step(self) -> None:
        assert self._key is not None
        change = conclusions.withdraw_recommendation(self.desk.session, self.scope, self._key)
        self._show(None, Recommendation())
        self.desk.did(change)
        self.desk.messages.offer("conclusions.removed", "conclusions.put_back", partial(put_back, self.desk, change))

    def _draft(self) -> None:
        self.desk.messages.attempt(self._draft_steps)

    def _draft_steps(self) -> None:
        for drafted in draft_recommendations(self.desk.session, self.scope):
            self.desk.did(conclusions.record_recommendation(self.desk.session, self.scope, drafted))


def why_not_removed(desk: Desk, key: str | None) -> str:
    """What is not kept yet, or not chosen, cannot be removed."""
    return "" if key is not None else desk.wording.text("conclusions.choose_first")


def values_of(recommendation: Recommendation) -> dict[str, str]:
    """A recommendation as the texts of the card."""
    items, due_on = ", ".join(recommendation.items), text_of_day(recommendation.due_on)
    return {"text": recommendation.text or "", "items": items, "due_on": due_on}


def recommendation_of(values: Values) -> Recommendation:
    """The recommendation that the card describes."""
    items = tuple(part.strip() for part in values["items"].replace(";", ",").split(",") if part.strip())
    return Recommendation(text=values["text"] or None, items=items, due_on=day_of(values["due_on"]))


def columns(desk: Desk) -> list[Column[Kept]]:
    """The columns of the table, in the language in force."""
    words = desk.wording
    return [
        Column(words.text("conclusions.column_text"), _text),
        Column(words.text("conclusions.column_items"), _items),
        Column(words.text("conclusions.column_due"), partial(_due, desk), _due_order),
    ]


def said(desk: Desk, breaches: tuple[Breach, ...]) -> str:
    """What the Rules say of the recommendations, but for the violations that have none: the note above lists those."""
    named = [breach for breach in breaches if breach.requirement in ("R21.2", "R21.3", "R21.4")]
    sentences = [desk.wording.sentence(breach) for breach in named if breach.code != LISTED_ABOVE]
    more = [desk.wording.text("order.and_more", count=len(sentences) - SAID)] if len(sentences) > SAID else []
    return "\n".join([*sentences[:SAID], *more])


def put_back(desk: Desk, removal: Change) -> None:
    """Bring back what this removal took out, whatever was done since."""
    desk.messages.attempt(lambda: desk.did(conclusions.put_back(desk.session, removal)))


def _due(desk: Desk, kept: Kept) -> str:
    return desk.wording.shown(kept.recommendation.due_on)


def _text(kept: Kept) -> str:
    return kept.recommendation.text or ""


def _items(kept: Kept) -> str:
    return ", ".join(kept.recommendation.items)


def _due_order(kept: Kept) -> int:
    return kept.recommendation.due_on.toordinal() if kept.recommendation.due_on else 0
