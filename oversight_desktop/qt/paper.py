"""A printed document on the screen: its pages as pictures, saved as PDF only where the user says so."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import ICON
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.printing import print_pdf
from oversight_desktop.qt.saving import Saving
from oversight_desktop.services.page_pictures import page_picture, page_sizes

SCALE = 1.25
"""Pixels for a point of the page: the width of a sheet fits the dialog."""
SIZE = QSize(840, 680)
WINDOW = "paper"
"""Under what name the size of the dialog is remembered."""


class Paper(QDialog):
    """Shows one document. Nothing of it lies on the disk unless it is saved."""

    def __init__(self, desk: Desk, name: str, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._name, self._pdf = desk, name, pdf
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self.pages = QVBoxLayout()
        self.save_button = QPushButton(desk.wording.text("paper.save"), self)
        self.save_button.setProperty("kind", "primary")
        self.close_button = QPushButton(desk.wording.text("paper.close"), self)
        self.print_button = QPushButton(desk.wording.text("printing.print"), self)
        self.print_button.setIcon(desk.theme.icon("printer"))
        self.print_button.setIconSize(ICON)
        self.print_button.clicked.connect(self.print_out)
        self.save_button.clicked.connect(self.save_as)
        self.close_button.clicked.connect(self.close)
        self._arrange()
        self._show_pages()
        self.resize(SIZE)
        desk.memory.restore_size(self, WINDOW)

    def done(self, result: int) -> None:
        """The dialog goes; its size is remembered."""
        self._desk.memory.keep_size(self, WINDOW)
        super().done(result)

    def save_as(self) -> None:
        """Save the very bytes that are shown where the user says."""
        Saving(self._desk, self, "preview.saved").ask(self.save_button.text(), self._name, self._pdf)

    def _show_pages(self) -> None:
        count, ratio = len(page_sizes(self._pdf)), self.devicePixelRatioF()
        for number in range(count):
            drawn = page_picture(self._pdf, number, SCALE * ratio)
            size = (drawn.width, drawn.height, drawn.stride)
            picture = QImage(drawn.pixels, *size, QImage.Format.Format_RGB32).copy()
            picture.setDevicePixelRatio(ratio)
            page = label()
            page.setPixmap(QPixmap.fromImage(picture))
            page.setAccessibleName(self._desk.wording.text("paper.page", number=number + 1, pages=count))
            self.pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def print_out(self) -> None:
        """Print the very bytes that are shown."""
        print_pdf(self._desk, self._name, self._pdf, self)

    def _arrange(self) -> None:
        sheet = QWidget()
        sheet.setLayout(self.pages)
        self.pages.setSpacing(16)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self._name)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)


def show_paper(desk: Desk, name: str, pdf: bytes, parent: QWidget | None = None) -> Paper:
    """Show a document over the window; `name` is its title and the file name it is offered under."""
    paper = Paper(desk, name, pdf, parent)
    paper.open()
    return paper
