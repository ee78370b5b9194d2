"""A backup becomes a whole store again, as another device, and nothing that was there is lost."""

import json
import os
import shutil
from pathlib import Path

import pytest
from disks import read_only, small_disk
from kept_store import (
    NOW,
    PASSPHRASE,
    PHOTO,
    SCOPE,
    add_bailiff,
    add_photo,
    after,
    bailiffs,
    data_key_of,
    kept_store,
    reopened,
    source_of,
)

from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.evidence_keeping import kept_file, missing_files
from oversight_desktop.store.backup import back_up_to, backups_path
from oversight_desktop.store.backup_folder import pool
from oversight_desktop.store.evidence_files import evidence_in, evidence_path
from oversight_desktop.store.keys import key_path
from oversight_desktop.store.lock import StoreLock
from oversight_desktop.store.opening import create_store
from oversight_desktop.store.restore import Restored, restore


@pytest.fixture
def store(tmp_path):
    with kept_store(tmp_path) as store:
        yield store


@pytest.fixture
def backup(store) -> Path:
    return back_up_to(backups_path(store.path), source_of(store), NOW).folder


def again(backup: Path, to_path: Path, **choice: bool) -> Restored:
    return restore(backup, to_path, data_key_of, after(minutes=1), **choice)


def refused(backup: Path, to_path: Path, **choice: bool) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        again(backup, to_path, **choice)
    return caught.value


