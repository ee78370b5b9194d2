"""Files on their way in: one after another away from the window, each kept by one step when its bytes are safe."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.wanted import Wanted
from oversight_desktop.services.evidence_intake import Depot, Taken, depot, record, take_bytes, take_path

PASTED = "clipboard"

Source = Path | bytes | QImage
"""A file of the disk, a file from the clipboard, or a picture that is no file yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A source, the item it is tied to ("" for none) and the member who brings it."""

    source: Source
    item: str
    member: str | None


class Taking(QObject):
    """Belongs to the desk, not to the page: what was dropped is taken in even if another page comes to the front.

    `moved` tells how many are done and of how many; `added` the id of a piece; `ended` how many came in.
    """

    moved = Signal(int, int)
    added = Signal(str)
    ended = Signal(int)

    def __init__(self, desk: Desk, scope: str) -> None:
        super().__init__(desk.jobs)
        self._desk, self._scope = desk, scope
        self._depot = depot(desk.session, scope)
        self._waiting: deque[Waiting] = deque()
        self._front: Waiting | None = None
        self._held: Taken | None = None
        self._came = 0
        self._finishing = False
        self._refused: list[str] = []
        self._wanted = Wanted()
        desk.jobs.watched.add(self._wanted)
        desk.jobs.written.connect(self._resume)
        desk.jobs.closing.connect(self.finish)

    def add(self, sources: Iterable[Source], item: str, member: str | None) -> None:
        """Take these in after those that wait already."""
        new = [Waiting(source=source, item=item, member=member) for source in sources]
        self._waiting.extend(new)
        self._wanted.of += len(new)
        self.moved.emit(self._wanted.done, self._wanted.of)
        if self._front is None:
            self._next()

    def cancel(self) -> None:
        """Take in no more than the one under way; what came in stays."""
        self._wanted.of -= len(self._waiting)
        self._waiting.clear()

    def finish(self) -> None:
        """Take in everything now, before the store is closed."""
        self._finishing = True
        self._resume()
        while self._front is not None:
            self._desk.jobs.settle()
            self._desk.jobs.tell(self)

    def _next(self) -> None:
        if self._wanted.is_given_up and self._waiting:
            self._desk.messages.tell("evidence.not_taken", number=len(self._waiting))
            self.cancel()
        if not self._waiting:
            return self._end()
        self._front = self._waiting.popleft()
        return self._desk.jobs.start(partial(_taken, self._depot, self._front.source), self._record, self._refuse)

    def _record(self, taken: Taken) -> None:
        assert self._front is not None
        if self._desk.jobs.writers and not self._finishing:
            self._held = taken  # its bytes are safe; the window does not stand still until it may write
            return None
        try:
            change = record(self._desk.session, self._scope, taken, member=self._front.member, item=self._front.item)
        except (RuleBroken, KnownProblem) as trouble:
            return self._refuse(trouble)
        self._came += 1
        self._step()
        self._desk.did(change)
        for edit in change.edits:
            if edit.kind is Evidence:
                self.added.emit(edit.key)
        return self._next()

    def _resume(self) -> None:
        """What had to wait until the window may write is recorded now."""
        taken, self._held = self._held, None
        if taken is not None:
            self._record(taken)

    def _refuse(self, trouble: Exception) -> None:
        if not isinstance(trouble, (RuleBroken, KnownProblem)):
            self._step()
            self._next()
            raise trouble
        if isinstance(trouble, RuleBroken):
            self.cancel()
        self._refused += self._desk.messages.sentences(trouble)
        self._step()
        self._next()

    def _step(self) -> None:
        self._wanted.done += 1
        self.moved.emit(self._wanted.done, self._wanted.of)

    def _end(self) -> None:
        self._front = None
        self._desk.jobs.watched.discard(self._wanted)
        if self._refused:
            self._desk.messages.refused.emit(list(dict.fromkeys(self._refused)))
        elif self._came:
            self._desk.messages.silent.emit()
        self.ended.emit(self._came)
        self.deleteLater()


def _taken(depot: Depot, source: Source) -> Taken:
    """The work of a job."""
    if isinstance(source, Path):
        return take_path(depot, source)
    return take_bytes(depot, PASTED, _png(source) if isinstance(source, QImage) else source)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
