"""One picture over the whole window; Escape, Space, Enter or a click close it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from oversight_desktop.qt.picture_view import PictureView


class PictureWindow(QDialog):
    """As large as nine tenths of the window it belongs to."""

    def __init__(self, picture: QImage, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.view = PictureView(self)
        self.view.setAccessibleName(title)
        self.view.show_picture(picture)
        self.view.opened.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.view)
        self.resize(parent.window().size() * 0.9)
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
