"""Recommendations on one finding, recorded from the checklist: one per item unless somebody joined them elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.qt.desk import Desk
from oversight_desktop.services import conclusions
from oversight_desktop.services.checklist_overview import Given, recommendation_of


class Recommending:
    """Records and withdraws; `given` tells what is recorded now."""

    def __init__(self, desk: Desk, scope: str, given: Callable[[], Given]) -> None:
        self._desk, self._scope, self._given = desk, scope, given

    def record(self, line: str, **facts: object) -> None:
        """Record the recommendation on a line with these facts changed; the standard text where it has none yet."""
        key, kept = recommendation_of(line, self._given())
        made: Recommendation = replace(kept or Recommendation(items=(line,)), **facts)  # type: ignore[arg-type]
        if made != kept:
            self._desk.messages.attempt(partial(self._record_recommendation, made, key or line))

    def _record_recommendation(self, made: Recommendation, key: str) -> None:
        self._desk.did(conclusions.record_recommendation(self._desk.session, self._scope, made, key))

    def offer_to_withdraw(self, line: str) -> None:
        """A recommendation without its violation would be printed all the same."""
        key, kept = recommendation_of(line, self._given())
        if key is not None and kept is not None and kept.items == (line,):
            self._desk.messages.offer(
                "checklist.recommendation_left", "checklist.withdraw", partial(self._withdraw, key), item=line
            )

    def _withdraw(self, key: str) -> None:
        self._desk.messages.attempt(partial(self._withdraw_recommendation, key))

    def _withdraw_recommendation(self, key: str) -> None:
        self._desk.did(conclusions.withdraw_recommendation(self._desk.session, self._scope, key))
