"""The card of one bailiff: all that the register knows of him, when he may be inspected, and what may be done."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind
from oversight_desktop.qt.bailiff_fields import BailiffFields
from oversight_desktop.qt.bailiff_values import COUNTS, ENTRY, entry_of, entry_values
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.discarded import Discarded
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.field_values import FieldValues, Values, digits_only, packed, unpacked
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import bailiffs, drafts
from oversight_desktop.services.bailiffs import faults_of, term_of

DRAFT = "card"
"""The field under which what is typed into a card is kept."""


class BailiffCard(Form, QWidget):
    """Shows one entry; `recorded` carries its key after a step. What is typed and not recorded waits as a draft."""

    ui = "bailiff_card"
    custom = (ColumnArea, DateField)

    recorded = Signal(str)

    title_label: QLabel
    begin_button: QPushButton
    bailiff_place: QWidget
    window_words: QLabel
    periodic_words: QLabel
    store_words: QLabel
    last_inspection_kind: QComboBox
    last_inspection_ended_on: DateField
    last_note: QLabel
    previous_results: QLineEdit
    recommendations_open: QLineEdit
    complaints: QLineEdit
    cancelled_actions: QLineEdit
    private_rulings: QLineEdit
    prosecutor_acts: QLineEdit
    criminal_case: QComboBox
    state_label: QLabel
    record_button: QPushButton
    discard_button: QPushButton
    remove_button: QPushButton

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.key = ""
        self._kept: RegistryEntry | None = None
        self.load(desk.theme)
        self.who = BailiffFields(desk.theme, self)
        place = self.bailiff_place.layout()
        assert place is not None
        place.addWidget(self.who)
        for name in COUNTS:
            digits_only(getattr(self, name), 6)
        self._history = FieldValues({name: getattr(self, name) for name in ENTRY}, self)
        self._pause = DraftPause(desk, self._put_draft, self)
        for source in (self.who.edited, self._history.edited):
            source.connect(self._edited)
        self._deeds = CardDeeds(self)

    def show_entry(self, key: str) -> None:
        """Show the entry kept under this key, or an empty card, with what was typed there and not recorded."""
        if not self.keep_typing():  # the disk refused: what is typed stays in sight until it is kept
            self.say_again()
            return
        self.key = key
        self._kept = bailiffs.bailiff(self.desk.session, key) if key else None
        self._name_choices()
        typed = unpacked(drafts.unfinished(self.desk.session, OFFICE, RegistryEntry, key, DRAFT))
        values = entry_values(self._kept) if typed is None else typed
        self.who.show_values(values)
        self._history.show(values)
        self.say_again()

    def keep_typing(self) -> bool:
        """Put what is typed and not recorded on the disk, if it waits for that; False if the disk refused."""
        return self._pause.keep()

    def _put_draft(self) -> None:
        if self.is_changed():
            text = packed(self.values())
            drafts.keep_typing(self.desk.session, OFFICE, RegistryEntry, self.key, DRAFT, text)
        else:
            drafts.give_up(self.desk.session, OFFICE, RegistryEntry, self.key, DRAFT)

    def forget_typing(self) -> None:
        """What was typed and not recorded goes."""
        self._pause.let_go()
        drafts.give_up(self.desk.session, OFFICE, RegistryEntry, self.key, DRAFT)

    def put_back(self, values: Values) -> None:
        """Put these into the fields as if a person had typed them."""
        self.who.show_values(values)
        self._history.show(values)
        self._edited()

    def say_again(self) -> None:
        """Say everything that follows from the fields: names, windows, faults, what may be done."""
        words, entry = self.desk.wording, entry_of(self.values())
        changed = self.is_changed()
        faults = faults_of(entry)
        is_blank = not any(self.values().values())
        self.title_label.setText(entry.bailiff.full_name or words.text("bailiffs.new_title"))
        self.who.say_faults(faults, words, calm=is_blank or not changed)
        last = [words.problem(fault) for fault in faults if str(fault.facts.get("field")).startswith("last_")]
        say(self.last_note, " ".join(last), "breach")
        self._say_terms(entry)
        say(self.state_label, words.text("bailiffs.unsaved") if changed else "", "warning")
        nothing = "" if changed else words.text("bailiffs.nothing_changed")
        allow(self.record_button, words.problem(faults[0]) if faults else nothing)
        allow(self.discard_button, nothing)
        allow(self.remove_button, "" if self._kept else words.text("bailiffs.choose_first"))
        unready = words.text("bailiffs.record_first" if changed or is_blank else "bailiffs.choose_first")
        allow(self.begin_button, "" if self._kept and not changed else unready)

    def _say_terms(self, entry: RegistryEntry) -> None:
        words, term = self.desk.wording, term_of(entry)
        window = words.text("bailiffs.no_window")
        if term.initial is not None:
            window = words.text(
                "bailiffs.how_window_action" if term.from_action else "bailiffs.how_window_practice",
                counted_from=term.counted_from,
                least=term.least_months,
                most=term.most_months,
                first=term.initial.from_,
                last=term.initial.to,
            )
        self.window_words.setText(window)
        ended = entry.last_inspection_ended_on
        periodic = words.text("bailiffs.how_periodic", ended=ended, first=term.periodic_from) if ended else ""
        say(self.periodic_words, periodic, "plain")
        number = len(bailiffs.inspections_of(self.desk.session).get(entry.bailiff.iin or "", ()))
        say(self.store_words, words.text("bailiffs.in_store", number=number) if number else "", "plain")

    def _name_choices(self) -> None:
        """The words of the closed lists, in the language in force."""
        words = self.desk.wording
        kinds = (("", "bailiffs.never"), *((kind.value, "") for kind in (Kind.INITIAL, Kind.PERIODIC)))
        self.last_inspection_kind.clear()
        for value, code in kinds:
            self.last_inspection_kind.addItem(words.text(code) if code else words.word(Kind(value)), value)
        self.criminal_case.clear()
        for value, said in (("", "no_data"), ("no", "no"), ("yes", "yes")):
            self.criminal_case.addItem(words.text(said), value)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return self.who.values() | self._history.values()

    def is_changed(self) -> bool:
        """Whether something else stands in the fields than what is recorded."""
        return entry_of(self.values()) != (self._kept or entry_of({}))

    def _edited(self) -> None:
        self._pause.typed()
        self.say_again()


class CardDeeds(QObject):
    """What the buttons of a card do."""

    def __init__(self, card: BailiffCard) -> None:
        super().__init__(card)
        self._card = card
        self._removed: Change | None = None
        messages = card.desk.messages
        self._discarded = Discarded(messages, "typing_discarded", "overview.put_back", self._put_typing_back)
        card.record_button.clicked.connect(self._record)
        card.discard_button.clicked.connect(self._discard)
        card.remove_button.clicked.connect(self._remove)
        card.begin_button.clicked.connect(self._begin)

    def _record(self) -> None:
        self._card.desk.messages.attempt(self._record_now)

    def _record_now(self) -> None:
        card, desk = self._card, self._card.desk
        entry = entry_of(card.values())
        change = bailiffs.record_bailiff(desk.session, entry, card.key)
        card.forget_typing()
        card.key = entry.bailiff.iin or ""
        desk.did(change)
        desk.messages.tell("bailiffs.recorded", name=entry.bailiff.full_name)
        card.recorded.emit(card.key)

    def _discard(self) -> None:
        card = self._card
        discarded = (card.key, card.values())
        card.forget_typing()
        card.show_entry(card.key)
        self._discarded.offer(discarded)

    def _put_typing_back(self, discarded: tuple[str, Values]) -> tuple[str, Values] | None:
        card, (key, values) = self._card, discarded
        if card.key != key:
            card.recorded.emit(key)
        if card.key != key:  # the disk refused what is typed on the card in front: that goes before
            return discarded
        since = (key, card.values()) if card.is_changed() else None
        card.put_back(values)
        return since

    def _remove(self) -> None:
        self._card.desk.messages.attempt(self._remove_now)

    def _remove_now(self) -> None:
        card, desk = self._card, self._card.desk
        entry = bailiffs.bailiff(desk.session, card.key)
        assert entry is not None
        self._removed = bailiffs.remove_bailiff(desk.session, card.key)
        card.forget_typing()
        desk.did(self._removed)
        card.recorded.emit("")
        name = entry.bailiff.full_name
        desk.messages.offer("bailiffs.removed", "overview.put_back", self._put_back, name=name)

    def _put_back(self) -> None:
        self._card.desk.messages.attempt(self._put_back_now)

    def _put_back_now(self) -> None:
        if self._removed is not None:
            change = bailiffs.put_back(self._card.desk.session, self._removed)
            self._card.desk.did(change)
            self._card.recorded.emit(self._removed.edits[0].key)
            self._removed = None

    def _begin(self) -> None:
        self._card.desk.go(Place.NEW_INSPECTION, "", self._card.key)
