"""Documents in and out of the store: the bytes are those the record names, and no file takes another's place."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.exchange.inspection_folder import LoadedInspection
from oversight_desktop.services import checking, dossiers, intake, packs, transfer
from oversight_desktop.services.evidence_keeping import kept_file, missing_files
from oversight_desktop.services.sample import sample_path
from oversight_desktop.services.session import Session


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """The sample's document with its photos, in a folder of its own."""
    shutil.copytree(sample_path().parent, tmp_path / "in")
    return tmp_path / "in" / sample_path().name


def keep(session: Session, document: Path, loaded: LoadedInspection) -> transfer.Imported:
    return transfer.keep_loaded(session, document, loaded, packs.rule_pack())


@pytest.mark.parametrize("gone", [False, True])
def test_a_photo_that_changes_while_it_is_imported_is_refused(session: Session, document: Path, gone: bool) -> None:
    loaded = checking.load(document)
    photo = loaded.files["E2.jpg"]
    if gone:
        photo.unlink()
    else:
        photo.write_bytes((document.parent / "E1.jpg").read_bytes())

    with pytest.raises(InputProblem) as refused:
        keep(session, document, loaded)

    assert (refused.value.code, refused.value.facts) == ("import_file_changed", {"file": "E2.jpg"})
    assert dossiers.inspections(session) == ()
    assert missing_files(session.store) == ()


def test_an_export_never_writes_the_document_over_its_own_evidence(session: Session, document: Path) -> None:
    scope = keep(session, document, checking.load(document)).scope
    out = document.parent.parent / "out"

    with pytest.raises(EnvironmentProblem, match="export_would_overwrite"):
        transfer.export_inspection(session, scope, out / "E1.jpg")

    assert not out.exists()


def test_a_photo_that_was_worked_on_since_the_export_is_not_replaced(session: Session, document: Path) -> None:
    scope = keep(session, document, checking.load(document)).scope
    out = document.parent.parent / "out" / "inspection.json"
    assert transfer.export_inspection(session, scope, out) == 2
    out.with_name("E1.jpg").write_bytes(b"cut to size")
    written = out.read_bytes()

    with pytest.raises(EnvironmentProblem, match="export_would_overwrite"):
        transfer.export_inspection(session, scope, out)

    assert (out.with_name("E1.jpg").read_bytes(), out.read_bytes()) == (b"cut to size", written)


def test_something_else_in_the_place_of_a_photo_is_told(session: Session, document: Path) -> None:
    scope = keep(session, document, checking.load(document)).scope
    out = document.parent.parent / "out"
    (out / "E1.jpg").mkdir(parents=True)

    with pytest.raises(EnvironmentProblem, match="not_a_file"):
        transfer.export_inspection(session, scope, out / "inspection.json")


HEADER = "iin,surname,given_name,practice_started_on,last_inspection_kind,last_inspection_ended_on"


def register(session: Session, place: Path, *lines: str) -> transfer.RegistryImported:
    """What `import` makes of a register with these lines."""
    place.write_text("\n".join(lines), encoding="utf-8")
    (read,) = intake.read_all([place], store_may_know=True)
    assert read.content is not None
    kept = transfer.keep(session, place, read.content)
    assert isinstance(kept, transfer.RegistryImported)
    return kept


def test_a_register_without_a_column_leaves_what_is_known_and_an_empty_cell_does_not(
    session: Session, tmp_path: Path
) -> None:
    who = "800115100129,Ахметов,Ерлан,2025-07-01,,"
    first = register(
        session, tmp_path / "r.csv", HEADER + ",first_enforcement_action_on,complaints", who + ",2025-08-01,3"
    )
    short = register(session, tmp_path / "r.csv", HEADER, who)
    emptied = register(session, tmp_path / "r.csv", HEADER + ",complaints", who + ",")

    assert (first.added, short.same, emptied.changed) == (1, 1, 1)
    entry = session.store.record(OFFICE, RegistryEntry, "800115100129")
    assert entry is not None
    assert (entry.bailiff.first_enforcement_action_on, entry.complaints) == (date(2025, 8, 1), None)


def test_the_same_document_twice_is_one_inspection_and_a_changed_one_another(session: Session, document: Path) -> None:
    loaded = checking.load(document)
    first = keep(session, document, loaded)
    again = keep(session, document, checking.load(document))
    changed = replace(loaded, dossier=replace(loaded.dossier, conclusion="Басқа қорытынды."))

    other = keep(session, document, changed)

    assert (first.new, again.new, again.scope, other.new) == (True, False, first.scope, True)
    assert dossiers.dossier(session, first.scope) == loaded.dossier
    piece = session.store.record(first.scope, Evidence, "E1")
    assert piece is not None and piece.sha256 is not None
    assert kept_file(session.store, other.scope, piece.sha256) == kept_file(session.store, first.scope, piece.sha256)
