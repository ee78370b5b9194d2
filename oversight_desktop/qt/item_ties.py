"""Which items a thing speaks of: the tied ones in a list, and a field that finds more by number or words."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.fields import completer
from oversight_desktop.qt.plain import label, tip
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.item_choices import ItemChoice, item_choices, matching


class ItemTies(QWidget):
    """In a form it is a promoted QWidget; `serve` gives it its inspection.

    `tied` and `untied` carry the id of an item a person added or took away.
    """

    tied = Signal(str)
    untied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._scope = ""
        self._choices: tuple[ItemChoice, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._state: object = None
        self.edit = QLineEdit(self)
        self._names = QStringListModel(self)
        self._offered = completer(self._names, self)
        self._offered.setMaxVisibleItems(10)
        self.edit.setCompleter(self._offered)
        self.setFocusProxy(self.edit)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addWidget(self.edit)
        self._offered.activated.connect(self._picked)
        self.edit.returnPressed.connect(self._entered)

    def serve(self, desk: Desk, scope: str) -> None:
        """Offer the items of this inspection."""
        self._desk, self._scope = desk, scope

    def refresh(self) -> None:
        """Ask again what can be tied, in the language in force."""
        assert self._desk is not None
        words = self._desk.wording
        self._choices = item_choices(self._desk.session, self._scope, words.language)
        self._names.setStringList([_name(choice) for choice in self._choices])
        self.edit.setPlaceholderText(words.text("ties.find"))
        self.edit.setAccessibleName(words.text("ties.find"))

    def show_items(self, items: Iterable[str], why: str = "") -> None:
        """Show these as tied; `why` says why they cannot be changed, empty while they can."""
        assert self._desk is not None
        shown = tuple(items)
        state = (shown, why, self._choices, self._desk.languages.language, self._desk.theme.dark)
        allow(self.edit, why)
        if state == self._state:
            return
        self._state, self._shown = state, shown
        while (row := self._rows.takeAt(0)) is not None:
            if widget := row.widget():
                widget.hide()
                widget.deleteLater()
        for item in shown:
            self._rows.addWidget(self._row(item, why))

    @property
    def items(self) -> tuple[str, ...]:
        """The items shown as tied."""
        return self._shown

    def _row(self, item: str, why: str) -> QWidget:
        assert self._desk is not None
        words = self._desk.wording
        question = next((choice.words for choice in self._choices if choice.id == item), "")
        row = QWidget(self)
        jump = QPushButton(item, row)
        jump.setProperty("kind", "quiet")
        jump.setProperty("item", item)
        jump.setToolTip(tip(words.text("ties.go")))
        jump.setAccessibleName(words.text("ties.go_to", item=item))
        jump.clicked.connect(self._go)
        said = label(question, row)
        said.setWordWrap(True)
        said.setProperty("tone", "muted")
        away = QPushButton(row)
        away.setIcon(self._desk.theme.icon("x", "muted"))
        away.setProperty("kind", "quiet")
        away.setProperty("item", item)
        away.setAccessibleName(words.text("ties.untie_item", item=item))
        allow(away, why, words.text("ties.untie"))
        away.clicked.connect(self._untie)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((jump, 0), (said, 1), (away, 0)):
            layout.addWidget(widget, stretch)
        return row

    def _go(self) -> None:
        assert self._desk is not None
        self._desk.go(Place.CHECKLIST, self._scope, str(self.sender().property("item")))

    def _untie(self) -> None:
        self.untied.emit(str(self.sender().property("item")))

    def _picked(self, name: str) -> None:
        self._tie(next((choice.id for choice in self._choices if _name(choice) == name), ""))

    def _entered(self) -> None:
        typed = self.edit.text().strip()
        found = matching(self._choices, typed) if typed else ()
        exact = [choice for choice in found if choice.id.casefold() == typed.casefold()]
        if len(exact or found) == 1:
            self._tie((exact or list(found))[0].id)

    def _tie(self, item: str) -> None:
        if (offered := self._offered.popup()) is not None:
            offered.hide()
        QTimer.singleShot(0, self.edit.clear)  # the completer writes what was picked after this
        if item and item not in self._shown:
            self.tied.emit(item)


def _name(choice: ItemChoice) -> str:
    return f"{choice.id} · {choice.words}"
