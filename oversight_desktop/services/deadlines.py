"""The next legal deadlines of an inspection, each with how it was counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Day
from enum import Enum

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.acquaintance import last_day_to_acquaint
from oversight_desktop.law.calendar import Calendar, Count, add_working_days
from oversight_desktop.law.dispatch import last_day_to_send
from oversight_desktop.law.factors import DONE
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force
from oversight_desktop.services.stages import Stage
from oversight_desktop.services.wording import Wording

AHEAD = 10
"""Working days within which a deadline belongs to the panel "Today"."""


class Duty(Enum):
    """What must be done by a deadline; the values are parts of sentence codes."""

    ACQUAINT = "acquaint"
    BEGIN = "begin"
    END = "end"
    SEND = "send"
    RECOMMENDATION = "recommendation"

    @property
    def clause(self) -> int:
        """The clause of the Rules that sets it."""
        return {"acquaint": 14, "begin": 14, "end": 15, "send": 20, "recommendation": 21}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day for a duty.

    `counted_from` is the day it is counted from and `number` how many days (None where the day itself was fixed by an
    order), `planned` tells that the order is not there yet and the schedule's day stands in. `count` shows counted
    working days. `text` is the recommendation's.
    """

    duty: Duty
    day: Day
    counted_from: Day | None = None
    number: int | None = None
    count: Count | None = None
    planned: bool = False
    confirmed: bool = True
    text: str = ""

    def days_left(self, today: Day) -> int:
        """Calendar days until it, negative once it has passed."""
        return (self.day - today).days

    @property
    def is_ours(self) -> bool:
        """Whether the commission must keep it; a recommendation is the bailiff's to fulfil."""
        return self.duty is not Duty.RECOMMENDATION

    def is_late(self, today: Day) -> bool:
        """Whether the commission has let it pass."""
        return self.is_ours and self.day < today


def deadlines(dossier: Dossier, stage: Stage, pack: RulePack, calendar: Calendar) -> tuple[Deadline, ...]:
    """What is still to be done by when, the nearest first; of a dossier that holds what `overview` reads."""
    found = [*_of_stage(dossier, stage, pack, calendar), *_recommendations(dossier, stage, calendar)]
    return tuple(sorted(found, key=lambda deadline: deadline.day))


def next_of(found: Iterable[Deadline]) -> Deadline | None:
    """What the commission must do next among deadlines that stand by day; None if nothing has a day."""
    return next((deadline for deadline in found if deadline.is_ours), None)


def last_day_ahead(today: Day, calendar: Calendar) -> Day:
    """The last day that the panel "Today" looks ahead to."""
    return add_working_days(calendar, today, AHEAD).result


def how_counted(deadline: Deadline, wording: Wording) -> str:
    """How the day came about, in sentences with the counted days and the clause."""
    facts: dict[str, object] = {
        "day": deadline.day,
        "counted_from": deadline.counted_from,
        "number": deadline.number,
        "clause": deadline.duty.clause,
        "text": deadline.text,
    }
    planned = "_planned" if deadline.planned else ""
    lines = [wording.text(f"deadline.how.{deadline.duty.value}{planned}", **facts)]
    if deadline.count is not None:
        lines.append(wording.text("deadline.counted_days", days=deadline.count.days))
        if deadline.count.skipped:
            skipped = tuple(f"{wording.shown(day)} ({why[wording.language]})" for day, why in deadline.count.skipped)
            lines.append(wording.text("deadline.skipped_days", days=skipped))
        if deadline.count.unconfirmed:
            lines.append(wording.text("deadline.unconfirmed", days=deadline.count.unconfirmed))
    elif not deadline.confirmed:
        lines.append(wording.text("deadline.unconfirmed", days=(deadline.day,)))
    return "\n".join(lines)


def _of_stage(dossier: Dossier, stage: Stage, pack: RulePack, calendar: Calendar) -> Iterator[Deadline]:
    if stage is Stage.PREPARED:
        begins, planned = _begins(dossier)
        if begins is not None:
            yield Deadline(
                duty=Duty.ACQUAINT,
                day=last_day_to_acquaint(begins, pack),
                counted_from=begins,
                number=pack.acquaintance_days,
                planned=planned,
            )
            yield Deadline(duty=Duty.BEGIN, day=begins, planned=planned)
    elif stage is Stage.ACQUAINTED:
        begins, planned = _begins(dossier)
        if begins is not None:
            yield Deadline(duty=Duty.BEGIN, day=begins, planned=planned)
    elif stage is Stage.STARTED:
        end = end_in_force(dossier)
        if end is not None:
            yield Deadline(duty=Duty.END, day=end)
    elif stage in (Stage.ENDED, Stage.SIGNING, Stage.SENT) and not _all_sent(dossier, pack):
        yield from _sending(dossier, pack, calendar)


def _sending(dossier: Dossier, pack: RulePack, calendar: Calendar) -> Iterator[Deadline]:
    if dossier.ended_on is None:
        return
    count = last_day_to_send(dossier.ended_on, pack, calendar)
    yield Deadline(
        duty=Duty.SEND,
        day=count.result,
        counted_from=dossier.ended_on,
        number=pack.dispatch_working_days,
        count=count,
        confirmed=not count.unconfirmed,
    )


def _recommendations(dossier: Dossier, stage: Stage, calendar: Calendar) -> Iterator[Deadline]:
    """Due days bind the bailiff once the certificate has gone to him."""
    if stage not in (Stage.SENT, Stage.CLOSED):
        return
    for recommendation in dossier.recommendations:
        if recommendation.due_on is not None and recommendation.status != DONE:
            yield Deadline(
                duty=Duty.RECOMMENDATION,
                day=recommendation.due_on,
                text=recommendation.text or "",
            )


def _begins(dossier: Dossier) -> tuple[Day | None, bool]:
    """The day it begins, and whether only the schedule says so."""
    if dossier.order is not None and dossier.order.begins_on is not None:
        return dossier.order.begins_on, False
    line = dossier.schedule if dossier.kind is not Kind.URGENT else None
    return (line.planned_start if line else None), True


def _all_sent(dossier: Dossier, pack: RulePack) -> bool:
    sent = {dispatch.to for dispatch in dossier.dispatches if dispatch.sent_on is not None}
    return sent >= set(pack.certificate_addressees)
