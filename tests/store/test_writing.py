"""A step is kept whole as one signed change, or not at all."""

from datetime import timedelta

import pytest
from stores_for_tests import AT, answer, copied, laptops, moment, quick_store, record_answer

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import Result
from oversight_desktop.store.merging import receive, signed_changes
from oversight_desktop.store.store import Kept, renew_device, still


@pytest.fixture
def store(tmp_path):
    with quick_store(tmp_path / "office.db") as opened:
        yield opened


def save(store, seconds, *records, scope="i1"):
    with store.writing(scope, "saved", author="A", at=moment(seconds)) as step:
        for key, record in records:
            step.save(key, record)
    return step.change


def test_a_step_of_many_records_is_one_change(store):
    change = save(store, 0, ("I1.1", answer()), ("E1", Evidence(id="E1")), ("r", Recommendation(text="Жөндеу")))
    assert [change.hash] == [header.hash.hex() for header in store.headers()]
    assert [(edit.kind, edit.key, edit.before, edit.after) for edit in change.edits] == [
        (Answer, "I1.1", None, answer()),
        (Evidence, "E1", None, Evidence(id="E1")),
        (Recommendation, "r", None, Recommendation(text="Жөндеу")),
    ]
    assert change.touches(Evidence)
    assert (change.scope, change.deed, change.author, change.at) == ("i1", "saved", "A", AT)


def test_the_history_tells_what_each_step_told(store):
    told = [
        save(store, 0, ("I1.1", answer())),
        save(store, 1, ("I1.1", answer(result=Result.NOT_CHECKED, reason="жоқ")), ("I1.2", answer("I1.2"))),
        save(store, 2, ("x", answer("x")), scope=OFFICE),
    ]
    with store.writing("i1", "withdrawn", author="B", at=moment(3)) as step:
        step.remove(Answer, "I1.1")
    assert store.changes() == (*told, step.change)
    assert store.changes(OFFICE) == (told[2],)
    assert store.scopes() == ("i1", OFFICE)
    assert [(header.author, header.deed, header.at) for header in store.headers("i1")] == [
        ("A", "saved", moment(0)),
        ("A", "saved", moment(1)),
        ("B", "withdrawn", moment(3)),
    ]


def test_an_empty_step_writes_nothing(store):
    save(store, 0, ("I1.1", answer(evidence=("E1",))))
    with store.writing("i1", "idle", author="A", at=AT) as step:
        step.save("I1.1", answer(finding="x"))
        step.save("I1.1", answer(evidence=("E1",)))
        step.remove(Answer, "none")
    assert (step.change.hash, step.change.edits) == ("", ())
    assert len(store.headers()) == 1


def test_the_last_word_on_a_record_counts_within_a_step(store):
    with store.writing("i1", "twice", author="A", at=AT) as step:
        step.save("I1.1", answer(finding="бірінші", evidence=("E1",)))
        step.save("I1.1", answer(finding="екінші", evidence=("E2", "E1")))
        step.save("I1.2", answer("I1.2"))
        step.remove(Answer, "I1.2")
    assert store.records("i1", Answer) == (Kept("I1.1", answer(finding="екінші", evidence=("E2", "E1"))),)
    assert store.check() == ()


