"""The preview of a printed document: its very bytes, page by page, with printing and saving of the same bytes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QSpinBox, QToolButton, QWidget

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.page_view import PageView
from oversight_desktop.qt.printing import print_pdf
from oversight_desktop.qt.saving import Saving
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.page_pictures import page_sizes


class PdfPreview(Form, QWidget):
    """In a form it is a promoted QWidget; `serve` gives it its desk.

    `show_pdf` shows a document under its name, `show_nothing` a sentence in its place. Where several documents can be
    shown, `offer` lists them and `chosen` tells the key of the one a person picked.
    """

    ui = "preview"
    custom = (PageView,)

    chosen = Signal(str)

    bar: QFrame
    source_box: QComboBox
    name_label: QLabel
    save_button: QPushButton
    print_button: QPushButton
    back_button: QToolButton
    page_box: QSpinBox
    forward_button: QToolButton
    smaller_button: QToolButton
    scale_label: QLabel
    larger_button: QToolButton
    fit_button: QToolButton
    empty_label: QLabel
    view: PageView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self.name, self.pdf = "", b""

    def serve(self, desk: Desk) -> None:
        """Build the pane; nothing is shown yet."""
        self.desk = desk
        self.load(desk.theme)
        self.view.drawing.jobs = desk.jobs
        self.source_box.hide()
        self.source_box.activated.connect(self._choose)
        self.save_button.clicked.connect(self.save_as)
        self.print_button.clicked.connect(self.print_out)
        self.page_box.editingFinished.connect(self._step)
        self.view.turned.connect(self._turned)
        self.view.scaled.connect(self._scaled)
        self.view.drawing.failed.connect(self._failed)
        desk.languages.changed.connect(self._enable)
        for button in (self.back_button, self.forward_button):
            button.clicked.connect(self._step)
        for button in (self.smaller_button, self.larger_button, self.fit_button):
            button.clicked.connect(self._zoom)
        self.show_nothing("")

    def show_pdf(self, name: str, pdf: bytes) -> None:
        """Show these bytes; `name` is what the job at the printer and the saved file are called."""
        assert self.desk is not None
        self.name_label.setText(name)
        if pdf == self.pdf:
            self.name = name
            return
        self.name, self.pdf = name, pdf
        self.desk.jobs.start(partial(_measured, pdf), self._measure, self._failed)

    def show_nothing(self, words: str) -> None:
        """Show a sentence where the pages would stand."""
        self.name, self.pdf = "", b""
        self.view.show_pages(b"", ())
        self.name_label.setText("")
        self.empty_label.setText(words)
        self._enable()

    def offer(self, documents: Sequence[tuple[str, str]], key: str) -> None:
        """List documents as (key, name) and mark the one in front; a single one is not worth a list."""
        self.source_box.clear()
        for each, name in documents:
            self.source_box.addItem(name, each)
        self.source_box.setCurrentIndex(self.source_box.findData(key))
        self.source_box.setVisible(bool(documents))
        self.name_label.setVisible(not documents)

    def print_out(self) -> None:
        """Print the bytes that are shown."""
        assert self.desk is not None
        if self.pdf:
            print_pdf(self.desk, self.name, self.pdf, self)

    def save_as(self) -> None:
        """Save the bytes that are shown where the user says."""
        assert self.desk is not None
        Saving(self.desk, self, "preview.saved").ask(self.save_button.text(), self.name, self.pdf)

    def _measure(self, measured: tuple[bytes, tuple[tuple[float, float], ...]]) -> None:
        pdf, sizes = measured
        if pdf != self.pdf:  # another document was asked for meanwhile
            return
        self.page_box.setMaximum(max(1, len(sizes)))
        self.page_box.setSuffix(f" / {len(sizes)}")
        self._enable()
        self.view.show_pages(pdf, sizes)

    def _enable(self) -> None:
        assert self.desk is not None
        there = bool(self.pdf)
        self.bar.setVisible(there)
        self.view.setVisible(there)
        self.empty_label.setVisible(not there)
        words, page = self.desk.wording, self.page_box
        first = words.text("preview.first_page") if page.value() <= 1 else ""
        last = words.text("preview.last_page") if page.value() >= page.maximum() else ""
        nothing = "" if there else words.text("preview.nothing_shown")
        for part in (self.save_button, self.print_button, page, self.fit_button, self.smaller_button):
            allow(part, nothing)
        allow(self.larger_button, nothing)
        allow(self.back_button, nothing or first)
        allow(self.forward_button, nothing or last)

    def _failed(self, trouble: Exception) -> None:
        assert self.desk is not None
        if not isinstance(trouble, (RuleBroken, KnownProblem)):
            raise trouble
        self.show_nothing(" ".join(self.desk.messages.sentences(trouble)))

    def _choose(self, index: int) -> None:
        self.chosen.emit(str(self.source_box.itemData(index)))

    def _step(self) -> None:
        by = {self.forward_button.objectName(): 1, self.back_button.objectName(): -1}
        self.view.go_to(self.page_box.value() - 1 + by.get(self.sender().objectName(), 0))

    def _turned(self, number: int) -> None:
        self.page_box.setValue(number + 1)
        self._enable()

    def _zoom(self) -> None:
        steps = {self.smaller_button.objectName(): -1, self.larger_button.objectName(): 1}
        self.view.zoom(steps.get(self.sender().objectName(), 0))

    def _scaled(self, per_cent: int) -> None:
        self.scale_label.setText(f"{per_cent} %")


def _measured(pdf: bytes) -> tuple[bytes, tuple[tuple[float, float], ...]]:
    return pdf, page_sizes(pdf)
