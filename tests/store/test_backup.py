"""A backup is whole, checked, and holds everything a store needs; what cannot be made is told."""

import os
import shutil
from pathlib import Path
from threading import Thread

import pytest
from disks import read_only, small_disk
from kept_store import NOW, PHOTO, SCOPE, add_bailiff, add_photo, after, kept_store, source_of

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.evidence_keeping import evidence_of
from oversight_desktop.store import snapshot
from oversight_desktop.store.backup import Copied, back_up_to, backups_path
from oversight_desktop.store.backup_folder import DATABASE, KEYS, backups_in, pool, print_of, read_manifest
from oversight_desktop.store.evidence_files import evidence_in, evidence_path
from oversight_desktop.store.keys import key_path
from oversight_desktop.store.store import Store


@pytest.fixture
def store(tmp_path):
    with kept_store(tmp_path) as store:
        yield store


@pytest.fixture
def root(store) -> Path:
    return backups_path(store.path)


def back_up(store: Store, root: Path, now=NOW) -> Copied:
    return back_up_to(root, source_of(store), now)


def refused(store: Store, root: Path) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        back_up(store, root)
    return caught.value


def unfinished(root: Path) -> list[Path]:
    return list(root.rglob("*.part"))


def test_a_backup_holds_database_keys_evidence_and_a_manifest_of_them(store, root):
    made = back_up(store, root)
    manifest = read_manifest(made.folder)
    assert sorted(path.name for path in made.folder.iterdir()) == ["manifest.json", "store.db", "store.keys"]
    assert (made.evidence, made.copied, made.damaged, made.dropped) == (1, 1, (), 0)
    assert manifest.files == {name: print_of(made.folder / name) for name in (DATABASE, KEYS)}
    assert {name: print_of(path) for path in evidence_in(pool(root)) for name in [path.name]} == manifest.evidence
    assert (made.folder / KEYS).read_bytes() == key_path(store.path).read_bytes()
    assert (manifest.made_at, manifest.store) == (NOW, "store.db")
    assert unfinished(root) == []


def test_only_the_owner_reads_a_backup(store, root):
    made = back_up(store, root)
    for path in [root, made.folder, *made.folder.iterdir(), *evidence_in(pool(root))]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_nothing_readable_lies_in_a_backup(store, root):
    add_bailiff(store, "Құпия Бейсенов")
    made = back_up(store, root)
    content = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    assert "Құпия".encode() not in content
    assert PHOTO[:40] not in content
    assert made.evidence == 1


def test_what_was_kept_last_is_in_the_backup_while_the_store_is_open(store, root):
    before = print_of(back_up(store, root).folder / DATABASE)
    add_bailiff(store, "just kept, not yet in the main file")
    assert print_of(back_up(store, root).folder / DATABASE) != before


def test_unchanged_evidence_is_not_copied_again(store, root):
    back_up(store, root)
    first = {path: path.stat().st_mtime_ns for path in evidence_in(pool(root))}
    add_photo(store, "E2", b"second photo")
    made = back_up(store, root, after(minutes=30))
    assert (made.evidence, made.copied) == (2, 1)
    assert {path: path.stat().st_mtime_ns for path in first} == first


def test_every_file_is_read_again_within_sixteen_days_and_rot_is_healed(store, root):
    back_up(store, root)
    path = next(evidence_in(pool(root)))
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    copied = sum(back_up(store, root, after(days=days)).copied for days in range(1, 17))
    assert copied == 1
    assert path.read_bytes() == next(evidence_in(evidence_path(store.path))).read_bytes()


def test_a_cut_file_in_the_pool_is_copied_again_at_once(store, root):
    back_up(store, root)
    path = next(evidence_in(pool(root)))
    path.write_bytes(path.read_bytes()[:-1])
    assert back_up(store, root).copied == 1


def test_damaged_evidence_is_named_and_does_not_stop_the_backup(store, root):
    path = next(evidence_in(evidence_path(store.path)))
    path.write_bytes(b"rot")
    made = back_up(store, root)
    assert (made.damaged, made.evidence) == ((path.name,), 0)


def test_evidence_lost_from_the_store_stays_in_later_backups(store, root):
    back_up(store, root)
    shutil.rmtree(evidence_path(store.path))
    made = back_up(store, root, after(minutes=30))
    assert made.evidence == 1
    assert len(read_manifest(made.folder).evidence) == 1


def test_damage_in_the_store_never_replaces_a_whole_copy(store, root):
    back_up(store, root)
    whole = next(evidence_in(pool(root))).read_bytes()
    next(evidence_in(evidence_path(store.path))).write_bytes(b"rot")
    for days in range(17):
        back_up(store, root, after(days=days))
    assert next(evidence_in(pool(root))).read_bytes() == whole


def test_a_damaged_key_file_is_told_before_the_backup_would_be_needed(store, root):
    key_path(store.path).write_bytes(b"{}")
    assert refused(store, root).code == "key_file_damaged"
    assert backups_in(root) == ()
    assert unfinished(root) == []


def test_a_missing_key_file_is_told(store, root):
    key_path(store.path).unlink()
    assert refused(store, root).code == "key_file_missing"
    assert unfinished(root) == []