def test_a_step_that_fails_keeps_nothing(store):
    save(store, 0, ("I1.1", answer()))

    def failing():
        with store.writing("i1", "failing", author="A", at=moment(1)) as step:
            step.save("I1.1", answer(finding="жаңа"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        failing()
    assert store.record("i1", Answer, "I1.1") == answer()
    assert len(store.headers()) == 1
    save(store, 2, ("I1.1", answer(finding="жаңа")))
    assert store.check() == ()


def test_a_step_within_a_step_is_a_bug(store):
    with store.writing("i1", "outer", author="A", at=AT), pytest.raises(RuntimeError):
        save(store, 0, ("I1.1", answer()))
    save(store, 0, ("I1.1", answer()))


def test_a_moment_without_its_offset_is_a_bug(store):
    with pytest.raises(ValueError, match="offset"), store.writing("i1", "x", author="A", at=AT.replace(tzinfo=None)):
        pass


def test_a_removed_record_is_gone_but_not_its_history(store):
    save(store, 0, ("I1.1", answer(files=("1",))))
    with store.writing("i1", "withdrawn", author="A", at=moment(1)) as step:
        step.remove(Answer, "I1.1")
    assert store.record("i1", Answer, "I1.1") is None
    assert store.records("i1", Answer) == ()
    assert step.change.edits[0].before == answer(files=("1",))
    save(store, 2, ("I1.1", Answer(item="I1.1")))
    assert store.record("i1", Answer, "I1.1") == Answer(item="I1.1")
    assert store.check() == ()


def test_records_come_in_the_order_they_were_made_and_then_as_arranged(store):
    save(store, 0, *((key, Recommendation(text=key)) for key in "cab"))
    save(store, 1, ("a", Recommendation(text="a", items=("I1.1",))), ("d", Recommendation()))
    assert [kept.key for kept in store.records("i1", Recommendation)] == list("cabd")
    with store.writing("i1", "arranged", author="A", at=moment(2)) as step:
        step.arrange(Recommendation, ("b", "c"))
    assert [kept.key for kept in store.records("i1", Recommendation)] == list("bcad")
    assert store.check() == ()


def test_scopes_do_not_mix(store):
    save(store, 0, ("I1.1", answer()), scope="i1")
    save(store, 1, ("I1.1", answer(finding="x")), scope="i2")
    assert store.record("i1", Answer, "I1.1") == answer()
    numbers = store.connection.execute("select scope, number from op order by id").fetchall()
    assert numbers == [("i1", 1), ("i2", 1)]


def test_a_clock_set_back_does_not_put_a_step_before_what_it_follows(store):
    save(store, 100, ("I1.1", answer()))
    with store.writing("i1", "earlier", author="A", at=AT - timedelta(days=900)) as step:
        step.save("I1.1", answer(finding="кейін"))
    times = [row[0] for row in store.connection.execute("select time from op order by id")]
    assert times == sorted(set(times))
    assert step.change.at == AT - timedelta(days=900)


def test_a_clock_a_year_ahead_is_not_followed(tmp_path):
    one, other = laptops(tmp_path, 2)
    record_answer(one, AT + timedelta(days=365), answer())
    receive(other, signed_changes(one))
    record_answer(other, AT, answer("I1.2"))
    ours, theirs = (row[0] for row in other.connection.execute("select time from op order by time"))
    assert ours >> 16 == int(AT.timestamp() * 1000)
    assert theirs > ours


def test_two_connections_write_one_after_the_other(store):
    second = store.second_connection()
    record_answer(store, AT, answer())
    record_answer(second, AT, answer("I1.2"))
    record_answer(store, AT, answer("I1.3"))
    second.close()
    assert [kept.key for kept in store.records("i1", Answer)] == ["I1.1", "I1.2", "I1.3"]
    assert store.check() == ()


def test_a_still_reader_sees_nothing_of_what_is_written_meanwhile(store):
    record_answer(store, AT, answer())
    with still(store) as reader:
        record_answer(store, AT, answer("I1.2"))
        assert [kept.key for kept in reader.records("i1", Answer)] == ["I1.1"]
    assert [kept.key for kept in store.records("i1", Answer)] == ["I1.1", "I1.2"]


def test_a_store_that_stays_locked_is_told(store):
    second = store.second_connection()
    second.connection.execute("pragma busy_timeout = 10")
    with store.writing("i1", "long", author="A", at=AT), pytest.raises(EnvironmentProblem, match="store_busy"):
        record_answer(second, AT, answer())
    second.close()


def test_a_restored_copy_continues_under_a_new_name(tmp_path, store):
    record_answer(store, AT, answer())
    store.connection.execute("pragma wal_checkpoint(truncate)")
    restored = copied(tmp_path / "restored.db", store.path)
    assert restored.device == store.device
    renew_device(restored)
    assert restored.device != store.device
    record_answer(restored, AT, answer("I1.2"))
    assert restored.check() == ()
    assert [header.device for header in restored.headers()] == [store.device, restored.device]
    restored.close()
