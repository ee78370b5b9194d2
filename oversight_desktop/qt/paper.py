"""A printed document over the window: its very bytes, page by page, printed or saved only where the user says so."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.preview import PdfPreview
from oversight_desktop.qt.refusal_bar import RefusalBar
from oversight_desktop.qt.toast import Toast

SIZE = QSize(840, 680)
MARGIN = 16
WINDOW = "paper"
"""Under what name the size of the dialog is remembered."""


class Paper(QDialog):
    """Shows one document. Nothing of it lies on the disk unless it is saved."""

    def __init__(self, desk: Desk, name: str, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = desk.memory
        self.setWindowTitle(name)
        self.preview = PdfPreview(self)
        self.preview.serve(desk)
        buttons = QDialogButtonBox(self)
        self.close_button = buttons.addButton(desk.wording.text("paper.close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.refusals = RefusalBar(desk.theme, self)
        self.refusals.name_close(desk.wording.text("close_refusal"))
        self.toast = Toast(self)
        desk.messages.refused.connect(self.refusals.say)  # the window's own stand behind this dialog
        desk.messages.silent.connect(self.refusals.hide)
        desk.messages.toast.connect(self.toast.say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, MARGIN)
        layout.addWidget(self.refusals)
        layout.addWidget(self.preview, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN, 0, MARGIN, 0)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        desk.memory.restore_size(self, WINDOW)
        self.preview.show_pdf(name, pdf)
        self.preview.view.setFocus()

    def done(self, result: int) -> None:
        """The dialog goes; its size is remembered."""
        self._memory.keep_size(self, WINDOW)
        super().done(result)
        self.deleteLater()


def show_paper(desk: Desk, name: str, pdf: bytes, parent: QWidget | None = None) -> Paper:
    """Show a document over the window; `name` is its title and the file name it is offered under."""
    paper = Paper(desk, name, pdf, parent)
    paper.open()
    return paper
