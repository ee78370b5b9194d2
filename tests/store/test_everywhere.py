"""Tests of reading one kind in all scopes at once: it says what reading each scope by itself says."""

from examples import lawful_dossier

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.order import Member
from oversight_desktop.services import inspections, packs
from oversight_desktop.services.session import Session
from oversight_desktop.store.catalogue import KINDS
from oversight_desktop.store.everywhere import heads_of_log, records_everywhere, scopes_with


def two(session: Session) -> tuple[str, str]:
    one, other = (
        inspections.take_over(session, lawful_dossier(), pack=packs.rule_pack(), before=lambda scope: None).scope
        for _ in range(2)
    )
    return one, other


def test_every_kind_reads_the_same_in_one_go(session: Session) -> None:
    scopes = two(session)

    for kind in KINDS:
        together = records_everywhere(session.store, kind.record)
        for scope in scopes:
            assert together.get(scope, ()) == session.store.records(scope, kind.record)


def test_removed_records_are_left_out(session: Session) -> None:
    one, other = two(session)
    with session.store.writing(one, "t", author="a", at=session.now()) as step:
        for kept in session.store.records(one, Answer):
            step.remove(Answer, kept.key)
        step.remove(Member, "m2")

    assert scopes_with(session.store, Answer) == {other}
    assert [kept.key for kept in records_everywhere(session.store, Member)[one]] == ["m1", "m3"]


def test_the_head_of_a_scope_is_its_newest_change(session: Session) -> None:
    for scope in two(session):
        assert heads_of_log(session.store)[scope] == session.store.headers(scope)[-1].hash.hex()
