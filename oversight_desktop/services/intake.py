"""Files on their way in: each read whole before any is kept, documents under the checklists that know their items."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oversight_desktop.domain.problems import InputProblem, KnownProblem
from oversight_desktop.exchange.inspection_folder import LoadedInspection, read_whole
from oversight_desktop.exchange.json_text import LARGEST
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import checking, office_checklists, packs
from oversight_desktop.services.office_checklists import OfficeFile
from oversight_desktop.services.session import Session
from oversight_desktop.services.transfer import Content

REGISTERS = (".csv", ".xlsx")
UNKNOWN_ITEM = "input_unknown_item"
OF_OTHER_LISTS = (UNKNOWN_ITEM, "input_unknown_pack")
"""What is said of a document that was written under other lists than those it is read with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file that was read and waits to be kept.

    `content` is None for a document whose items are in no list that is known without the store. `pack` holds the
    lists an inspection was read under; `left_out` tells of rows of a register that were left out.
    """

    source: Path
    content: Content | None
    pack: RulePack | None = None
    left_out: tuple[KnownProblem, ...] = ()


def read_all(
    paths: Sequence[Path], *, office: OfficeFile | None = None, store_may_know: bool, leave_out_errors: bool = False
) -> list[ReadFile]:
    """Every file, the office's own checklists first; InputProblem for the first that cannot be read.

    Inspections are read under `office` if it is given, else under lists among the files, else under those that came
    with the program; `store_may_know` lets one with unknown items wait for the lists of the store.
    """
    offices = {path: _office_file(path) for path in paths if path.suffix.lower() not in REGISTERS}
    read = [ReadFile(source=path, content=file, pack=file.pack) for path, file in offices.items() if file]
    shipped = [packs.rule_pack(name) for name in packs.known_packs()]
    known = [office.pack] if office else [*(each.pack for each in reversed(read) if each.pack), *shipped]
    for path in paths:
        if path.suffix.lower() in REGISTERS:
            read.append(_register(path, leave_out_errors))
        elif offices[path] is None:
            read.append(_inspection(path, known, waits=store_may_know and office is None))
    return read


def settled(session: Session, files: Sequence[ReadFile], office: OfficeFile | None = None) -> list[ReadFile]:
    """The same files, inspections read under the first lists that know their items: among the files, then the store's.

    With `office` under its lists alone. Nothing is kept yet; InputProblem for the first item that is in none of them.
    """
    among = [each.pack for each in reversed(files) if isinstance(each.content, OfficeFile) and each.pack]
    ours = [office.pack] if office else among
    return [_settled(session, each, ours) for each in files]


def _settled(session: Session, file: ReadFile, ours: list[RulePack]) -> ReadFile:
    if not (file.content is None or isinstance(file.content, LoadedInspection)):
        return file
    name = file.content.dossier.rule_pack if file.content else packs.DEFAULT_PACK
    known = [*ours, *office_checklists.candidates(session, name)]
    if file.pack is not None and file.pack.checklists.hash == known[0].checklists.hash:
        return replace(file, pack=known[0])
    return _inspection(file.source, known, waits=False)


def _inspection(path: Path, known: Sequence[RulePack], *, waits: bool) -> ReadFile:
    """The document under the first of these lists that know every item it names."""
    unknown: InputProblem | None = None
    for pack in known:
        try:
            return ReadFile(source=path, content=checking.load(path, pack), pack=pack)
        except InputProblem as problem:
            if problem.code not in OF_OTHER_LISTS:
                raise
            unknown = unknown or problem
    assert unknown is not None
    if not waits or unknown.code != UNKNOWN_ITEM:
        raise unknown
    return ReadFile(source=path, content=None)


def _register(path: Path, leave_out_errors: bool) -> ReadFile:
    from oversight_desktop.exchange.registry import read_registry

    register = read_registry(path, leave_out=leave_out_errors)
    return ReadFile(source=path, content=register, left_out=register.faults)


def _office_file(path: Path) -> OfficeFile | None:
    data = read_whole(path, LARGEST)
    return office_checklists.office_file(data, path.name) if office_checklists.is_office_file(data) else None
