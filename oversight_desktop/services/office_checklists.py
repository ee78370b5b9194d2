"""An office's own checklists: taken in, in force for new inspections, and read again by those begun under them."""

import json
from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.office_checklists import OfficeChecklists
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.inspection_folder import read_whole
from oversight_desktop.law.checklists import OFFICE as USUAL_NAME
from oversight_desktop.law.json_reading import MAX_BYTES
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.session import Session

FORMAT = "oversight-checklists-office"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """An office's file that was read and can be used: its bytes and the rule pack with its changes applied."""

    data: bytes
    pack: RulePack


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """The rule pack an inspection was begun under.

    `as_begun` is False where its checklists cannot be had word for word any more: they came from an office's file
    that is not here, or a program update changed the pack's own texts. `pack` is then what comes nearest.
    """

    pack: RulePack
    as_begun: bool


def is_office_file(data: bytes) -> bool:
    """Whether these bytes mean to be an office's checklist file; whether they can be used is another question."""
    return data.find(FORMAT.encode()) >= 0 and _said(data).get("format") == FORMAT


def read_office_file(path: Path) -> OfficeFile:
    """The office's file at this path; InputProblem (input_…, checklists_…) names file and place."""
    return office_file(read_whole(path, MAX_BYTES), path.name)


def office_file(data: bytes, name: str = USUAL_NAME) -> OfficeFile:
    """An office's file from its bytes; `name` is how a problem's sentence calls it."""
    pack = _said(data).get("pack")
    named = pack if isinstance(pack, str) and pack in packs.known_packs() else packs.DEFAULT_PACK
    return OfficeFile(data=data, pack=packs.rule_pack(named, data, name))


def adopt(session: Session, file: OfficeFile) -> Change | None:
    """Make these lists the office's own: inspections opened from now on pin them. None if they are in force already."""
    adopted, _ = _kept(session, file.pack.name)
    current = adopted[0].hash if adopted else packs.rule_pack(file.pack.name).checklists.hash
    if current == file.pack.checklists.hash:
        return None
    return _keep(session, "checklists_adopted", _record(file, session, adopted=True))


def keep(session: Session, file: OfficeFile) -> Change | None:
    """Keep lists that came with somebody's inspection, without making them the office's own; None if they are kept."""
    if _is_kept(session, file.pack):
        return None
    return _keep(session, "checklists_kept", _record(file, session, adopted=False))


def in_force(session: Session, name: str) -> RulePack:
    """The pack of this name with the lists the office adopted last, or as shipped; new inspections pin it.

    InputProblem (checklists_…) if a program update changed the pack so that the office's file no longer fits.
    """
    adopted, _ = _kept(session, name)
    return _applied(adopted[0]) if adopted else packs.rule_pack(name)


def to_pin(session: Session, pack: RulePack) -> str:
    """The hash an inspection under this pack pins, its lists being kept so that they can be read again."""
    if not _is_kept(session, pack):
        adopted, others = _kept(session, pack.name)
        source = next((kept for kept in [*adopted, *others] if _makes(kept, pack)), None)
        if source is not None:  # an update changed the pack's own texts, and so what the office's file makes of them
            again = OfficeChecklists(hash=pack.checklists.hash, pack=pack.name, text=source.text)
            _keep(session, "checklists_kept", again)
    return pack.checklists.hash


def candidates(session: Session, name: str) -> tuple[RulePack, ...]:
    """The packs a document may have been written under: the office's own lists, newest first, those of the program,
    then lists that came with somebody else's inspections."""
    adopted, others = _kept(session, name)
    ours, theirs = ([_applied(kept) for kept in part if _is_readable(kept)] for part in (adopted, others))
    return tuple({pack.checklists.hash: pack for pack in [*ours, packs.rule_pack(name), *theirs]}.values())


def pinned(session: Session, head: Inspection) -> Pinned:
    """The pack an inspection pins; InputProblem("unknown_rule_pack") only if the program has no such pack at all."""
    shipped = packs.rule_pack(head.rule_pack or packs.DEFAULT_PACK)
    if head.checklists_hash in (None, shipped.checklists.hash):
        return Pinned(pack=shipped, as_begun=True)
    kept = session.store.record(OFFICE, OfficeChecklists, head.checklists_hash)
    if kept is None or not _is_readable(kept):
        return Pinned(pack=shipped, as_begun=False)
    pack = _applied(kept)
    return Pinned(pack=pack, as_begun=pack.checklists.hash == head.checklists_hash)


def pack_of(session: Session, scope: str) -> RulePack:
    """The pack an inspection is read, judged and printed with: the one it was begun under."""
    return pinned(session, dossiers.head(session, scope)).pack


def remark(session: Session, scope: str) -> InputProblem | None:
    """What a person must be told of an inspection whose checklists are not word for word those it was begun under."""
    head = dossiers.head(session, scope)
    if pinned(session, head).as_begun:
        return None
    return InputProblem("checklists_not_as_begun", inspection=scope, hash=(head.checklists_hash or "")[:16])


def _said(data: bytes) -> dict[str, object]:
    """What a file says of itself; nothing if it is no JSON object, which its reader will say better."""
    try:
        top = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return top if isinstance(top, dict) else {}


def _record(file: OfficeFile, session: Session, *, adopted: bool) -> OfficeChecklists:
    return OfficeChecklists(
        hash=file.pack.checklists.hash,
        pack=file.pack.name,
        text=file.data.decode("utf-8-sig"),
        adopted_at=session.now() if adopted else None,
    )


def _keep(session: Session, deed: str, record: OfficeChecklists) -> Change:
    with session.store.writing(OFFICE, deed, author=session.author, at=session.now()) as step:
        step.save(record.hash, record)
    return step.change


def _kept(session: Session, name: str) -> tuple[list[OfficeChecklists], list[OfficeChecklists]]:
    """The kept files for a pack: those the office adopted, the last first, and those that only came along."""
    every = [each.record for each in session.store.records(OFFICE, OfficeChecklists) if each.record.pack == name]
    moments = {each.hash: (each.adopted_at, each.hash) for each in every if each.adopted_at is not None}
    adopted = sorted(
        (each for each in every if each.hash in moments), key=lambda each: moments[each.hash], reverse=True
    )
    return adopted, [each for each in every if each.hash not in moments]


def _is_kept(session: Session, pack: RulePack) -> bool:
    """Whether these lists can be read again: as shipped, or kept as an office's file."""
    if pack.checklists.hash == packs.rule_pack(pack.name).checklists.hash:
        return True
    return session.store.record(OFFICE, OfficeChecklists, pack.checklists.hash) is not None


def _applied(kept: OfficeChecklists) -> RulePack:
    return packs.rule_pack(kept.pack or packs.DEFAULT_PACK, (kept.text or "").encode())


def _is_readable(kept: OfficeChecklists) -> bool:
    try:
        _applied(kept)
    except InputProblem:
        return False
    return True


def _makes(kept: OfficeChecklists, pack: RulePack) -> bool:
    return _is_readable(kept) and _applied(kept).checklists.hash == pack.checklists.hash
