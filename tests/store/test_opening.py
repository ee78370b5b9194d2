"""A store is made, opened by its passphrase or recovery key, and every trouble on the way is told apart."""

import json
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from disks import read_only, small_disk
from stores_for_tests import AT, PASSPHRASE, answer, quick_store, record_answer

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem, KnownProblem
from oversight_desktop.store.keys import key_path
from oversight_desktop.store.opening import (
    change_passphrase,
    create_store,
    open_store,
    open_with_recovery_key,
    reset_passphrase,
    unlock,
)


def refused(call, *arguments, **options) -> KnownProblem:
    with pytest.raises(KnownProblem) as caught:
        call(*arguments, **options)
    return caught.value


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def closed(tmp_path) -> Path:
    """A closed store that holds one answer with a finding nobody else may read."""
    store = quick_store(tmp_path / "office.db")
    record_answer(store, AT, answer(finding="Құпия бақылау SECRET-MARK"))
    store.close()
    return store.path


def test_a_new_store_is_opened_by_passphrase_and_by_recovery_key(tmp_path):
    path = tmp_path / "new" / "office.db"
    store, recovery_key = create_store(path, PASSPHRASE, at=AT)
    record_answer(store, AT, answer())
    store.close()
    with open_store(path, PASSPHRASE) as by_passphrase:
        assert by_passphrase.record("i1", Answer, "I1.1") == answer()
    with open_with_recovery_key(path, recovery_key.lower()) as by_paper:
        assert by_paper.record("i1", Answer, "I1.1") == answer()
        assert by_paper.device == store.device
    assert names(path.parent) == ["office.db", "office.db.keys", "office.db.lock"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_only_the_owner_reads_the_files(tmp_path):
    create_store(tmp_path / "office.db", PASSPHRASE, at=AT)[0].close()
    assert {(tmp_path / name).stat().st_mode & 0o077 for name in names(tmp_path)} == {0}


def test_nothing_is_readable_on_the_disk(tmp_path):
    store = quick_store(tmp_path / "office.db")
    record_answer(store, AT, answer(finding="SECRET-MARK"))
    bytes_on_disk = b"".join((tmp_path / name).read_bytes() for name in names(tmp_path))
    store.close()
    assert b"SECRET-MARK" not in bytes_on_disk
    assert b"SQLite format" not in bytes_on_disk


def test_a_passphrase_is_compared_as_it_looks_not_as_it_is_composed(tmp_path):
    path = tmp_path / "office.db"
    create_store(path, "ұзақ сөз й ﬁ", at=AT)[0].close()
    open_store(path, "ұзақ сөз и\u0306 fi").close()


def test_a_passphrase_of_bytes_that_are_no_text_works(tmp_path):
    path, odd = tmp_path / "office.db", "ten chars \udcff"
    create_store(path, odd, at=AT)[0].close()
    open_store(path, odd).close()


@pytest.mark.parametrize("passphrase", ["", "        "])
def test_a_blank_passphrase_is_refused_and_nothing_is_made(tmp_path, passphrase):
    problem = refused(create_store, tmp_path / "office.db", passphrase, at=AT)
    assert isinstance(problem, InputProblem)
    assert problem.code == "passphrase_too_short"
    assert names(tmp_path) == []


def test_a_new_store_takes_the_passphrase_it_is_given_however_short(tmp_path):
    create_store(tmp_path / "office.db", "7 chars", at=AT)[0].close()
    open_store(tmp_path / "office.db", "7 chars").close()


@pytest.mark.parametrize("passphrase", ["", "wrong", PASSPHRASE + " "])
def test_a_wrong_passphrase_is_told_and_changes_nothing(closed, passphrase):
    before = {name: (closed.parent / name).read_bytes() for name in names(closed.parent)}
    assert refused(open_store, closed, passphrase).code == "wrong_passphrase"
    assert {name: (closed.parent / name).read_bytes() for name in before} == before
    open_store(closed, PASSPHRASE).close()


def test_the_recovery_key_of_another_store_is_told(tmp_path, closed):
    other, recovery_key = create_store(tmp_path / "other.db", PASSPHRASE, at=AT)
    other.close()
    assert refused(open_with_recovery_key, closed, recovery_key).code == "wrong_recovery_key"


def test_a_changed_passphrase_rewrites_only_the_key_file(tmp_path):
    path = tmp_path / "office.db"
    store, recovery_key = create_store(path, PASSPHRASE, at=AT)
    store.close()
    database = path.read_bytes()
    change_passphrase(path, PASSPHRASE, "жаңа ұзақ сөз")
    assert path.read_bytes() == database
    assert refused(open_store, path, PASSPHRASE).code == "wrong_passphrase"
    open_store(path, "жаңа ұзақ сөз").close()
    reset_passphrase(path, recovery_key, "тағы бір сөз")
    open_store(path, "тағы бір сөз").close()


def test_a_refused_change_of_passphrase_leaves_the_key_file(closed):
    before = key_path(closed).read_bytes()
    assert refused(change_passphrase, closed, "wrong", "жаңа ұзақ сөз").code == "wrong_passphrase"
    assert refused(change_passphrase, closed, PASSPHRASE, "short").code == "passphrase_too_short"
    assert key_path(closed).read_bytes() == before


def test_a_missing_store_is_told_and_not_made(tmp_path):
    assert refused(open_store, tmp_path / "none.db", PASSPHRASE).code == "store_missing"
    assert names(tmp_path) == []


def test_a_missing_key_file_is_told(closed):
    key_path(closed).unlink()
    assert refused(open_store, closed, PASSPHRASE).code == "key_file_missing"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 20_000, b'{"sha256": 1}', b'{"v": 1, "sha256": null}']
)
def test_a_key_file_that_is_none_is_told(closed, content):
    key_path(closed).write_bytes(content)
    assert refused(open_store, closed, PASSPHRASE).code == "key_file_damaged"


