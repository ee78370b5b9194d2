"""Small pictures of evidence: made away from the window, kept in memory while the page lives."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.services.evidence_intake import Depot, picture_of

SIZE = QSize(96, 72)
"""A thumbnail in the list, in device-independent pixels."""
SHARP = 2
"""Thumbnails hold this many times as many pixels, for screens of 150 % and 200 %."""

Made = tuple[str, bytes | None, QImage | None]
"""The hash of an original, its picture as JPEG and its thumbnail; None twice where it cannot be had."""


class Thumbnails(QObject):
    """The pictures of one inspection; `ready` carries the hash of an original whose picture has come."""

    ready = Signal(str)

    def __init__(self, jobs: Jobs, depot: Depot, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._depot = jobs, depot
        self._icons: dict[str, QPixmap | None] = {}
        self._pictures: dict[str, bytes] = {}
        self._asked: set[str] = set()

    def icon(self, piece: Evidence) -> QPixmap | None:
        """The thumbnail; None while it is being made (`ready` follows) or if there is none."""
        sha256 = piece.sha256
        if sha256 is None or piece.file is None:
            return None
        if sha256 not in self._icons and sha256 not in self._asked:
            self._asked.add(sha256)
            self._jobs.start(partial(_made, self._depot, piece), self._keep, self._drop)
        return self._icons.get(sha256)

    @property
    def waiting(self) -> int:
        """How many pictures are being made."""
        return len(self._asked)

    def picture(self, piece: Evidence) -> QImage | None:
        """The picture as large as it is printed; None while there is none."""
        data = self._pictures.get(piece.sha256 or "")
        return QImage.fromData(data) if data is not None else None

    def _keep(self, made: Made) -> None:
        sha256, data, small = made
        self._asked.discard(sha256)
        self._icons[sha256] = None
        if data is not None and small is not None:
            pixmap = QPixmap.fromImage(small)
            pixmap.setDevicePixelRatio(SHARP)
            self._icons[sha256], self._pictures[sha256] = pixmap, data
        self.ready.emit(sha256)

    def _drop(self, problem: Exception) -> None:
        raise problem


def _made(depot: Depot, piece: Evidence) -> Made:
    """The work of a job; a file that is lost has no picture, which the page says elsewhere."""
    assert piece.sha256 is not None
    try:
        data = picture_of(depot, piece)
    except KnownProblem:
        data = None
    if data is None:
        return piece.sha256, None, None
    small = QImage.fromData(data).scaled(
        SIZE * SHARP, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return piece.sha256, data, small
