"""The bailiff's explanations, written and oral: word for word, on what, signed or refused (clauses 17 and 19)."""

from enum import Enum
from functools import partial

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.terms import ExplanationForm
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.explanations_begin import BeginButtons, FormPapers
from oversight_desktop.qt.explanations_panel import ExplanationsPanel
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.found_table import Look
from oversight_desktop.qt.item_ties import ItemTies
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.record_lines import Row
from oversight_desktop.qt.who import me
from oversight_desktop.qt.why_not import allow, allow_typing
from oversight_desktop.services.explanation_deeds import correct_explanation
from oversight_desktop.services.explanations import withdraw_explanation
from oversight_desktop.services.numbering import shown_id
from oversight_desktop.services.steps import today
from oversight_desktop.services.wording import Wording


class Attested(Enum):
    """Whether the bailiff put his name under it."""

    NOT_YET = "not_yet"
    SIGNED = "signed"
    REFUSED = "refused"


TONES = {Attested.NOT_YET: "warn", Attested.SIGNED: "ok", Attested.REFUSED: "na"}


def attested(given: Explanation) -> Attested:
    """How an explanation stands."""
    if given.refused_on is not None:
        return Attested.REFUSED
    return Attested.SIGNED if given.signed else Attested.NOT_YET


def _blank(id: str) -> Explanation:
    return Explanation(id=id)


class GivenPanel(ExplanationsPanel):
    """`item` is what a new explanation speaks of, as another page asked."""

    ui = "explanations_given"
    part = "given"
    custom = (ColumnArea, DateField, ItemTies, MemberBox)

    written_button: QPushButton
    oral_button: QPushButton
    title_label: QLabel
    breach_label: QLabel
    print_button: QPushButton
    remove_button: QPushButton
    form_box: QComboBox
    given_on: DateField
    text_edit: QPlainTextEdit
    item_ties: ItemTies
    state_box: QComboBox
    state_on: DateField
    note_edit: QLineEdit
    recorded_caption: QLabel
    member_box: MemberBox

    def build(self) -> None:
        """Connect the fields."""
        self.item = ""
        cells = ((self.text_edit, "text"), (self.note_edit, "note"))
        self.texts = [
            KeptText(
                self.desk,
                self.scope,
                field,
                TextCell(kind=Explanation, name=name, deed="explanation_recorded", new=_blank),
            )
            for field, name in cells
        ]
        self.item_ties.serve(self.desk, self.scope)
        self.member_box.serve(self.desk, self.scope)
        self.papers = FormPapers(self.desk, self.scope, self)
        self.begin = BeginButtons(self.desk, self.scope, (self.written_button, self.oral_button), self._about)
        self.begin.begun.connect(self._begun)
        self.print_button.clicked.connect(self._print)
        self.remove_button.clicked.connect(self._remove)
        self.form_box.activated.connect(self._form)
        self.given_on.dateChanged.connect(self._given)
        self.item_ties.tied.connect(self._tie)
        self.item_ties.untied.connect(self._untie)
        self.state_box.activated.connect(self._attest)
        self.state_on.dateChanged.connect(self._attest)
        self.member_box.chosen.connect(self._recorded_by)

    def rows(self) -> tuple[Row, ...]:
        """The explanations in the order they were kept."""
        assert self.overview is not None
        return tuple((given.id, _look(self.desk.wording, given)) for given in self.overview.explanations)

    def show_front(self, key: str) -> None:
        """Show one explanation."""
        given, words = self._front(key), self.desk.wording
        self.allow(self.written_button, self.oral_button, self.remove_button)
        for text, said in zip(self.texts, (given.text, given.note) if given else (None, None), strict=True):
            text.show(key or None, said)
        if given is None or self.overview is None:
            return
        oral, state = given.form is ExplanationForm.ORAL, attested(given)
        self.title_label.setText(_look(words, given).text)
        say_breaches(self.breach_label, words, self.overview.breaches.get(key, ()))
        _fill(self.form_box, [(words.word(form), form) for form in ExplanationForm], given.form)
        _fill(self.state_box, [(words.text(f"explanations.{each.value}"), each) for each in Attested], state)
        _day(self.given_on, given.given_on)
        _day(self.state_on, given.refused_on or given.signed_on)
        self.state_on.setVisible(state is not Attested.NOT_YET)
        self.print_button.setText(words.text("explanations.print_protocol" if oral else "explanations.print_sheet"))
        for widget in (self.recorded_caption, self.member_box):
            widget.setVisible(oral)
        self.member_box.show_member(given.recorded_by)
        if given.recorded_by is None:  # the box would name oneself, but nobody is recorded
            self.member_box.box.setCurrentIndex(-1)
        self.item_ties.refresh()
        self.item_ties.show_items(given.items, why=self.why)
        for field in (self.text_edit, self.note_edit, self.given_on, self.state_on):
            allow_typing(field, self.why)
        for box in (self.form_box, self.state_box, self.member_box):
            allow(box, self.why)

    def _front(self, key: str) -> Explanation | None:
        known = self.overview.explanations if self.overview is not None else ()
        return next((given for given in known if given.id == key), None)

    def _correct(self, **facts: object) -> None:
        if key := self.lines.key:
            self.leave()
            self.attempt(partial(correct_explanation, self.desk.session, self.scope, key, **facts))

    def _form(self, index: int) -> None:
        form = self.form_box.itemData(index)
        by = me(self.desk, self.scope) if form is ExplanationForm.ORAL else None
        self._correct(form=form, recorded_by=by)

    def _given(self) -> None:
        self._correct(given_on=self.given_on.day())

    def _tie(self, item: str) -> None:
        self._correct(items=(*self.item_ties.items, item))

    def _untie(self, item: str) -> None:
        self._correct(items=tuple(other for other in self.item_ties.items if other != item))

    def _recorded_by(self, member: str) -> None:
        self._correct(recorded_by=member)

    def _attest(self) -> None:
        state = self.state_box.currentData()
        day = self.state_on.day() or today(self.desk.session)
        self._correct(
            signed={Attested.SIGNED: True, Attested.REFUSED: False}.get(state),
            signed_on=day if state is Attested.SIGNED else None,
            refused_on=day if state is Attested.REFUSED else None,
        )

    def _about(self) -> tuple[str, ...]:
        self.leave()
        return (self.item,) if self.item else ()

    def _begun(self, id: str) -> None:
        self.lines.choose(id)
        self.text_edit.setFocus()

    def _remove(self) -> None:
        if key := self.lines.key:
            self.leave()
            step = partial(withdraw_explanation, self.desk.session, self.scope, key)
            self.take_out(step, "explanations.withdrawn", id=shown_id(key))

    def _print(self) -> None:
        given = self._front(self.lines.key)
        if given is None:
            return
        self.leave()
        if given.form is ExplanationForm.ORAL:
            self.papers.protocol(given.id)
        else:
            self.papers.sheet(given.items)


def _look(words: Wording, given: Explanation) -> Look:
    form, state = words.word(given.form) if given.form else words.text("explanations.no_form"), attested(given)
    return Look(
        text=words.text("explanations.title", id=shown_id(given.id), form=form),
        sub=words.text("explanations.below", date=given.given_on, items=given.items),
        pill=words.text(f"explanations.{state.value}"),
        pill_tone=TONES[state],
    )


def _fill(box: QComboBox, choices: list[tuple[str, Enum]], chosen: Enum | None) -> None:
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen) if chosen is not None else -1)


def _day(field: DateField, day: object) -> None:
    field.blockSignals(True)
    field.show_day(day)  # type: ignore[arg-type]
    field.blockSignals(False)
