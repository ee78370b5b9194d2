"""A closed store of every schema ever shipped is opened, read whole and written on."""

import json
import shutil
from pathlib import Path

import pytest
from stores_for_tests import answer, moment, record_answer

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.store import drafts
from oversight_desktop.store.catalogue import BY_NAME
from oversight_desktop.store.keys import key_path
from oversight_desktop.store.mapping import plain
from oversight_desktop.store.migrations import KNOWN
from oversight_desktop.store.opening import open_store, open_with_recovery_key

STORES = sorted((Path(__file__).parents[1] / "stores").glob("*.db"))


def test_there_is_a_store_of_every_schema():
    assert [path.stem for path in STORES] == sorted(KNOWN)


@pytest.mark.parametrize("source", STORES, ids=lambda path: path.stem)
def test_a_store_of_an_older_program_is_read_whole_and_written_on(tmp_path, source):
    expected = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    path = tmp_path / source.name
    shutil.copy(source, path)
    shutil.copy(key_path(source), key_path(path))
    with open_store(path, expected["passphrase"]) as store:
        assert store.check() == ()
        for name, values in expected["records"].items():
            record = store.record("i1", BY_NAME[name].record, "K")
            assert plain(BY_NAME[name], record).items() >= values.items(), name
        assert store.record("i1", Answer, "gone") is None
        assert [kept.key for kept in store.records("i1", Recommendation)] == ["c", "K", "a", "b"]
        assert [draft.text for draft in drafts.kept(store)] == ["жартылай"]
        assert [change.author for change in store.changes()] == ["A", "B"]
        record_answer(store, moment(10**6), answer("I1.1"))
        assert store.check() == ()
    open_with_recovery_key(path, expected["recovery_key"]).close()