def test_any_changed_byte_of_the_key_file_is_told_as_damage(closed):
    whole = key_path(closed).read_bytes()
    for place in range(0, len(whole), 23):
        changed = bytearray(whole)
        changed[place] ^= 1
        if json_equal(bytes(changed), whole):
            continue
        key_path(closed).write_bytes(changed)
        assert refused(open_store, closed, PASSPHRASE).code == "key_file_damaged", place


def json_equal(one: bytes, other: bytes) -> bool:
    try:
        return json.loads(one) == json.loads(other)
    except ValueError:
        return False


def test_a_store_is_not_made_over_another_nor_over_its_keys(closed):
    before = closed.read_bytes()
    assert refused(create_store, closed, PASSPHRASE, at=AT).code == "store_exists"
    assert closed.read_bytes() == before
    closed.unlink()
    assert refused(create_store, closed, PASSPHRASE, at=AT).code == "keys_without_store"


def test_a_store_in_use_is_told(closed):
    with open_store(closed, PASSPHRASE):
        assert refused(open_store, closed, PASSPHRASE).code == "store_in_use"
    open_store(closed, PASSPHRASE).close()


@pytest.mark.parametrize("place", [0, 20, 2000, 5000])
def test_a_damaged_database_is_told_apart_from_a_wrong_passphrase(closed, place):
    content = bytearray(closed.read_bytes())
    content[place] ^= 255
    closed.write_bytes(content)
    problem = refused(look_into, closed)
    assert problem.code == "store_damaged"


def look_into(path: Path) -> None:
    with open_store(path, PASSPHRASE) as store:
        found = store.check()
        if found:
            raise EnvironmentProblem("store_damaged", faults=[fault.code for fault in found])


@pytest.mark.parametrize("length", [0, 1000, 4096, 30_000])
def test_a_cut_database_is_told(closed, length):
    closed.write_bytes(closed.read_bytes()[:length])
    assert refused(look_into, closed).code == "store_damaged"


def test_a_read_only_folder_is_told(closed):
    with read_only(closed.parent):
        assert refused(open_store, closed, PASSPHRASE).code in ("folder_read_only", "store_read_only")
        assert refused(create_store, closed.parent / "b.db", PASSPHRASE, at=AT).code == "folder_read_only"


