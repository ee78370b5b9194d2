"""All inspections at a glance: stage, what is due next and what is late, what blocks the next step.

The list is read kind by kind for all inspections at once, so that a hundred of them stand there at once after
unlocking; what blocks the next step needs the whole dossier and is worked out apart, on another connection.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import BAILIFF, Certificate, Dispatch, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import ScheduleLine
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.order import Member, Order, TermChange
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Kind, Language, Severity
from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.alphabet import folded, kazakh_key
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.deadlines import Deadline, deadlines, last_day_ahead, next_of
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.stages import Stage, stage_of
from oversight_desktop.services.steps import today

SINGLE = {
    "bailiff": Bailiff,
    "schedule": ScheduleLine,
    "order": Order,
    "acquaintance": Acquaintance,
    "certificate": Certificate,
}
MANY = {
    "commission": Member,
    "term_changes": TermChange,
    "signatures": Signature,
    "dispatches": Dispatch,
    "recommendations": Recommendation,
}
SOME_ANSWER = Answer(item="")
"""Stands for the answers of an inspection, of which the list only asks whether there is one."""
NEXT_GATE = {
    Stage.PREPARED: Gate.START,
    Stage.ACQUAINTED: Gate.START,
    Stage.STARTED: Gate.CERTIFICATE,
    Stage.ENDED: Gate.CERTIFICATE,
    Stage.SIGNING: Gate.CLOSE,
    Stage.SENT: Gate.CLOSE,
}
"""The gate in front of each stage; a closed inspection has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One inspection as the list shows it, on the day `today`.

    `page` is where its next work is done, `head` the hash of its newest change; `sort_key` puts its bailiff in the
    order of the Kazakh alphabet, `search` is what is searched.
    """

    scope: str
    head: str
    bailiff: str
    kind: Kind | None
    stage: Stage
    order: str | None
    certificate: str | None
    begins: Day | None
    sample: bool
    today: Day
    deadlines: tuple[Deadline, ...]
    page: str
    sort_key: str
    search: str

    @property
    def due(self) -> Deadline | None:
        """What the commission must do next; None if nothing has a day."""
        return next_of(self.deadlines)

    @property
    def is_late(self) -> bool:
        """Whether a day has passed without what it was set for."""
        return any(deadline.is_late(self.today) for deadline in self.deadlines)

    @property
    def is_closed(self) -> bool:
        """Whether its file is closed."""
        return self.stage is Stage.CLOSED

    @property
    def urgency(self) -> tuple[bool, Day, str]:
        """Open ones before closed, then by the next day, those without one last, then by name."""
        return self.is_closed, self.due.day if self.due else Day.max, self.sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocking:
    """What stands before the next step: the first breach that blocks it (None: nothing), and how many there are."""

    head: str
    gate: Gate | None = None
    first: Breach | None = None
    number: int = 0


def overview(session: Session) -> tuple[Summary, ...]:
    """Every inspection of the store, the most urgent first."""
    from oversight_desktop.store.everywhere import heads_of_log, records_everywhere, scopes_with

    store, day = session.store, today(session)
    heads = heads_of_log(store)
    answered = scopes_with(store, Answer)
    parts: dict[str, Mapping[str, Any]] = {
        name: records_everywhere(store, kind) for name, kind in (SINGLE | MANY).items()
    }
    found = [
        _summary(scope, kept[0].record, heads[scope], _parts(scope, parts, scope in answered), day)
        for scope, kept in records_everywhere(store, Inspection).items()
    ]
    return tuple(sorted(found, key=lambda summary: summary.urgency))


def ahead(session: Session, summaries: Iterable[Summary]) -> tuple[tuple[Summary, Deadline], ...]:
    """The panel "Today": what the commission let pass and every deadline within ten working days, by day."""
    day = today(session)
    last = last_day_ahead(day, packs.calendar())
    found = [
        (summary, deadline)
        for summary in summaries
        for deadline in summary.deadlines
        if deadline.day <= last and (deadline.day >= day or deadline.is_late(day))
    ]
    return tuple(sorted(found, key=lambda pair: (pair[1].day, pair[1].duty.clause, pair[0].sort_key)))


def blocking(session: Session, scope: str, head: str = "") -> Blocking:
    """What blocks the next step of one inspection; nothing for one that is closed or gone."""
    try:
        top = dossiers.head(session, scope)
    except InputProblem:
        return Blocking(head=head)
    dossier = dossiers.dossier(session, scope)
    gate = NEXT_GATE.get(stage_of(top, dossier))
    if gate is None:
        return Blocking(head=head)
    breaches = judgement(dossier, gate, pack=pack_of(session, scope)).breaches
    found = [breach for breach in breaches if breach.severity is Severity.BLOCK]
    return Blocking(head=head, gate=gate, first=found[0] if found else None, number=len(found))


def blocking_of_many(session: Session, wanted: Mapping[str, str]) -> dict[str, Blocking]:
    """What blocks each of these inspections (id and head of its log), for another thread: on its own connection.

    What is written meanwhile is not seen: an answer half read would be no answer.
    """
    from oversight_desktop.store.store import still

    with still(session.store) as store:
        second = Session(store=store, author=session.author, now=session.now)
        return {scope: blocking(second, scope, head) for scope, head in wanted.items()}


def _parts(scope: str, parts: Mapping[str, Mapping[str, Any]], answered: bool) -> dict[str, Any]:
    """What the list knows of one inspection, by the fields of a dossier."""
    single = {name: parts[name][scope][0].record for name in SINGLE if scope in parts[name]}
    many = {name: tuple(kept.record for kept in parts[name].get(scope, ())) for name in MANY}
    return {**single, **many, "answers": (SOME_ANSWER,) if answered else ()}


def _summary(scope: str, top: Inspection, head: str, parts: dict[str, Any], day: Day) -> Summary:
    dossier = Dossier(
        rule_pack=top.rule_pack or packs.DEFAULT_PACK,
        language=top.language or Language.KAZAKH,
        kind=top.kind,
        ended_on=top.ended_on,
        **parts,
    )
    stage = stage_of(top, dossier)
    bailiff, order, certificate = dossier.bailiff, dossier.order, dossier.certificate
    name = bailiff.full_name if bailiff else ""
    numbers = (order.number if order else None, certificate.number if certificate else None)
    return Summary(
        scope=scope,
        head=head,
        bailiff=name,
        kind=top.kind,
        stage=stage,
        order=numbers[0],
        certificate=numbers[1],
        begins=order.begins_on if order else None,
        sample=bool(top.sample),
        today=day,
        deadlines=deadlines(dossier, stage, packs.rule_pack(dossier.rule_pack), packs.calendar()),
        page=_page(stage, dossier),
        sort_key=kazakh_key(name),
        search=folded(" ".join(part for part in (name, bailiff.iin if bailiff else None, *numbers) if part)),
    )


def _page(stage: Stage, dossier: Dossier) -> str:
    """The page on which the next work of this stage is done."""
    if stage is Stage.PREPARED:
        return "order" if dossier.order is None else "acquaintance"
    if stage is Stage.SIGNING:
        signed = {signature.by for signature in dossier.signatures}
        return "dispatch" if signed >= {BAILIFF, *(member.id for member in dossier.commission)} else "certificate"
    return {
        Stage.ACQUAINTED: "acquaintance",
        Stage.STARTED: "checklist",
        Stage.ENDED: "certificate",
        Stage.SENT: "dispatch",
        Stage.CLOSED: "certificate",
    }[stage]
