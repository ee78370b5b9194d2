"""Whoever alters the log or the tables behind the program's back is found out, and the place is named."""

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from any_records import ANY_KIND, records
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from stores_for_tests import AT, answer, moment, quick_store, record_answer

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.store.catalogue import KINDS
from oversight_desktop.store.rows import tables
from oversight_desktop.store.store import rebuild_rows


@pytest.fixture
def store(tmp_path):
    with quick_store(tmp_path / "office.db") as opened:
        for number in range(4):
            record_answer(opened, moment(number), answer(f"I1.{number}", files=("a", "b")))
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with quick_store(tmp_path_factory.mktemp("rows") / "office.db") as opened:
        yield opened


def faults(store) -> list[tuple[str, object]]:
    return [(fault.code, fault.facts.get("number", fault.facts.get("key"))) for fault in store.check()]


def free(store) -> None:
    """Takes the guards off, as somebody with the passphrase and a database tool would."""
    store.connection.execute("drop trigger op_stays")
    store.connection.execute("drop trigger op_remains")
    store.connection.execute("pragma foreign_keys = off")


@pytest.mark.parametrize(
    "statement", ["update op set author = 'X'", "delete from op", "replace into op select * from op"]
)
def test_the_log_lets_itself_not_be_changed(store, statement):
    with pytest.raises(sqlcipher.IntegrityError, match=r"append-only|UNIQUE|FOREIGN"):
        store.connection.execute(statement)
    assert len(store.headers()) == 4
    assert store.check() == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [("author", "X"), ("deed", "x"), ("moment", "2020-01-01T00:00:00+00:00"), ("time", 1), ("undoes", b"1")],
)
def test_an_altered_column_is_named(store, column, value):
    free(store)
    store.connection.execute(f"update op set {column} = ? where number = 2", (value,))
    assert ("change_altered", 2) in faults(store)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    place=some.integers(0, 10_000),
    change=some.integers(1, 255),
    column=some.sampled_from(["body", "signature", "hash"]),
)
def test_any_altered_byte_is_found_with_its_place(shared, place, change, column):
    if not shared.headers():
        for number in range(4):
            record_answer(shared, moment(number), answer(f"I1.{number}"))
        free(shared)
    found = shared.connection.execute(f"select {column} from op where number = 3").fetchone()[0]
    altered = bytearray(found)
    altered[place % len(altered)] ^= change
    shared.connection.execute(f"update op set {column} = ? where number = 3", (bytes(altered),))
    assert 3 in {fault.facts.get("number") for fault in shared.check()}
    shared.connection.execute(f"update op set {column} = ? where id = 3", (found,))
    assert shared.check() == ()


def test_a_change_taken_out_of_the_middle_is_named(store):
    free(store)
    store.connection.execute("delete from op where number = 2")
    assert ("chain_broken", 3) in faults(store)


def test_the_last_change_taken_away_leaves_rows_without_a_ground(store):
    free(store)
    store.connection.execute("delete from op where number = 4")
    assert faults(store) == [("rows_differ", "I1.3")]


def test_a_forged_device_is_named(store):
    store.connection.execute("pragma foreign_keys = off")
    store.connection.execute("update device set public_key = ?", (bytes(32),))
    assert {code for code, _ in faults(store)} == {"device_forged", "change_not_signed"}


@pytest.mark.parametrize(
    "statement",
    [
        "update answer set result = 'violation' where entity = 1",
        "delete from answer where entity = 1",
        "update answer_files set value = 'c' where entity = 1 and place = 0",
        "insert into answer_files values (1, 9, 'z')",
        "update head set value = '1' where entity = 1 and cell = 'given'",
        "delete from head where entity = 1 and cell = 'given'",
        "update entity set position = 4 where id = 1",
        "update entity set time = 4 where id = 1",
        "update element set place = 77 where entity = 1",
        "update entity set key = 'I1.0x' where id = 1",
    ],
)
def test_a_row_that_does_not_follow_from_the_log_is_named_and_rebuilt(store, statement):
    before = store.records("i1", Answer)
    store.connection.execute(statement)
    assert {code for code, _ in faults(store)} == {"rows_differ"}
    assert {key for _, key in faults(store)} <= {"I1.0", "I1.0x"}
    rebuild_rows(store)
    assert store.check() == ()
    assert store.records("i1", Answer) == before


def everything(store):
    names = ["entity", "head", "element", *(table for kind in KINDS for table in tables(kind))]
    return {name: sorted(map(repr, store.connection.execute(f'select * from "{name}"').fetchall())) for name in names}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.data())
def test_rows_rebuilt_from_the_log_equal_the_rows(shared, data):
    for _ in range(data.draw(some.integers(1, 4))):
        with shared.writing(data.draw(some.sampled_from(["x1", "x2"])), "any", author="A", at=AT) as step:
            for _ in range(data.draw(some.integers(1, 3))):
                kind, key = data.draw(ANY_KIND), data.draw(some.sampled_from(["", "K", "L"]))
                if data.draw(some.integers(0, 4)):
                    step.save(key, data.draw(records(kind, key)))
                else:
                    step.remove(kind.record, key)
    before = everything(shared)
    rebuild_rows(shared)
    assert everything(shared) == before
    assert [fault for fault in shared.check() if fault.code == "rows_differ"] == []
