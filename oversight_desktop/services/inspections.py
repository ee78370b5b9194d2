"""Steps: an inspection is opened in the store, and its file is closed (clauses 1, 7, 8 and 20)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ids import new_id
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import in_force, pack_of, to_pin
from oversight_desktop.services.session import Session

BEGUN_WITH = ("territorial_body", "collegium", "bailiff", "schedule", "basis_documents", "last_inspection")
GROUND = ("R1.1", "R7.1", "R8.1", "R8.2", "R9.4", "R11.1", "R11.2")
"""The requirements without which no inspection is opened; the others of its ground wait for the order."""


def begin(session: Session, beginning: Dossier, *, sample: bool = False) -> Change:
    """Open an inspection from its bodies, bailiff, kind and ground; later parts of the dossier are ignored.

    Returns the change, whose scope is the new inspection's id. Refused for R1.1, R7.1 and the ground of R8.1-R8.3.
    """
    bare = Dossier(
        rule_pack=beginning.rule_pack,
        language=beginning.language,
        kind=beginning.kind,
        subjects=beginning.subjects,
        has_ground_documents=beginning.has_ground_documents,
        overrides=beginning.overrides,
        **{name: getattr(beginning, name) for name in BEGUN_WITH},
    )
    pack = in_force(session, beginning.rule_pack)
    steps.refuse(pack, bare, Gate.START, *GROUND)
    return _open(session, replace(bare, overrides=()), "inspection_opened", pack=pack, sample=sample)


def take_over(
    session: Session, dossier: Dossier, *, pack: RulePack, before: Callable[[str], None], sample: bool = False
) -> Change:
    """Keep a whole dossier that came from a file, as one step; judges no law (interchange.md §1).

    `pack` holds the checklists it was written under, which it pins.
    `before` is called with the new inspection's id while nothing is written yet: the place to keep its files.
    """
    scope = str(new_id(session.now()))
    before(scope)
    return _open(session, dossier, "inspection_imported", pack=pack, sample=sample, scope=scope)


def _open(session: Session, dossier: Dossier, deed: str, *, pack: RulePack, sample: bool, scope: str = "") -> Change:
    at = session.now()
    scope = scope or str(new_id(at))
    pinned = to_pin(session, pack)
    with session.store.writing(scope, deed, author=session.author, at=at) as step:
        step.save(ONLY, dossiers.head_of(dossier, checklists_hash=pinned, sample=sample))
        for key, record in dossiers.parts_of(dossier, at):
            step.save(key, record)
    return step.change


def correct_bailiff(session: Session, scope: str, bailiff: Bailiff) -> Change:
    """Correct what the inspection says of its bailiff, before the certificate is signed."""
    steps.refuse_if_locked(session, scope)
    return steps.keep(session, scope, "bailiff_corrected", ONLY, bailiff)


def start_breaches(session: Session, scope: str, on: Day | None) -> tuple[Breach, ...]:
    """What the Rules find in the dossier if the inspection begins on this day; what blocks is what `start` refuses.

    Clause 14 counts its days to the actual start where that lies before the ordered one.
    """
    dossier = dossiers.dossier(session, scope)
    order = dossier.order
    if on is not None and order is not None and order.begins_on is not None and on < order.begins_on:
        dossier = replace(dossier, order=replace(order, begins_on=on))
    return steps.judged(pack_of(session, scope), dossier, Gate.START)


def start(session: Session, scope: str, on: Day) -> Change:
    """Clause 14: begin the inspection, once everything that must come before it is there."""
    steps.refuse_if_locked(session, scope)
    steps.stop(start_breaches(session, scope, on))
    return steps.keep_head(session, scope, "inspection_started", started_on=on)


def end(session: Session, scope: str, on: Day) -> Change:
    """Clauses 15 and 20: the actual last day, within the period in force (R15.7)."""
    steps.refuse_if_locked(session, scope)
    steps.stop(end_breaches(session, scope, on))
    return steps.keep_head(session, scope, "inspection_ended", ended_on=on)


def end_breaches(session: Session, scope: str, on: Day) -> tuple[Breach, ...]:
    """Clause 15: what the Rules say of this actual last day; empty if it is lawful (R15.7)."""
    ended = replace(dossiers.dossier(session, scope), ended_on=on)
    return steps.judged(pack_of(session, scope), ended, Gate.CERTIFICATE, "R15.7")


def close(session: Session, scope: str) -> Change:
    """Clause 20: close the file, once all have signed and the three counterparts are sent."""
    steps.refuse(pack_of(session, scope), dossiers.dossier(session, scope), Gate.CLOSE)
    return steps.keep_head(session, scope, "inspection_closed", closed_on=steps.today(session))


def find(session: Session, name: str) -> str:
    """The id of the inspection that a person means by an id, its beginning, or a certificate's or order's number.

    Raises InputProblem: inspection_unknown, inspection_ambiguous.
    """
    scopes = dossiers.inspections(session)
    if name in scopes:
        return name
    found = [scope for scope in scopes if name and _is_meant(session, scope, name)]
    if len(found) > 1:
        raise InputProblem("inspection_ambiguous", inspection=name, known=tuple(found))
    if not found:
        raise InputProblem("inspection_unknown", inspection=name)
    return found[0]


def _is_meant(session: Session, scope: str, name: str) -> bool:
    dossier = dossiers.dossier(session, scope)
    numbers = {part.number for part in (dossier.certificate, dossier.order) if part is not None}
    return scope.startswith(name) or name in numbers
