"""The certificate and its drafts are laid out away from the window; what came of it is kept on the window's thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from oversight_desktop.domain.progress import Progress
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.services.certificate_making import Prepared, keep, lay_out, lay_out_draft, prepare, prepare_draft
from oversight_desktop.services.printing import Made


class CertificateMaker(QObject):
    """`changed` tells that the making began or ended, `drafted` carries the bytes of a draft."""

    changed = Signal()
    drafted = Signal(object)

    def __init__(self, desk: Desk, scope: str, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._scope, self._page = desk, scope, page
        self.making = False

    def make(self, language: Language) -> None:
        """Make the three counterparts: composed here, laid out away from the window, kept here."""
        self._desk.messages.attempt(partial(self._begin, language))

    def draft(self, language: Language) -> None:
        """Lay out how the certificate would look now, marked as a draft."""
        prepared = prepare_draft(self._desk.session, self._scope, language)
        self._waiting().look(partial(lay_out_draft, prepared), self._tell_drafted)

    def _tell_drafted(self, drafted: object) -> None:
        self.drafted.emit(drafted)

    def _begin(self, language: Language) -> None:
        prepared = prepare(self._desk.session, self._scope, language)
        self.making = True
        self.changed.emit()
        self._waiting().begin(partial(_laid_out, prepared), self._keep, self._give_up)

    def _keep(self, laid_out: tuple[Prepared, Made]) -> None:
        self.making = False
        if not self._desk.messages.attempt(partial(self._keep_step, *laid_out)):
            self.changed.emit()

    def _keep_step(self, prepared: Prepared, made: Made) -> None:
        self._desk.did(keep(self._desk.session, prepared, made))

    def _give_up(self, trouble: Exception) -> None:
        self.making = False
        self.changed.emit()
        self._desk.messages.show_problem(trouble)

    def _waiting(self) -> Waiting:
        return Waiting(self._desk, self._page, self._desk.wording.text("waiting.certificate"))


def _laid_out(prepared: Prepared, progress: Progress) -> tuple[Prepared, Made]:
    """Carried out on a thread of the pool."""
    made = lay_out(prepared)
    progress(1, 1)  # given up meanwhile, it is not kept
    return prepared, made
