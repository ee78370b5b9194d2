"""The card of the question in front: its words, the four answers, what the answer still lacks, its texts."""

from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.checklist_delegates import SHAPES
from oversight_desktop.qt.checklist_finding import Finding, FindingForm
from oversight_desktop.qt.forms import ICON
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.plain import caption, tip
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.checklist_answering import files_in, reasons_used
from oversight_desktop.services.checklist_overview import REASONED, Row

SHOWN = 32
"""Letters of a reason that is offered again; the whole stands in its tip."""
LEAST, LOW_LEAST = 120, 78
"""Pixels the card keeps where there is little room, and in a low window: a question of one line and its answers."""


class CardArea(QScrollArea):
    """As high as the card in it needs, and less, down to `least`, where the list would go out of sight."""

    least = LEAST

    def sizeHint(self) -> QSize:
        """The card's own height at this width."""
        card = self.widget()
        layout = card.layout() if card else None
        if layout is None:
            return super().sizeHint()
        width = self.viewport().width()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(layout.totalMinimumSize().width(), height + 2)

    def minimumSizeHint(self) -> QSize:
        """Little: the card scrolls."""
        return QSize(super().minimumSizeHint().width(), self.least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that shows other parts asks for another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the texts elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class CardForm(FindingForm):
    """The widgets of the card, by the names of the form."""

    card: QWidget
    card_area: CardArea
    question_label: QLabel
    action_label: QLabel
    answer1: QPushButton
    answer2: QPushButton
    answer3: QPushButton
    answer4: QPushButton
    lacks_label: QLabel
    violation_box: QWidget
    reason_box: QWidget
    reason_field: QLineEdit
    used_reason1: QPushButton
    used_reason2: QPushButton
    used_reason3: QPushButton
    files_box: QWidget
    files_field: QLineEdit


class KeyCap(QLabel):
    """The digit at the right end of an answer button. No layout on the button: one would replace the button's own
    minimum width and let its text be cut."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("tone", "keycap")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right end."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and isinstance(watched, QWidget):
            self.adjustSize()
            self.move(watched.width() - self.width() - 9, (watched.height() - self.height()) // 2)
        return False


class Card(QObject):
    """Serves the card. `pressed` carries the position (1 to 4) of an answer button that was clicked, `explained` comes
    when a reason offered was taken."""

    pressed = Signal(int)
    explained = Signal()

    def __init__(self, book: Book, form: CardForm, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._form = book, form
        self._line = ""
        self.finding = Finding(book, form, self)
        self._buttons = (form.answer1, form.answer2, form.answer3, form.answer4)
        for position, button in enumerate(self._buttons, start=1):
            KeyCap(str(position), button)
            button.clicked.connect(self._press)
        self._used = (form.used_reason1, form.used_reason2, form.used_reason3)
        for button in self._used:
            button.clicked.connect(self._take_reason)
        self._kept_files = KeptForm(book.desk, book.scope, Answer, {"files": form.files_field}, self)
        form.files_field.editingFinished.connect(self._files)
        book.touched.connect(self._touched)
        book.opened.connect(self._again)

    def show(self, line: str) -> None:
        """Show the question in front; the former one keeps what was typed into it."""
        self._files()
        self._line = line if line in self._book.rows.of else ""
        self._form.card_area.setVisible(bool(self._line))
        self._again()

    def leave(self) -> None:
        """Make steps of everything typed."""
        self.finding.leave()
        self._files()

    def open_texts(self) -> bool:
        """Put the focus where this answer is explained: finding, reason or cases; False where there is nothing."""
        form = self._form
        for field in (form.finding_field, form.reason_field, form.files_field):
            if field.isVisibleTo(form.card) and field.isEnabled():
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _again(self) -> None:
        row = self._book.rows.of.get(self._line)
        if row is None:
            self.finding.show(None)
            return
        words = self._book.desk.wording
        self._form.question_label.setText(f"{row.line.id}  {row.line.question[words.language]}")
        self._show_action(row)
        self._show_answers(row)
        self._show_parts(row)
        self.finding.show(row)
        self._show_lacks(row)

    def _show_action(self, row: Row) -> None:
        action = row.line.action
        words = self._book.desk.wording
        if action is not None:
            facts = {"number": action.proceeding_number, "date": action.date}
            self._form.action_label.setText(words.text("checklist.action", **facts))
        elif not row.line.answerable:
            self._form.action_label.setText(words.text("checklist.read_only_why"))
        self._form.action_label.setVisible(action is not None or not row.line.answerable)

    def _show_answers(self, row: Row) -> None:
        words, theme = self._book.desk.wording, self._book.desk.theme
        why = self._book.why_not(row.line)
        for button, choice in zip(self._buttons, self._book.sheet.choices, strict=True):
            word = words.text(f"checklist.result.{choice.value}")
            if button.text() != word:
                button.setText(word)
                button.setIcon(theme.icon(*SHAPES[choice]))
                button.setIconSize(ICON)
            button.setChecked(row.result is choice)
            allow(button, why)
        for part in (self._form.violation_box, self._form.reason_box, self._form.files_box):
            allow(part, why)

    def _show_parts(self, row: Row) -> None:
        form, answer = self._form, row.answer
        form.violation_box.setVisible(bool(answer and answer.is_violation))
        form.reason_box.setVisible(row.result in REASONED)
        form.files_box.setVisible(row.result is not None)
        self._kept_files.show(self._line, {"files": ", ".join(answer.files) if answer else ""})
        self._offer_reasons(row)

    def _show_lacks(self, row: Row) -> None:
        words = self._book.desk.wording
        lines = [words.sentence(breach) for breach in row.lacks]
        if row.needs_reason:
            lines.append(words.text("checklist.reason_missing"))
        self._form.lacks_label.setText("\n".join(lines))
        self._form.lacks_label.setVisible(bool(lines))

    def _press(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.pressed.emit(self._buttons.index(button) + 1)

    def _offer_reasons(self, row: Row) -> None:
        """The reasons given most often in this inspection, at hand for a line that has none."""
        reasons = reasons_used(self._book.given.answers.values()) if row.needs_reason else ()
        for button, reason in zip_longest(self._used, reasons[: len(self._used)], fillvalue=""):
            assert isinstance(button, QPushButton)
            button.setVisible(bool(reason))
            button.setText(caption(reason if len(reason) <= SHOWN else f"{reason[:SHOWN]}…"))
            button.setToolTip(tip(str(reason)))
            button.setAccessibleName(str(reason))

    def _take_reason(self) -> None:
        """A reason taken from those offered is recorded at once, and the next question comes."""
        button, answer = self.sender(), self._book.given.answers.get(self._line)
        assert isinstance(button, QPushButton)
        if answer is not None and self._book.keep(replace(answer, reason=button.accessibleName())):
            self.explained.emit()

    def _files(self) -> None:
        """The case numbers become a step; refused, they stay as they were typed."""
        answer = self._book.given.answers.get(self._line)
        if answer is None or not self._kept_files.is_unfinished or self._book.given.locked:
            self._kept_files.keep()
        elif self._book.keep(replace(answer, files=files_in(self._form.files_field.text()))):
            self._kept_files.forget()

    def _touched(self, lines: list[str]) -> None:
        if self._line in lines:
            self._again()
