"""Drafting steps are undone and done again, from the log alone; registered facts and others' words are not touched."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from stores_for_tests import AT, answer, copied, laptops, moment, quick_store, record_answer

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.order import Order
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Result
from oversight_desktop.services.session import Session
from oversight_desktop.services.undo import DRAFTING, next_to_redo, next_to_undo, redo, undo
from oversight_desktop.store.merging import receive, signed_changes


class Ticking:
    """A clock that moves a second at each look."""

    def __init__(self):
        self.at = AT + timedelta(hours=1)

    def __call__(self):
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def session(tmp_path):
    store = quick_store(tmp_path / "office.db")
    yield Session(store=store, author="A", now=Ticking())
    store.close()


def record(session, given: Answer) -> None:
    record_answer(session.store, session.now(), given, author=session.author)


def kept(session, item="I1.1"):
    return session.store.record("i1", Answer, item)


def refusal(step, session) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        step(session, "i1")
    return caught.value


def test_a_step_is_undone_and_done_again(session):
    first, second = answer(), answer(result=Result.VIOLATION, finding="жоқ", evidence=("E1",))
    record(session, first)
    record(session, second)
    change = undo(session, "i1")
    assert kept(session) == first
    assert change.deed == "undo:answer_recorded"
    assert [(edit.before, edit.after) for edit in change.edits] == [(second, first)]
    undo(session, "i1")
    assert kept(session) is None
    redo(session, "i1")
    assert redo(session, "i1").deed == "redo:answer_recorded"
    assert kept(session) == second
    assert [header.deed for header in session.store.headers("i1")] == [
        *["answer_recorded"] * 2,
        *["undo:answer_recorded"] * 2,
        *["redo:answer_recorded"] * 2,
    ]
    assert session.store.check() == ()


def test_nothing_to_undo_or_redo_is_told(session):
    assert refusal(undo, session).code == "nothing_to_undo"
    assert refusal(redo, session).code == "nothing_to_redo"
    record(session, answer())
    assert refusal(redo, session).code == "nothing_to_redo"
    undo(session, "i1")
    assert refusal(undo, session).code == "nothing_to_undo"


def test_a_new_step_forgets_what_was_undone(session):
    record(session, answer())
    undo(session, "i1")
    assert (next_to_undo(session, "i1"), next_to_redo(session, "i1")) == (None, "answer_recorded")
    record(session, answer("I1.2"))
    assert (next_to_undo(session, "i1"), next_to_redo(session, "i1")) == ("answer_recorded", None)
    assert refusal(redo, session).code == "nothing_to_redo"


def test_a_registered_fact_is_not_undone_and_guards_what_lies_before_it(session):
    record(session, answer())
    with session.store.writing("i1", "order_recorded", author="A", at=session.now()) as step:
        step.save("", Order(number="1"))
    problem = refusal(undo, session)
    assert (problem.code, problem.facts) == ("undo_registered", {"deed": "order_recorded"})
    assert next_to_undo(session, "i1") is None
    assert session.store.record("i1", Order) == Order(number="1")


def test_deeds_that_are_registered_are_not_among_the_drafting_ones():
    registered = {
        "order_recorded",
        "acquaintance_recorded",
        "signature_recorded",
        "counterpart_sent",
        "certificate_made",
    }
    assert not registered & DRAFTING


def test_what_another_person_has_changed_since_is_not_undone(session):
    record(session, answer())
    record(replace(session, author="B"), answer(result=Result.NOT_CHECKED, reason="ауырды"))
    problem = refusal(undo, session)
    assert (problem.code, problem.facts) == ("undo_changed_since", {"deed": "answer_recorded", "author": "B"})
    assert kept(session).result is Result.NOT_CHECKED
    undo(replace(session, author="B"), "i1")
    undo(session, "i1")
    assert kept(session) is None


def test_what_another_person_has_changed_since_is_not_done_again(session):
    record(session, answer())
    undo(session, "i1")
    record(replace(session, author="B"), answer(finding="B"))
    problem = refusal(redo, session)
    assert (problem.code, problem.facts["author"]) == ("redo_changed_since", "B")


def test_another_persons_other_item_does_not_hinder(session):
    record(session, answer())
    record(replace(session, author="B"), answer("I1.2"))
    undo(session, "i1")
    assert kept(session) is None
    assert kept(session, "I1.2") == answer("I1.2")


def test_a_value_that_came_from_another_laptop_hinders(tmp_path):
    one, other = laptops(tmp_path, 2)
    session = Session(store=one, author="A", now=Ticking())
    record(session, answer())
    receive(other, signed_changes(one))
    record_answer(other, moment(9000), answer(finding="B"), author="B")
    receive(one, signed_changes(other))
    assert refusal(undo, session).facts["author"] == "B"
    one.close()
    other.close()


def test_a_signed_certificate_locks_undo_and_redo(session):
    record(session, answer())
    with session.store.writing("i1", "signature_recorded", author="B", at=session.now()) as step:
        step.save("m1", Signature(by="m1", on=AT.date()))
    with pytest.raises(RuleBroken):
        undo(session, "i1")
    with pytest.raises(RuleBroken):
        redo(session, "i1")
    assert kept(session) == answer()


def test_scopes_have_histories_of_their_own(session):
    record(session, answer())
    record_answer(session.store, session.now(), answer(), scope="i2")
    undo(session, "i1")
    assert session.store.record("i2", Answer, "I1.1") == answer()


RECORDS = some.tuples(
    some.sampled_from("ab"),
    some.none()
    | some.builds(
        Recommendation,
        text=some.sampled_from(["x", "y", None]),
        items=some.lists(some.sampled_from(["I1", "I2", "I3"]), max_size=3).map(tuple),
    ),
)
STEPS = some.tuples(some.just("step"), some.lists(RECORDS, min_size=1, max_size=3))
ACTIONS = some.lists(
    some.one_of(
        STEPS, STEPS, *(some.tuples(some.just(what), some.none()) for what in ("undo", "undo", "redo", "reopen"))
    ),
    max_size=25,
)


def step_of(session, contents):
    with session.store.writing("i1", "recommendation_recorded", author="A", at=session.now()) as step:
        for key, record in contents:
            if record is None:
                step.remove(Recommendation, key)
            else:
                step.save(key, record)
    return bool(step.change.hash)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(actions=ACTIONS)
def test_undo_and_redo_walk_through_the_states_as_in_an_editor(tmp_path_factory, actions):
    folder = tmp_path_factory.mktemp("undo")
    session = Session(store=quick_store(folder / "office.db"), author="A", now=Ticking())
    states, at = [{}], 0
    for number, (what, contents) in enumerate(actions):
        if what == "step":
            wanted = {**states[at], **dict(contents)}
            if step_of(session, contents):
                states, at = [*states[: at + 1], {key: value for key, value in wanted.items() if value}], at + 1
        elif what == "reopen":
            session.store.connection.execute("pragma wal_checkpoint(truncate)")
            session.store.close()
            session = replace(session, store=copied(folder / f"again-{number}.db", session.store.path))
        elif what == "undo" and at:
            undo(session, "i1")
            at -= 1
        elif what == "redo" and at < len(states) - 1:
            redo(session, "i1")
            at += 1
        assert {entry.key: entry.record for entry in session.store.records("i1", Recommendation)} == states[at]
    assert session.store.check() == ()
    session.store.close()
