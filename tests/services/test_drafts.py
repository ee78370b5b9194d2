"""Unfinished typing outlives the program and becomes one change when the field is left."""

from dataclasses import replace

import pytest
from qt.refusing import refusing
from stores_for_tests import AT, answer, copied, quick_store, record_answer

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.terms import EvidenceKind
from oversight_desktop.services.drafts import (
    give_up,
    keep_typing,
    leave_field,
    unfinished,
    unfinished_keys,
    write_down,
)
from oversight_desktop.services.evidence import put_aside, put_back
from oversight_desktop.services.session import Session
from oversight_desktop.store import drafts

PLACE = ("i1", Answer, "I1.1", "finding")


@pytest.fixture
def session(tmp_path):
    store = quick_store(tmp_path / "office.db")
    yield Session(store=store, author="A", now=lambda: AT)
    store.close()


def leave(session):
    return leave_field(session, "i1", "I1.1", "finding", "answer_recorded", new=lambda: Answer(item="I1.1"))


def test_typing_is_no_change_and_survives_the_program(session, tmp_path):
    keep_typing(session, *PLACE, "Күту")
    keep_typing(session, *PLACE, "Күту орны")
    assert session.store.headers() == ()
    alive = Session(store=copied(tmp_path / "copy.db", session.store.path), author="A", now=lambda: AT)
    assert unfinished(alive, *PLACE) is None  # the copy is of the main file alone: what was typed lies in its log
    session.store.connection.execute("pragma wal_checkpoint(truncate)")
    alive.store.close()
    again = Session(store=copied(tmp_path / "again.db", session.store.path), author="A", now=lambda: AT)
    assert unfinished(again, *PLACE) == "Күту орны"
    again.store.close()


def test_leaving_the_field_makes_one_change_and_drops_the_draft(session):
    record_answer(session.store, AT, answer())
    keep_typing(session, *PLACE, "Күту орны жоқ")
    change = leave(session)
    assert change.edits[0].after == answer(finding="Күту орны жоқ")
    assert session.store.record("i1", Answer, "I1.1") == answer(finding="Күту орны жоқ")
    assert unfinished(session, *PLACE) is None
    assert len(session.store.headers()) == 2
    assert leave(session) is None


def test_the_first_words_make_the_record(session):
    keep_typing(session, *PLACE, "Күту орны")
    leave(session)
    assert session.store.record("i1", Answer, "I1.1") == Answer(item="I1.1", finding="Күту орны")


def test_an_emptied_field_is_kept_as_nothing(session):
    record_answer(session.store, AT, answer(finding="x"))
    keep_typing(session, *PLACE, "")
    leave(session)
    assert session.store.record("i1", Answer, "I1.1").finding is None


def test_the_same_text_again_is_no_change_but_drops_the_draft(session):
    record_answer(session.store, AT, answer(finding="x"))
    keep_typing(session, *PLACE, "x")
    assert leave(session).hash == ""
    assert unfinished(session, *PLACE) is None


def test_words_typed_into_what_was_put_aside_do_not_bring_it_back_without_its_file(session):
    place = ("i1", Evidence, "E1", "caption")
    piece = Evidence(id="E1", kind=EvidenceKind.PHOTO, file="E1.jpg", sha256="ab" * 32)
    with session.store.writing("i1", "evidence_added", author="A", at=AT) as step:
        step.save("E1", piece)
    keep_typing(session, *place, "Күту орны")
    aside = put_aside(session, "i1", "E1")

    assert leave_field(session, "i1", "E1", "caption", "evidence_described", new=lambda: Evidence(id="E1")) is None

    assert session.store.record("i1", Evidence, "E1") is None
    put_back(session, aside)
    leave_field(session, "i1", "E1", "caption", "evidence_described", new=lambda: Evidence(id="E1"))
    assert session.store.record("i1", Evidence, "E1") == replace(piece, caption="Күту орны")


def test_after_the_signature_the_draft_stays_a_draft(session):
    keep_typing(session, *PLACE, "кеш")
    with session.store.writing("i1", "signature_recorded", author="A", at=AT) as step:
        step.save("m1", Signature(by="m1", on=AT.date()))
    with pytest.raises(RuleBroken):
        leave(session)
    assert unfinished(session, *PLACE) == "кеш"


def test_a_draft_given_up_is_gone_and_others_stay(session):
    keep_typing(session, *PLACE, "бір")
    keep_typing(session, "i1", Answer, "I1.2", "finding", "екі")
    keep_typing(session, "i2", Answer, "I1.1", "finding", "үш")
    give_up(session, *PLACE)
    left = {(draft.scope, draft.key, draft.text) for draft in drafts.kept(session.store)}
    assert left == {("i1", "I1.2", "екі"), ("i2", "I1.1", "үш")}
    assert len(drafts.kept(session.store, "i2")) == 1


def test_text_that_is_none_is_refused(session):
    with pytest.raises(InputProblem, match="text_unkeepable"):
        keep_typing(session, *PLACE, "\ud800")


def test_what_the_store_refuses_waits_and_is_still_what_is_unfinished(session):
    with refusing(session.store), pytest.raises(EnvironmentProblem):
        keep_typing(session, *PLACE, "Күту орны жоқ")

    assert unfinished(session, *PLACE) == "Күту орны жоқ"
    another = replace(session, unwritten={})
    assert unfinished(another, *PLACE) is None
    write_down(another, session.unwritten)
    assert (unfinished(another, *PLACE), another.unwritten) == ("Күту орны жоқ", {})


def test_what_is_given_up_waits_no_longer(session):
    with refusing(session.store), pytest.raises(EnvironmentProblem):
        keep_typing(session, *PLACE, "Күту орны жоқ")

    give_up(session, *PLACE)

    assert session.unwritten == {}


def test_what_is_given_up_is_gone_even_where_the_store_refuses_and_leaves_it_with_the_next_draft(session):
    keep_typing(session, *PLACE, "Күту орны жоқ")
    with refusing(session.store):
        give_up(session, *PLACE)
        assert unfinished(session, *PLACE) is None
        assert unfinished_keys(session, "i1", Answer) == ()
    assert drafts.take(session.store, *PLACE) is not None

    keep_typing(session, "i1", Answer, "I1.2", "finding", "Жоқ")

    assert [draft.key for draft in drafts.kept(session.store)] == ["I1.2"]
    assert session.given_up == set()


def test_what_is_typed_after_giving_up_is_wanted(session):
    keep_typing(session, *PLACE, "Күту орны жоқ")
    with refusing(session.store):
        give_up(session, *PLACE)

    keep_typing(session, *PLACE, "Бар")

    assert unfinished(session, *PLACE) == "Бар"
    assert drafts.take(session.store, *PLACE).text == "Бар"
