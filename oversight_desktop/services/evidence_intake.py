"""Files become evidence: looked at, encrypted and copied for print away from the window, then named by one step."""

from dataclasses import dataclass
from datetime import date as Day
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import EvidenceKind
from oversight_desktop.services import dossiers, evidence, evidence_ties, steps
from oversight_desktop.services.evidence_keeping import PRINT_SETTINGS, evidence_of, working_copy
from oversight_desktop.services.numbering import next_id, shown_id
from oversight_desktop.services.session import Session
from oversight_desktop.whole_files import problem_of

if TYPE_CHECKING:
    from oversight_desktop.store.evidence_files import EvidenceFiles

PAGE_SETTINGS = "page 1, 700 px, 1"
"""How pictures of first pages are made; they are made anew when this changes."""
HEAD = 16
"""Bytes that tell what a file is."""
STARTS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png", b"%PDF-": ".pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Depot:
    """Where the files of one inspection are put. It holds no connection, so a job may use it."""

    files: "EvidenceFiles"
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file that is safe in the store but not yet part of the inspection.

    `name` is what it was called, `suffix` what it is (.jpg, .png, .pdf), `taken_on` the day its camera says.
    """

    name: str
    suffix: str
    sha256: str
    taken_on: Day | None


def depot(session: Session, scope: str) -> Depot:
    """The place for the files of this inspection, to be handed to jobs."""
    return Depot(files=evidence_of(session.store), scope=scope)


def take_path(depot: Depot, path: Path) -> Taken:
    """Take in a file of the disk (in a job); nothing is read of files of another kind or size.

    Raises InputProblem photo_heic, evidence_unfit, evidence_empty, evidence_too_large, photo_…, and
    EnvironmentProblem for what the disk refuses.
    """
    from oversight_desktop.store.evidence_files import LARGEST

    try:
        with path.open("rb") as file:
            suffix_of(file.read(HEAD), path.name)
            size = path.stat().st_size
            if size > LARGEST:
                limit_mb = LARGEST // 1_000_000
                raise InputProblem("evidence_too_large", size_mb=-(-size // 1_000_000), limit_mb=limit_mb)
            file.seek(0)
            data = file.read()
    except FileNotFoundError as gone:
        raise InputProblem("evidence_file_gone", file=path.name) from gone
    except OSError as error:
        raise problem_of(error, path) from error
    return take_bytes(depot, path.name, data)


def take_bytes(depot: Depot, name: str, data: bytes) -> Taken:
    """Take in a file from memory (in a job): its copy for print or its first page is made, then both are kept."""
    from oversight_desktop.documents.photo_days import day_taken

    suffix = suffix_of(data[:HEAD], name)
    settings = PAGE_SETTINGS if suffix == ".pdf" else PRINT_SETTINGS
    picture = _picture(suffix, name, data)
    sha256 = depot.files.put(depot.scope, data)
    depot.files.put_copy(depot.scope, sha256, settings, picture)
    return Taken(name=name, suffix=suffix, sha256=sha256, taken_on=None if suffix == ".pdf" else day_taken(data))


def suffix_of(head: bytes, name: str) -> str:
    """What a file is by its first bytes: .jpg, .png or .pdf, whatever it is called."""
    from oversight_desktop.documents.photos import HEIC_BRANDS

    if not head:
        raise InputProblem("evidence_empty", file=name)
    if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS:
        raise InputProblem("photo_heic", file=name)
    for start, suffix in STARTS.items():
        if head.startswith(start):
            return suffix
    raise InputProblem("evidence_unfit", file=name)


def picture_of(depot: Depot, piece: Evidence) -> bytes | None:
    """The small picture of a piece as JPEG (in a job), made once more if it is lost; None if it has no file.

    Raises EnvironmentProblem evidence_missing or evidence_damaged when the original is gone too.
    """
    if piece.sha256 is None or piece.file is None:
        return None
    suffix = Path(piece.file).suffix.lower()
    if suffix != ".pdf" and not evidence.is_photo(piece):
        return None
    settings = PAGE_SETTINGS if suffix == ".pdf" else PRINT_SETTINGS
    make_copy = partial(_picture, suffix, piece.file)
    return working_copy(depot.files, depot.scope, piece.sha256, settings, make_copy)


def record(session: Session, scope: str, taken: Taken, *, member: str | None = None, item: str = "") -> Change:
    """Make a file that was taken in part of the inspection, and tie it to `item` if one is named, as one step.

    A photo is dated by its camera, anything else by today. The same file again is not kept twice: it is tied to the
    item, or InputProblem evidence_already_here says under which number it is.
    """
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, member)
    known = next((piece for piece in dossiers.kept(session, scope, Evidence) if piece.sha256 == taken.sha256), None)
    if known is not None:
        if item and not evidence_ties.is_tied(session, scope, known.id, item):
            return evidence_ties.tie(session, scope, known.id, item)
        raise InputProblem("evidence_already_here", file=taken.name, evidence=shown_id(known.id))
    id = next_id(session, scope, Evidence)
    piece = Evidence(
        id=id,
        kind=EvidenceKind.DOCUMENT if taken.suffix == ".pdf" else EvidenceKind.PHOTO,
        file=id + taken.suffix,
        taken_on=taken.taken_on or steps.today(session),
        member=member,
        sha256=taken.sha256,
    )
    return evidence_ties.add_tied(session, scope, piece, item)


def record_in_words(
    session: Session, scope: str, kind: EvidenceKind, *, member: str | None = None, item: str = ""
) -> Change:
    """A document or record without a file, to be described in words; tied to `item` if one is named."""
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, member)
    piece = Evidence(id=next_id(session, scope, Evidence), kind=kind, taken_on=steps.today(session), member=member)
    return evidence_ties.add_tied(session, scope, piece, item)


def _picture(suffix: str, name: str, data: bytes) -> bytes:
    from oversight_desktop.documents.pdf_pictures import first_page
    from oversight_desktop.documents.photos import print_copy

    return first_page(data, file=name) if suffix == ".pdf" else print_copy(data, file=name)