def test_a_copy_with_one_changed_bit_is_not_sound(store, root):
    made = back_up(store, root)
    path = made.folder / DATABASE
    for place in (100, 5_000, path.stat().st_size - 3):
        content = bytearray((made.folder / DATABASE).read_bytes())
        content[place] ^= 4
        changed = made.folder / f"changed-{place}.db"
        changed.write_bytes(content)
        with pytest.raises(EnvironmentProblem, match="backup_damaged"):
            snapshot.ensure_sound(changed, store.subkey("database"))
    snapshot.ensure_sound(path, store.subkey("database"))
    with pytest.raises(EnvironmentProblem, match="backup_damaged"):
        snapshot.ensure_sound(path, bytes(32))


def test_checking_a_copy_leaves_nothing_beside_it(store, root):
    made = back_up(store, root)
    before = sorted(made.folder.iterdir())
    snapshot.ensure_sound(made.folder / DATABASE, store.subkey("database"))
    assert sorted(made.folder.iterdir()) == before


def test_what_a_killed_backup_left_is_swept_and_the_users_own_folders_stay(store, root):
    (root / "20261122T110000Z-0a0a.part").mkdir(parents=True)
    (root / "20261122T110000Z-0a0a.part" / "store.db").write_bytes(b"half")
    (root / "notes.part").mkdir()
    (root / "20261399T990000Z-0a0a").mkdir()
    back_up(store, root)
    assert [path.name for path in unfinished(root)] == ["notes.part"]
    assert len(backups_in(root)) == 1


def test_old_backups_make_room_and_the_last_three_stay(store, root):
    moments = [after(minutes=30 * number) for number in range(6)]
    dropped = [back_up(store, root, moment).dropped for moment in moments]
    assert dropped == [0, 0, 0, 1, 1, 1]
    assert [backup.made_at for backup in backups_in(root)] == moments[-3:]


def test_two_backups_of_one_second_stand_side_by_side(store, root):
    assert back_up(store, root).folder != back_up(store, root).folder
    assert len(backups_in(root)) == 2


def test_a_nearly_full_disk_is_told_and_nothing_is_left(store, tmp_path):
    with small_disk(tmp_path / "stick", 8_000) as stick:
        assert refused(store, stick / "backups").code == "disk_nearly_full"
        assert list((stick / "backups").iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_is_told_and_nothing_half_is_left(store, tmp_path, monkeypatch):
    monkeypatch.setattr("oversight_desktop.store.space.RESERVE", -10_000_000)
    with small_disk(tmp_path / "stick", 100) as stick:
        assert refused(store, stick / "backups").code == "disk_full"
        assert [path for path in stick.rglob("*") if path.is_file()] == []
        assert backups_in(stick / "backups") == ()


def test_a_disk_that_fills_up_with_evidence_leaves_no_half_copy(store, tmp_path, monkeypatch):
    add_photo(store, "E2", os.urandom(900_000))
    monkeypatch.setattr("oversight_desktop.store.space.RESERVE", -10_000_000)
    with small_disk(tmp_path / "stick", 900) as stick:
        assert refused(store, stick).code == "disk_full"
        assert backups_in(stick) == ()
        assert unfinished(stick) == []


def test_a_read_only_folder_is_told(store, tmp_path):
    (tmp_path / "stick").mkdir()
    with read_only(tmp_path / "stick") as stick:
        assert refused(store, stick / "backups").code == "folder_read_only"


def test_a_backup_is_made_beside_a_step_of_another_thread(store, root):
    made: list[Copied] = []
    with store.writing(SCOPE, "a long step", author="A", at=NOW):
        worker = Thread(target=lambda source: made.append(back_up_to(root, source, NOW)), args=(source_of(store),))
        worker.start()
        worker.join(timeout=20)
    assert [copied.evidence for copied in made] == [1]


def test_evidence_of_a_backup_opens_with_the_stores_key(store, root):
    sha256 = add_photo(store, "E2", b"second photo")
    back_up(store, root)
    copies = evidence_of(store)
    copies.folder = pool(root)
    assert copies.get(SCOPE, sha256) == b"second photo"


def test_the_pool_is_read_again_once_a_day_and_not_at_every_backup(store, root):
    first = back_up(store, root)
    path = next(evidence_in(pool(root)))
    due = next(days for days in range(1, 17) if (NOW.toordinal() + days) % 16 == int(path.name[:2], 16) % 16)
    back_up(store, root, after(days=due))
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert first.copied == 1
    assert back_up(store, root, after(days=due, minutes=30)).copied == 0
    assert back_up(store, root, after(days=due + 16)).copied == 1


def test_a_file_lost_from_the_store_and_rotten_in_the_pool_is_named(store, root):
    back_up(store, root)
    path = next(evidence_in(pool(root)))
    shutil.rmtree(evidence_path(store.path))
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    named = [back_up(store, root, after(days=days)).damaged for days in range(1, 17)]
    assert [names for names in named if names] == [(path.name,)]


def test_the_keys_are_not_spelt_out_where_a_source_is_shown(store):
    assert store.subkey("database").hex() not in repr(source_of(store))
    assert repr(store.subkey("database")) not in repr(source_of(store))