def test_a_full_disk_is_told_and_leaves_no_half_made_store(tmp_path):
    with small_disk(tmp_path / "disk", 200) as disk:
        assert refused(create_store, disk / "office.db", PASSPHRASE, at=AT).code == "disk_full"
        assert [name for name in names(disk) if not name.endswith(".lock")] == []


def test_a_disk_that_fills_up_keeps_what_was_acknowledged(tmp_path):
    with small_disk(tmp_path / "disk", 2_000) as disk:
        store = quick_store(disk / "office.db")
        kept = []

        def fill() -> None:
            for number in range(10_000):
                record_answer(store, AT, answer(f"I{number}", finding="ұзын мәтін " * 200))
                kept.append(f"I{number}")

        assert refused(fill).code == "disk_full"
        assert [entry.key for entry in store.records("i1", Answer)] == kept
        assert store.check() == ()
        store.close()


def test_a_store_on_a_disk_without_a_byte_left_is_not_called_damaged(closed, tmp_path):
    with small_disk(tmp_path / "disk", 2_000) as disk:
        for part in (closed, key_path(closed)):
            shutil.copy(part, disk)
        here = os.statvfs(disk)
        (disk / "office.db.lock").touch()
        (disk / "ballast").write_bytes(bytes(here.f_bavail * here.f_frsize))

        assert refused(open_store, disk / "office.db", PASSPHRASE).code == "disk_full"

        (disk / "ballast").unlink()
        with open_store(disk / "office.db", PASSPHRASE) as store:
            assert len(store.records("i1", Answer)) == 1


def test_the_sentences_of_the_store_exist_for_every_code_it_raises():
    root = Path(__file__).parents[2]
    raised = set()
    for module in [*(root / "oversight_desktop/store").glob("*.py"), root / "oversight_desktop/services/undo.py"]:
        text = module.read_text(encoding="utf-8")
        raised |= set(re.findall(r'(?:Problem\(\s*|code=|": )"([a-z_]+)"', text))
    known: set[str] = set()
    for table in (root / "resources/sentences").glob("*.en.json"):
        known |= json.loads(table.read_text(encoding="utf-8")).keys()
    assert {"wrong_passphrase", "rows_differ", "disk_full", "undo_registered"} <= raised
    assert raised - known == set()


def gives_up(done: int, of: int) -> None:
    raise EnvironmentProblem("work_given_up")


def gives_up_last(done: int, of: int) -> None:
    if done == of:
        raise EnvironmentProblem("work_given_up")


def test_a_new_store_that_is_given_up_leaves_nothing_and_can_be_made_later(tmp_path):
    path = tmp_path / "office.db"
    assert refused(create_store, path, PASSPHRASE, at=AT, progress=gives_up).code == "work_given_up"
    assert names(tmp_path) == ["office.db.lock"]
    create_store(path, PASSPHRASE, at=AT)[0].close()


@pytest.mark.parametrize("when", [gives_up, gives_up_last])
def test_a_passphrase_whose_change_is_given_up_stays_the_one_that_opens(closed, when):
    before = key_path(closed).read_bytes()
    assert refused(change_passphrase, closed, PASSPHRASE, "жаңа құпиясөз 12", when).code == "work_given_up"
    assert key_path(closed).read_bytes() == before
    open_store(closed, PASSPHRASE).close()


@pytest.mark.parametrize("when", [gives_up, gives_up_last])
def test_a_recovery_that_is_given_up_changes_nothing(tmp_path, when):
    store, recovery_key = create_store(tmp_path / "office.db", PASSPHRASE, at=AT)
    store.close()
    assert refused(reset_passphrase, store.path, recovery_key, "жаңа құпиясөз 12", when).code == "work_given_up"
    open_store(store.path, PASSPHRASE).close()


def test_two_derivations_at_once_both_end(closed):
    with ThreadPoolExecutor(2) as pool:
        keys = [pool.submit(unlock, closed, PASSPHRASE) for _ in range(2)]
        first, second = (key.result(timeout=60) for key in keys)
    assert first == second
