"""A store of an older schema is brought up to date after a backup; one of a newer program is left alone."""

import hashlib
import re

import pytest
from stores_for_tests import AT, PASSPHRASE, answer, quick_store, record_answer

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store import migrations
from oversight_desktop.store.opening import open_store

SHIPPED = {"001_log_and_records": "818cccceba6eee65", "002_blanks": "6ced3cd7a400f1f6"}
"""The schema each shipped migration leaves behind; a line is added with a migration and never changed."""


@pytest.fixture
def closed(tmp_path):
    with quick_store(tmp_path / "office.db") as store:
        record_answer(store, AT, answer())
    return store.path


def schema(connection) -> str:
    """The hash of the whole schema, without the tables of the library."""
    rows = connection.execute(
        "select sql from sqlite_master where sql is not null and name not like '%sqlite%' order by name"
    )
    return hashlib.sha256(re.sub(r"\s+", " ", "\n".join(row[0] for row in rows)).encode()).hexdigest()[:16]


def test_a_shipped_migration_stays_as_it_was_shipped(tmp_path):
    with quick_store(tmp_path / "office.db") as store:
        assert schema(store.connection) == list(SHIPPED.values())[-1]
    assert set(SHIPPED) == migrations.KNOWN


def test_a_store_of_a_newer_program_is_told_and_left_alone(closed):
    with open_store(closed, PASSPHRASE) as store:
        store.connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('store', '999_x', '')"
        )
    before = closed.read_bytes()
    with pytest.raises(EnvironmentProblem) as caught:
        open_store(closed, PASSPHRASE)
    assert (caught.value.code, caught.value.facts["changes"]) == ("store_newer", ("999_x",))
    assert closed.read_bytes() == before


def test_nothing_is_done_to_a_store_that_is_up_to_date(closed):
    asked = []
    with open_store(closed, PASSPHRASE, before_upgrade=asked.append) as store:
        assert store.records("i1", Answer)[0].record == answer()
    assert asked == []


def test_a_backup_is_made_before_the_first_change_and_its_failure_stops_the_upgrade(closed, monkeypatch):
    with open_store(closed, PASSPHRASE) as store:
        monkeypatch.setattr(migrations, "KNOWN", {*migrations.KNOWN, "000_before"})
        store.connection.execute("update _sqlite_migrations set name = '000_before' where name = '002_blanks'")
        before = schema(store.connection)

        def full(connection):
            assert schema(connection) == before
            raise EnvironmentProblem("disk_full", path="backup")

        with pytest.raises(EnvironmentProblem, match="disk_full"):
            migrations.upgrade(store.connection, closed, full)
        assert schema(store.connection) == before
        assert store.records("i1", Answer)[0].record == answer()
