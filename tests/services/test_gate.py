"""The gate before the certificate: four lists, each line with the place where it is put right."""

from dataclasses import replace
from datetime import date

import pytest

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.services import checklist, dossiers, order, sample, steps
from oversight_desktop.services.evidence_keeping import evidence_of
from oversight_desktop.services.gate import chair, gate, may_be_set_aside, question
from oversight_desktop.services.session import Session


def carried_to(session: Session, deed: str) -> str:
    """The sample, carried on until just after this deed."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == deed:
            return change.scope
    raise AssertionError(deed)


@pytest.fixture
def ready(session: Session) -> str:
    """The sample just before its counterparts are made."""
    return carried_to(session, "certificate_numbered")


def test_nothing_stands_before_a_finished_inspection(session: Session, ready: str) -> None:
    lists = gate(session, ready, Language.KAZAKH)

    assert lists.open
    assert (lists.blocking, lists.unanswered, lists.missing_evidence, lists.set_aside) == ((), (), (), ())
    assert lists.other_language == 0


def test_a_blocking_line_knows_its_page_and_its_section(session: Session) -> None:
    scope = carried_to(session, "inspection_started")

    blocking = gate(session, scope, Language.KAZAKH).blocking

    places = {(line.page, line.item) for line in blocking}
    assert {("certificate", "number"), ("certificate", "date"), ("checklist", "I1"), ("conclusions", "I1")} <= places
    assert all(line.breach is not None for line in blocking)


def test_every_unanswered_item_is_listed_once(session: Session) -> None:
    scope = carried_to(session, "inspection_started")
    all_open = gate(session, scope, Language.KAZAKH).unanswered
    checklist.record_answer(session, scope, Answer(item=all_open[0].item, result=Result.COMPLIES, member="m1"))

    left = gate(session, scope, Language.KAZAKH).unanswered

    assert left == all_open[1:]
    assert {line.page for line in left} == {"checklist"}
    assert len({line.item for line in all_open}) == len(all_open)


def test_an_answer_that_wants_a_reason_is_a_warning_at_its_item(session: Session, ready: str) -> None:
    checklist.record_answer(session, ready, Answer(item="I1.1", result=Result.NOT_CHECKED, member="m1"))

    assert ("checklist", "I1.1") in {(line.page, line.item) for line in gate(session, ready, Language.KAZAKH).warnings}


def test_a_file_that_is_gone_is_promised_but_missing(session: Session, ready: str) -> None:
    piece = next(piece for piece in dossiers.kept(session, ready, Evidence) if piece.sha256)
    evidence_of(session.store).path_of(ready, piece.sha256 or "").unlink()

    (line,) = gate(session, ready, Language.KAZAKH).missing_evidence

    assert (line.page, line.item, line.evidence) == ("evidence", piece.id, piece.id)


def test_evidence_that_an_answer_names_and_nobody_registered_is_missing(session: Session, ready: str) -> None:
    answer = next(answer for answer in dossiers.kept(session, ready, Answer) if answer.is_violation)
    named = replace(answer, evidence=(*answer.evidence, "E99"))
    steps.keep(session, ready, "answer_recorded", answer.item, named)

    missing = gate(session, ready, Language.KAZAKH).missing_evidence

    assert [(line.page, line.item, line.evidence) for line in missing] == [("checklist", answer.item, "E99")]


def test_what_the_chair_set_aside_blocks_no_longer_and_stays_listed(session: Session) -> None:
    scope = carried_to(session, "inspection_started")
    line = next(line for line in gate(session, scope, Language.KAZAKH).blocking if may_be_set_aside(line))
    who = chair(session, scope)
    assert line.breach is not None
    assert who is not None
    requirement = line.breach.requirement

    order.set_aside(
        session, scope, Override(requirement=requirement, reason="Мұрағат жоқ.", by=who.id, on=date(2026, 3, 16))
    )

    lists = gate(session, scope, Language.KAZAKH)
    assert requirement not in {line.breach.requirement for line in lists.blocking if line.breach}
    assert requirement in {line.breach.requirement for line in lists.set_aside if line.breach}


def test_texts_in_the_other_language_are_counted(session: Session, ready: str) -> None:
    assert gate(session, ready, Language.RUSSIAN).other_language > 0


def test_a_line_can_say_what_its_item_asks(session: Session, ready: str) -> None:
    assert question(session, ready, "I1.1", Language.RUSSIAN)
    assert question(session, ready, "E1", Language.RUSSIAN) == ""


def test_looking_at_the_gate_writes_nothing(session: Session, ready: str) -> None:
    before = len(session.store.changes())

    gate(session, ready, Language.KAZAKH)

    assert len(session.store.changes()) == before
    assert dossiers.kept(session, ready, KeptDocument) == ()
