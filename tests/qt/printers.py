"""A printer as an administrator would set it up: an `lp` on the path that keeps what it was given."""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    import pytest  # not loaded where the memory of the window is measured

SCRIPT = """#!/bin/sh
number=$(ls {folder}/*.words 2>/dev/null | wc -l)
printf '%s\\n' "$@" > {folder}/$number.words
cat > {folder}/$number.pdf
{ending}
"""


@dataclass(frozen=True)
class Lp:
    """What came to the printer, job by job."""

    folder: Path

    @property
    def words(self) -> list[list[str]]:
        """The words of each call."""
        return [path.read_text(encoding="utf-8").splitlines() for path in sorted(self.folder.glob("*.words"))]

    @property
    def papers(self) -> list[bytes]:
        """What came by standard input."""
        return [path.read_bytes() for path in sorted(self.folder.glob("*.pdf"))]


def install(folder: Path, monkeypatch: "pytest.MonkeyPatch", ending: str = "") -> Lp:
    """Put the program on the path; `ending` is what it does after it took a job."""
    lp = set_up(folder, ending)
    monkeypatch.setenv("PATH", path(folder))
    return lp


def path(folder: Path) -> str:
    """Where programs are looked for once the printer is set up in this folder."""
    return f"{folder / 'bin'}:/usr/bin:/bin"


def set_up(folder: Path, ending: str = "") -> Lp:
    """Write the program."""
    bin, kept = folder / "bin", folder / "printer"
    bin.mkdir()
    kept.mkdir()
    program = bin / "lp"
    program.write_text(SCRIPT.format(folder=kept, ending=ending), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return Lp(kept)


class Dialog:
    """A person at the system's dialog, who agrees or not as soon as it opens."""

    def __init__(self, *, agree: bool) -> None:
        self.agree, self.seen = agree, 0
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        front = QApplication.activeModalWidget()
        if isinstance(front, QDialog) and front.inherits("QAbstractPrintDialog"):
            self._timer.stop()
            self.seen += 1
            front.accept() if self.agree else front.reject()
