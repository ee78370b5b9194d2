"""What helps along at the head of an inspection: the next step once one is done, and why nothing changes any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.services.standing import Stage, Standing, StepState

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
        self._now: Standing | None = None
        view.next_button.clicked.connect(self._go_on)
        view.versions_button.clicked.connect(self._to_versions)

    def show(self, now: Standing | None = None) -> None:
        """Show both for the step in front; as the inspection stands now, or stood when it was last asked."""
        self._now = now or self._now
        if self._now is not None:
            self._show_next(self._now)
            self._show_lock(self._now)

    def _show_next(self, now: Standing) -> None:
        view, following = self._view, self._following()
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

    def _following(self) -> Place | None:
        after = STEPS[STEPS.index(self._view.place) + 1 :]
        return after[0] if after else None

    def _go_on(self) -> None:
        following = self._following()
        if following is not None:
            self._view.desk.go(following, self._view.scope, "")

    def _to_versions(self) -> None:
        self._view.desk.go(Place.CERTIFICATE, self._view.scope, "versions")
