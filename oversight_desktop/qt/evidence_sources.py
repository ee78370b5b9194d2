"""Where new evidence comes from: a dialog, a drop, the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.evidence_taking import Source

FOLDER = "evidence"
"""Under what name the folder chosen last is remembered."""
WHOLE = ("image/jpeg", "image/png", "application/pdf")
"""What a clipboard may offer as a whole file; taken as it is, it need not be decoded here."""


def choose_files(parent: QWidget, desk: Desk) -> list[Source]:
    """Files a person chose; the folder is remembered."""
    words, start = desk.wording, str(desk.memory.folder(FOLDER))
    kinds = words.text("evidence.file_kinds")
    chosen, _ = QFileDialog.getOpenFileNames(parent, words.text("evidence.choose"), start, kinds)
    paths = [Path(name) for name in chosen]
    if paths:
        desk.memory.keep_folder(FOLDER, paths[0].parent)
    return list(paths)


def clipboard_sources() -> list[Source]:
    """The files or the picture of the clipboard."""
    return sources_of(QGuiApplication.clipboard().mimeData())


def sources_of(data: QMimeData | None) -> list[Source]:
    """Files named, else a whole file, else a picture; nothing else is evidence."""
    if data is None:
        return []
    paths: list[Source] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return paths
    for kind in WHOLE:
        if data.hasFormat(kind):
            return [bytes(data.data(kind).data())]
    picture = data.imageData() if data.hasImage() else None
    return [picture] if isinstance(picture, QImage) and not picture.isNull() else []