def state(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_restored_store_is_sound_and_has_everything(store, backup, tmp_path):
    done = again(backup, tmp_path / "other" / "mine.db")
    with reopened(done.path) as other:
        assert other.check() == ()
        assert bailiffs(other) == ["first"]
        sha256 = other.record(SCOPE, Evidence, "E1").sha256
        assert kept_file(other, SCOPE, sha256) == PHOTO
        assert missing_files(other) == ()
    assert (done.evidence, done.lost, done.aside) == (1, (), None)
    assert sorted(path.name for path in done.path.parent.iterdir()) == [
        "mine.db",
        "mine.db.evidence",
        "mine.db.keys",
        "mine.db.lock",
    ]


def test_it_signs_as_another_device_and_both_can_be_written_to(store, backup, tmp_path):
    done = again(backup, tmp_path / "other.db")
    with reopened(done.path) as other:
        assert other.device == done.device != store.device
        add_bailiff(other, "there")
        add_bailiff(store, "here")
        assert (bailiffs(other), bailiffs(store)) == (["first", "there"], ["first", "here"])
        assert (other.check(), store.check()) == ((), ())
        assert {header.device for header in other.headers()} == {store.device, other.device}


def test_after_damage_the_former_files_lie_aside(store, backup, tmp_path):
    add_bailiff(store, "after the backup")
    store.close()
    store.path.write_bytes(b"damaged")
    store.path.with_name("store.db-wal").write_bytes(b"an old log")
    done = again(backup, store.path)
    with reopened(store.path) as other:
        assert bailiffs(other) == ["first"]
        assert other.check() == ()
        add_bailiff(other, "after the restore")
    assert done.aside is not None
    assert done.aside.parent == tmp_path
    aside = state(done.aside)
    assert (aside["store.db"], aside["store.db-wal"]) == (b"damaged", b"an old log")
    assert "store.db.keys" in aside
    assert len(list(evidence_in(done.aside / "store.db.evidence"))) == 1


def test_an_old_log_beside_the_place_does_not_reach_the_restored_store(store, backup):
    store.close()
    for ending in ("-wal", "-shm"):
        store.path.with_name(store.path.name + ending).write_bytes(b"\x37\x7f\x06\x82" + bytes(4096))
    again(backup, store.path)
    assert not store.path.with_name("store.db-wal").exists()
    with reopened(store.path) as other:
        assert other.check() == ()


def test_restoring_twice_keeps_both_former_states(store, backup, tmp_path):
    store.close()
    first, second = again(backup, store.path), again(backup, store.path)
    assert first.aside != second.aside
    assert (first.aside / "store.db").exists()
    assert (second.aside / "store.db").exists()
    assert first.device != second.device


def test_a_store_in_use_is_not_touched(store, backup, tmp_path):
    with StoreLock.take(store.path):
        before = state(tmp_path)
        assert refused(backup, store.path).code == "store_in_use"
        assert state(tmp_path) == before


@pytest.mark.parametrize("name", ["store.db", "store.keys", "manifest.json"])
@pytest.mark.parametrize("damage", ["flip", "cut", "gone"])
def test_a_damaged_backup_is_refused_and_nothing_changes(store, backup, tmp_path, name, damage):
    content = bytearray((backup / name).read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 1
    (backup / name).write_bytes(content[:-20] if damage == "cut" else content)
    if damage == "gone":
        (backup / name).unlink()
    (tmp_path / "place").mkdir()
    told = "backup_missing" if (name, damage) == ("manifest.json", "gone") else "backup_damaged"
    assert refused(backup, tmp_path / "place" / "store.db").code == told
    assert list((tmp_path / "place").iterdir()) == []


def test_a_wrong_passphrase_is_told_and_nothing_changes(store, backup, tmp_path):
    def wrong(_: object) -> bytes:
        raise EnvironmentProblem("wrong_passphrase")

    (tmp_path / "place").mkdir()
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        restore(backup, tmp_path / "place" / "store.db", wrong, NOW)
    assert list((tmp_path / "place").iterdir()) == []


def test_lost_evidence_is_refused_and_can_be_done_without(store, tmp_path):
    add_photo(store, "E2", b"second photo")
    backup = back_up_to(backups_path(store.path), source_of(store), NOW).folder
    gone = next(evidence_in(pool(backup.parent)))
    gone.unlink()
    problem = refused(backup, tmp_path / "other.db")
    assert (problem.code, problem.facts) == ("backup_evidence_lost", {"number": 1, "path": str(gone)})
    done = again(backup, tmp_path / "other.db", without_lost=True)
    assert (done.evidence, done.lost) == (1, (gone.name,))
    with reopened(done.path) as other:
        assert len(missing_files(other)) == 1
        assert other.check() == ()


def test_damaged_evidence_counts_as_lost(store, backup, tmp_path):
    path = next(evidence_in(pool(backup.parent)))
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert refused(backup, tmp_path / "other.db").code == "backup_evidence_lost"


def test_evidence_kept_after_the_backup_does_not_come_with_it(store, backup, tmp_path):
    add_photo(store, "E2", b"second photo")
    back_up_to(backups_path(store.path), source_of(store), after(minutes=30))
    assert again(backup, tmp_path / "other.db").evidence == 1


def test_a_backup_copied_elsewhere_with_its_evidence_restores(store, backup, tmp_path):
    shutil.copytree(backup.parent, tmp_path / "stick")
    done = again(tmp_path / "stick" / backup.name, tmp_path / "other.db")
    assert (done.evidence, done.lost) == (1, ())


def test_a_folder_that_is_no_backup_is_told(tmp_path):
    assert refused(tmp_path, tmp_path / "other" / "store.db").code == "backup_missing"
    assert refused(tmp_path / "none", tmp_path / "other" / "store.db").code == "backup_missing"


@pytest.mark.parametrize(
    "change",
    [
        {"files": {"../../evil": [1, "0" * 64]}},
        {"evidence": {"../../../evil": [1, "0" * 64]}},
        {"evidence": {"0" * 40: ["1", "0" * 64]}},
        {"evidence": [1]},
        {"files": None},
        {"made_at": "yesterday"},
        {"v": None},
    ],
    ids=str,
)
def test_a_forged_manifest_leads_nowhere(backup, tmp_path, change):
    manifest = json.loads((backup / "manifest.json").read_text())
    (backup / "manifest.json").write_text(json.dumps(manifest | change))
    assert refused(backup, tmp_path / "other.db").code == "backup_damaged"


def test_a_backup_of_a_newer_program_is_told(backup, tmp_path):
    manifest = json.loads((backup / "manifest.json").read_text())
    (backup / "manifest.json").write_text(json.dumps(manifest | {"v": 2}))
    assert refused(backup, tmp_path / "other.db").code == "backup_newer"


def test_a_store_is_not_restored_into_its_own_backup(backup):
    assert refused(backup, backup / "store.db").code == "restore_into_backup"


def test_a_folder_in_the_place_of_the_store_is_told(backup, tmp_path):
    assert refused(backup, tmp_path).code == "not_a_file"


def test_a_nearly_full_disk_is_told_and_the_former_store_stays(store, backup, tmp_path):
    with small_disk(tmp_path / "disk", 8_000) as disk:
        (disk / "store.db").write_bytes(b"former")
        assert refused(backup, disk / "store.db").code == "disk_nearly_full"
        assert state(disk) == {"store.db": b"former", "store.db.lock": b""}


def test_a_disk_that_fills_up_meanwhile_leaves_the_former_store(store, tmp_path, monkeypatch):
    add_photo(store, "E2", os.urandom(1_500_000))
    backup = back_up_to(backups_path(store.path), source_of(store), NOW).folder
    monkeypatch.setattr("oversight_desktop.store.space.RESERVE", -10_000_000)
    for kilobytes in (150, 1_000):
        with small_disk(tmp_path / "disk", kilobytes) as disk:
            (disk / "store.db").write_bytes(b"former")
            assert refused(backup, disk / "store.db").code == "disk_full"
            assert state(disk) == {"store.db": b"former", "store.db.lock": b""}


def test_a_read_only_place_is_told(backup, tmp_path):
    (tmp_path / "place").mkdir()
    with read_only(tmp_path / "place") as place:
        assert refused(backup, place / "store.db").code == "folder_read_only"


def test_a_refused_move_puts_everything_back(store, backup, tmp_path, monkeypatch):
    store.close()
    before = {name: content for name, content in state(tmp_path).items() if not name.endswith(".lock")}
    rename = Path.rename

    def refuse_the_last(source: Path, target: Path) -> Path:
        if source.name == "store.db" and source.parent.name == "store.db.restoring":
            raise PermissionError(13, "held by another program")
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", refuse_the_last)
    assert refused(backup, store.path).code == "folder_read_only"
    assert {name: content for name, content in state(tmp_path).items() if not name.endswith(".lock")} == before


def test_what_a_killed_restore_left_is_swept(store, backup, tmp_path):
    (tmp_path / "other.db.restoring" / "other.db.evidence").mkdir(parents=True)
    done = again(backup, tmp_path / "other.db")
    assert not (tmp_path / "other.db.restoring").exists()
    assert key_path(done.path).exists()
    assert evidence_path(done.path).is_dir()


def test_no_new_store_takes_the_place_of_one_whose_restore_was_killed(backup, tmp_path):
    place = tmp_path / "new" / "store.db"
    (tmp_path / "new" / "store.db.restoring").mkdir(parents=True)
    with pytest.raises(EnvironmentProblem, match="restore_interrupted"):
        create_store(place, PASSPHRASE, at=NOW)
    assert not place.exists()
    assert restore(backup, place, data_key_of, NOW).lost == ()
