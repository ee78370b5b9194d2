"""The pane beside the question: the law it rests on, usual evidence, what is attached, what the bailiff said."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from oversight_desktop.domain.checklists import SourceMark
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.checklist_models import NOWHERE, RECORD, Index
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.thumbnails import SIZE, Thumbnails
from oversight_desktop.services.checklist_lines import Line
from oversight_desktop.services.evidence_intake import depot

REST = 150
"""Milliseconds a question must stay in front before its pictures are fetched."""


class LawForm:
    """The widgets of the law pane, by the names of the form."""

    basis_label: QLabel
    mark_label: QLabel
    clause_label: QLabel
    copy_button: QPushButton
    usual_caption: QLabel
    usual_label: QLabel
    evidence_button: QPushButton
    evidence_list: QListView
    evidence_empty: QLabel
    explanations_button: QPushButton
    explanations_label: QLabel


class Pieces(QAbstractListModel):
    """The evidence on one question, with pictures as they come."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: tuple[Evidence, ...] = ()
        self.thumbnails: Thumbnails | None = None

    def show(self, pieces: tuple[Evidence, ...]) -> None:
        """Replace what is shown."""
        if pieces != self._pieces:
            self.beginResetModel()
            self._pieces = pieces
            self.endResetModel()

    def picture_came(self) -> None:
        """Draw the pictures again."""
        if self._pieces:
            self.dataChanged.emit(self.index(0), self.index(len(self._pieces) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many pieces."""
        return 0 if parent.isValid() else len(self._pieces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Caption, picture, or the piece itself."""
        if not index.isValid():
            return None
        piece = self._pieces[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{piece.id}. {piece.caption or piece.reference or piece.file or ''}"
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.DecorationRole:
            picture = self.thumbnails.icon(piece) if self.thumbnails else None
            return QIcon(picture) if picture else None
        return piece if role == RECORD else None


class LawPane(QObject):
    """Serves the pane."""

    def __init__(self, book: Book, form: LawForm, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._form, self._line = book, form, ""
        self._pieces = Pieces(form.evidence_list)
        form.evidence_list.setModel(self._pieces)
        form.evidence_list.setIconSize(QSize(SIZE.width() // 2, SIZE.height() // 2))
        form.evidence_list.setWordWrap(True)
        form.evidence_list.activated.connect(self._open_piece)
        form.copy_button.clicked.connect(self.copy)
        form.evidence_button.clicked.connect(self.to_evidence)
        form.explanations_button.clicked.connect(self.to_explanations)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._fetch)
        book.touched.connect(self._touched)
        book.opened.connect(self._again)

    def show(self, line: str) -> None:
        """Show what belongs to the question in front."""
        self._line = line
        self._again()

    def citation(self) -> str:
        """What is copied: the basis, then the text of its clauses."""
        line = self._book.sheet.line(self._line)
        if line is None:
            return ""
        return "\n".join(part for part in (self._basis(line), self._clauses(line)) if part)

    def copy(self) -> None:
        """Put the citation on the clipboard."""
        QGuiApplication.clipboard().setText(self.citation())
        self._book.desk.messages.tell("checklist.copied")

    def to_evidence(self) -> None:
        """Go to the evidence of this question."""
        if self._line:
            self._book.desk.go(Place.EVIDENCE, self._book.scope, self._line)

    def to_explanations(self) -> None:
        """Go to the explanations on this question."""
        if self._line:
            self._book.desk.go(Place.EXPLANATIONS, self._book.scope, self._line)

    def _again(self) -> None:
        line = self._book.sheet.line(self._line)
        if line is None:
            return
        form, words = self._form, self._book.desk.wording
        form.basis_label.setText(self._basis(line))
        form.mark_label.setText(self._mark(line))
        form.mark_label.setVisible(line.mark is not None)
        form.mark_label.setProperty("tone", "warning" if line.mark is SourceMark.PROPOSED else "muted")
        form.mark_label.style().polish(form.mark_label)
        form.clause_label.setText(self._clauses(line))
        form.clause_label.setVisible(bool(line.clauses))
        form.usual_label.setText(line.evidence[words.language] if line.evidence else "")
        for widget in (form.usual_caption, form.usual_label):
            widget.setVisible(line.evidence is not None)
        self._show_attached()

    def _basis(self, line: Line) -> str:
        words = self._book.desk.wording
        if line.basis is not None:
            return line.basis[words.language]
        return words.text("checklist.clauses", clauses=line.clauses)

    def _clauses(self, line: Line) -> str:
        words = self._book.desk.wording
        texts = [f"{number}. {words.clause(number)}" for number in line.clauses]
        return "\n\n".join(texts)

    def _mark(self, line: Line) -> str:
        words = self._book.desk.wording
        if line.mark is None:
            return ""
        if line.mark is SourceMark.READ and line.edition is not None:
            return words.text("checklist.mark.read", edition=line.edition[words.language])
        return words.text(f"checklist.mark.{line.mark.value}")

    def _show_attached(self) -> None:
        form, given, words = self._form, self._book.given, self._book.desk.wording
        answer = given.answers.get(self._line)
        ids = set(answer.evidence) if answer else set()
        pieces = tuple(piece for piece in given.dossier.evidence if piece.id in ids)
        self._pieces.show(pieces)
        form.evidence_list.setVisible(bool(pieces))
        form.evidence_list.setFixedHeight(min(4, max(1, len(pieces))) * (SIZE.height() // 2 + 8))
        form.evidence_empty.setVisible(not pieces)
        if self._pieces.thumbnails is None and pieces:
            self._rest.start()
        said = [
            words.text("checklist.explanation", id=each.id, form=each.form, given_on=each.given_on, text=each.text)
            for each in given.dossier.explained(self._line)
        ]
        if answer and answer.no_explanation:
            said.append(words.text("checklist.no_explanation"))
        form.explanations_label.setText("\n\n".join(said) or words.text("checklist.nothing_explained"))

    def _fetch(self) -> None:
        """Pictures come from the encrypted files, by a job, and only for a question somebody rests on."""
        thumbnails = Thumbnails(self._book.desk.jobs, depot(self._book.desk.session, self._book.scope), self)
        thumbnails.ready.connect(self._pieces.picture_came)
        self._pieces.thumbnails = thumbnails
        self._pieces.picture_came()

    def _touched(self, lines: list[str]) -> None:
        if self._line in lines:
            self._show_attached()

    def _open_piece(self, index: QModelIndex) -> None:
        piece: Evidence = index.data(RECORD)
        self._book.desk.go(Place.EVIDENCE, self._book.scope, piece.id)
