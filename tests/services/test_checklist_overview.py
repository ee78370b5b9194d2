"""The checklist as plain values: which questions, how far, what an answer lacks; kept up without reading again."""

from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import SourceMark
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import EvidenceKind, Kind, Language, Result
from oversight_desktop.services import checklist, conclusions, evidence, inspections, steps, undo
from oversight_desktop.services.checklist_lines import CONTESTED, ORDINARY, OUTCOMES, clauses_in, sheet
from oversight_desktop.services.checklist_overview import Given, Rows, State, after, given
from oversight_desktop.services.session import Session

DAY = date(2026, 3, 16)


def opened(session: Session, dossier: Dossier) -> str:
    """An inspection of this kind without answers and conclusions."""
    bare = replace(dossier, answers=(), sections=(), recommendations=(), explanations=(), signatures=(), dispatches=())
    return inspections.begin(session, bare).scope


@pytest.fixture
def scope(session: Session) -> str:
    """An initial inspection without answers."""
    return opened(session, lawful_dossier())


def rows_of(session: Session, scope: str) -> Rows:
    """The rows as they are read from the store."""
    return Rows(sheet(session, scope), given(session, scope))


def codes(rows: Rows, item: str) -> set[str]:
    """What a line lacks, by requirement."""
    return {breach.requirement for breach in rows.of[item].lacks}


def test_an_initial_inspection_has_eight_sections_and_may_add_six_areas(session: Session, scope: str) -> None:
    questions = sheet(session, scope)

    assert [part.id for part in questions.parts if part.required] == [f"I{number}" for number in range(1, 9)]
    assert [part.id for part in questions.parts if not part.required] == [f"P{number}" for number in range(1, 7)]
    assert sum(len(part.lines) for part in questions.parts if part.required) == 73
    assert questions.choices == ORDINARY
    assert Rows(questions, given(session, scope)).progress().lines == 73


def test_while_the_kind_is_not_known_every_question_counts(session: Session, scope: str) -> None:
    steps.keep_head(session, scope, "inspection_imported", kind=None)  # a file may come without it

    assert rows_of(session, scope).progress().lines == 110


def test_an_area_that_was_begun_counts(session: Session, scope: str) -> None:
    checklist.record_answer(session, scope, Answer(item="P3.1", result=Result.COMPLIES, on=DAY))

    rows = rows_of(session, scope)

    assert rows.progress().lines == 77
    assert "P3" in rows.counted()


def test_a_periodic_inspection_has_the_six_areas(session: Session) -> None:
    questions = sheet(session, opened(session, lawful_periodic_dossier()))

    assert [part.id for part in questions.parts if part.required] == [f"P{number}" for number in range(1, 7)]


def test_an_urgent_inspection_answers_contested_actions_and_only_reads_the_commissions_list(session: Session) -> None:
    dossier = lawful_urgent_dossier()
    questions = sheet(session, opened(session, dossier))
    actions = [action.id for document in dossier.basis_documents for action in document.contested_actions]

    first, own = questions.parts
    assert (questions.kind, questions.choices) == (Kind.URGENT, OUTCOMES)
    assert (first.id, [line.id for line in first.lines]) == (CONTESTED, actions)
    assert all(line.answerable and line.draft is None for line in first.lines)
    assert own.lines
    assert not any(line.answerable or line.draft for line in own.lines)


def test_a_violation_lacks_what_the_rules_ask_and_less_with_every_step(session: Session, scope: str) -> None:
    found = Answer(item="I3.2", result=Result.VIOLATION, finding="Журнал жоқ.", on=DAY)
    checklist.record_answer(session, scope, found)
    rows = rows_of(session, scope)
    assert codes(rows, "I3.2") == {"R16.3", "R4.3", "R21.3"}
    assert rows.of["I3.2"].state is State.PROBLEM

    checklist.record_answer(session, scope, replace(found, legal_basis="Ереже", no_explanation="Берілмеді."))
    conclusions.record_recommendation(session, scope, Recommendation(text="Жүргізсін.", items=("I3.2",)))
    rows = rows_of(session, scope)
    assert codes(rows, "I3.2") == {"R16.3", "R21.2"}

    piece = Evidence(id="E1", kind=EvidenceKind.DOCUMENT, reference="Акт")
    evidence.add_evidence(session, scope, piece)
    checklist.record_answer(
        session, scope, replace(found, legal_basis="Ереже", no_explanation="Берілмеді.", evidence=("E1",))
    )
    (key,) = given(session, scope).recommendations
    whole = Recommendation(text="Жүргізсін.", items=("I3.2",), due_on=date(2027, 1, 15))
    conclusions.record_recommendation(session, scope, whole, key)

    rows = rows_of(session, scope)
    assert codes(rows, "I3.2") == set()
    assert rows.of["I3.2"].state is State.DONE


def test_a_missing_reason_is_a_problem_but_no_breach(session: Session, scope: str) -> None:
    checklist.record_answer(session, scope, Answer(item="I1.5", result=Result.NOT_APPLICABLE, on=DAY))

    row = rows_of(session, scope).of["I1.5"]

    assert (row.lacks, row.needs_reason, row.state) == ((), True, State.PROBLEM)


def test_what_is_given_follows_a_step_as_if_it_were_read_again(session: Session, scope: str) -> None:
    rows = rows_of(session, scope)
    kept = rows.given

    def follow(change: Change) -> Given:
        now = after(kept, change)
        assert now is not None
        rows.renew(*now)
        return now[0]

    kept = follow(checklist.record_answer(session, scope, Answer(item="I1.1", result=Result.VIOLATION, on=DAY)))
    kept = follow(conclusions.record_recommendation(session, scope, Recommendation(text="а", items=("I1.1", "I1.2"))))
    kept = follow(checklist.record_answer(session, scope, Answer(item="I1.2", result=Result.COMPLIES, on=DAY)))
    kept = follow(undo.undo(session, scope))

    read = rows_of(session, scope)
    assert (kept.answers, kept.recommendations) == (read.given.answers, read.given.recommendations)
    assert rows.of == read.of
    assert rows.progress() == read.progress()


def test_a_step_of_another_kind_asks_to_read_again(session: Session, scope: str) -> None:
    before = given(session, scope)
    change = evidence.add_evidence(session, scope, Evidence(id="E9", kind=EvidenceKind.DOCUMENT, reference="Акт"))

    assert after(before, change) is None


def test_the_clauses_of_a_basis_are_read_from_its_words() -> None:
    def english(words: str) -> dict[Language, str]:
        return {Language.ENGLISH: words}

    assert clauses_in(english("Rules, clause 16(3); Law “On enforcement”, article 8")) == (16,)
    assert clauses_in(english("Rules, clauses 6(5), 19(1)")) == (6, 19)
    assert clauses_in(english("Rules, clauses 10 and 17")) == (10, 17)
    assert clauses_in(english("Law “On languages”, article 11")) == ()


def test_every_line_of_the_pack_has_a_clause_to_show(session: Session, scope: str) -> None:
    questions = sheet(session, scope)

    assert all(line.clauses and all(1 <= clause <= 22 for clause in line.clauses) for line in questions.lines)
    assert {line.mark for line in questions.lines} == set(SourceMark)
