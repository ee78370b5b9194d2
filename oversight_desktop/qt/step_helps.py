"""What helps along at the head of an inspection: the next step once one is done, and why nothing changes any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.qt.desk import Place
from oversight_desktop.services.stages import Stage
from oversight_desktop.services.standing import Standing, StepState

if TYPE_CHECKING:
    from oversight_desktop.qt.inspection_view import InspectionView

LOCKS = {Stage.SIGNING: "lock.signed", Stage.SENT: "lock.sent", Stage.CLOSED: "lock.closed"}
"""Why the record changes no more, as a code of a sentence (clause 20)."""
STILL_AT_WORK = (Place.CERTIFICATE, Place.DISPATCH)
"""Where a signed inspection is still worked on."""
DONE = (StepState.DONE, StepState.WARNED)


class StepHelps(QObject):
    """Serves the button of the next step and the notice of the lock."""

    def __init__(self, view: "InspectionView") -> None:
        super().__init__(view)
        self._view = view
        view.next_button.clicked.connect(view.next)
        view.versions_button.clicked.connect(self._to_versions)

    def show(self) -> None:
        """Show both for the step in front."""
        now = self._view.now
        if now is not None:
            self._show_next(now)
            self._show_lock(now)

    def _show_next(self, now: Standing) -> None:
        view, following = self._view, self._view.beside(1)
        words = view.desk.wording
        ready = now.stage is not Stage.CLOSED and now.steps[view.place.value] in DONE
        view.next_button.setVisible(ready and following is not None)
        if following is not None:
            view.next_button.setText(words.text("next_step", place=words.text(f"place.{following.value}")))

    def _show_lock(self, now: Standing) -> None:
        view, code = self._view, LOCKS.get(now.stage, "")
        view.lock_notice.setVisible(bool(code) and (now.stage is Stage.CLOSED or view.place not in STILL_AT_WORK))
        view.lock_label.setText(view.desk.wording.text(code) if code else "")
        view.versions_button.setVisible(now.stage is Stage.SIGNING)

    def _to_versions(self) -> None:
        self._view.desk.go(Place.CERTIFICATE, self._view.scope, "versions")
