"""An inspection is read, judged and printed with the checklists it was begun under, whatever is adopted later."""

from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier
from office_lists import ADDED, OWN, QUESTION, SWITCHED_OFF, office_text

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.office_checklists import OfficeChecklists
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Language, Result
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import certificate, checklist, dossiers, inspections, packs, steps
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.office_checklists import (
    adopt,
    candidates,
    in_force,
    is_office_file,
    keep,
    office_file,
    pack_of,
    pinned,
    remark,
)
from oversight_desktop.services.session import Session

PACK = packs.DEFAULT_PACK
SHIPPED = packs.rule_pack().checklists.hash
OWN_ANSWER = Answer(item="I3.901", result=Result.COMPLIES, on=date(2026, 3, 16))
REWORDED = office_text(reword={"I1.1": {"question": {"kk": "Басқаша айтылған сұрақ?", "ru": "Вопрос иначе?"}}})


def begun(session: Session) -> str:
    return inspections.begin(session, lawful_dossier()).scope


def pin(session: Session, scope: str, hash: str) -> None:
    """Let an inspection pin lists of this hash, as one does that comes from another laptop or an older program."""
    head = replace(dossiers.head(session, scope), checklists_hash=hash)
    steps.keep(session, scope, "inspection_opened", "", head)


def test_an_inspection_pins_the_lists_that_are_in_force_when_it_is_opened(session: Session) -> None:
    before = begun(session)
    adopt(session, office_file(ADDED))
    after = begun(session)

    own = office_file(ADDED).pack.checklists.hash
    assert [dossiers.head(session, scope).checklists_hash for scope in (before, after)] == [SHIPPED, own]
    assert own != SHIPPED


def test_an_old_inspection_still_reads_as_it_was_after_the_office_changes_its_lists(session: Session) -> None:
    adopt(session, office_file(ADDED))
    old = begun(session)
    adopt(session, office_file(REWORDED))
    new = begun(session)

    checklist.record_answer(session, old, OWN_ANSWER)
    with pytest.raises(InputProblem, match="item_unknown"):
        checklist.record_answer(session, new, OWN_ANSWER)

    shipped = packs.rule_pack().checklists.items["I1.1"].question
    assert checklist.items(session, old)["I3.901"].question[Language.KAZAKH] == QUESTION
    assert checklist.items(session, old)["I1.1"].question == shipped
    assert checklist.items(session, new)["I1.1"].question[Language.KAZAKH] == "Басқаша айтылған сұрақ?"


def test_the_certificate_prints_the_questions_the_inspection_was_begun_under(session: Session) -> None:
    adopt(session, office_file(ADDED))
    old = begun(session)
    adopt(session, office_file(office_text()))
    new = begun(session)

    def questions(scope: str) -> set[str]:
        printed = certificate.contents(session, scope, Language.KAZAKH)
        return {row.question for part in printed.checklist for row in part.rows}

    assert QUESTION in questions(old)
    assert QUESTION not in questions(new)


def test_an_answer_to_an_own_item_is_lawful_in_its_inspection_after_the_office_dropped_the_item(
    session: Session,
) -> None:
    adopt(session, office_file(ADDED))
    old = begun(session)
    checklist.record_answer(session, old, OWN_ANSWER)
    adopt(session, office_file(SWITCHED_OFF))

    def outside(pack: RulePack) -> bool:
        found = judgement(dossiers.dossier(session, old), Gate.CERTIFICATE, pack=pack).breaches
        return any(breach.code == "item_outside_initial" for breach in found)

    assert not outside(pack_of(session, old))
    assert outside(in_force(session, PACK))


def test_an_item_the_office_left_out_is_not_answered(session: Session) -> None:
    adopt(session, office_file(SWITCHED_OFF))
    scope = begun(session)

    assert "I2.4" not in checklist.items(session, scope)
    with pytest.raises(InputProblem, match="item_unknown"):
        checklist.record_answer(session, scope, replace(OWN_ANSWER, item="I2.4"))


def test_lists_adopted_again_are_in_force_again(session: Session) -> None:
    first, second = office_file(ADDED), office_file(SWITCHED_OFF)
    for file in (first, second, first):
        assert adopt(session, file) is not None
        assert in_force(session, PACK).checklists.hash == file.pack.checklists.hash
    assert adopt(session, first) is None
    assert len(dossiers.kept(session, OFFICE, OfficeChecklists)) == 2
    assert session.store.check() == ()


def test_an_empty_file_puts_the_programs_own_lists_in_force_again(session: Session) -> None:
    assert adopt(session, office_file(office_text())) is None
    adopt(session, office_file(ADDED))

    adopt(session, office_file(office_text()))

    assert in_force(session, PACK).checklists.hash == SHIPPED
    assert candidates(session, PACK)[0].checklists.hash == SHIPPED


def test_lists_that_came_with_an_inspection_are_kept_but_not_in_force(session: Session) -> None:
    keep(session, office_file(ADDED))

    assert keep(session, office_file(ADDED)) is None
    assert in_force(session, PACK).checklists.hash == SHIPPED
    assert len(candidates(session, PACK)) == 2


@pytest.mark.parametrize("mark", ["", "\N{BYTE ORDER MARK}"])
def test_a_file_is_read_back_as_it_was_taken_in_however_it_was_written(mark: str, session: Session) -> None:
    decomposed = mark + ADDED.decode().replace("й", "й")
    file = office_file(decomposed.encode())
    adopt(session, file)
    scope = begun(session)

    assert pinned(session, dossiers.head(session, scope)).as_begun
    assert pack_of(session, scope).checklists.hash == file.pack.checklists.hash


def test_lists_nobody_has_are_told_and_the_programs_own_take_their_place(session: Session) -> None:
    scope = begun(session)
    assert remark(session, scope) is None

    pin(session, scope, "0" * 64)

    told = remark(session, scope)
    assert told is not None
    assert (told.code, told.facts["inspection"]) == ("checklists_not_as_begun", scope)
    assert pack_of(session, scope).checklists.hash == SHIPPED
    assert certificate.contents(session, scope, Language.KAZAKH).checklist


@pytest.mark.parametrize(
    ("text", "has_own_item"), [(ADDED.decode(), True), (office_text(off=["I9.9"]).decode(), False)]
)
def test_an_office_file_under_a_changed_pack_is_applied_as_far_as_it_goes_and_told(
    text: str, has_own_item: bool, session: Session
) -> None:
    scope = begun(session)
    made_of_older_texts = OfficeChecklists(hash="1" * 64, pack=PACK, text=text)
    steps.keep(session, OFFICE, "checklists_kept", "1" * 64, made_of_older_texts)
    pin(session, scope, "1" * 64)

    assert remark(session, scope) is not None
    assert ("I3.901" in checklist.items(session, scope)) is has_own_item


def test_after_a_change_of_the_pack_new_inspections_keep_what_the_offices_file_now_makes(session: Session) -> None:
    older = OfficeChecklists(hash="1" * 64, pack=PACK, text=ADDED.decode(), adopted_at=session.now())
    steps.keep(session, OFFICE, "checklists_adopted", "1" * 64, older)

    scope = begun(session)

    assert dossiers.head(session, scope).checklists_hash == office_file(ADDED).pack.checklists.hash
    assert remark(session, scope) is None
    assert OWN["I3"][0]["id"] in checklist.items(session, scope)


def test_an_adopted_file_that_a_changed_pack_no_longer_takes_is_named_and_can_be_replaced(session: Session) -> None:
    older = OfficeChecklists(
        hash="1" * 64, pack=PACK, text=office_text(off=["I9.9"]).decode(), adopted_at=session.now()
    )
    steps.keep(session, OFFICE, "checklists_adopted", "1" * 64, older)
    with pytest.raises(InputProblem, match="checklists_unknown_item"):
        begun(session)

    adopt(session, office_file(ADDED))

    assert session.store.record(begun(session), Inspection, "") is not None


@pytest.mark.parametrize("data", [b"", b"[]", b'{"format": "oversight-inspection"}', b"\xff\xfe", b"[" * 100_000])
def test_other_files_are_not_taken_for_an_offices_lists(data: bytes) -> None:
    assert not is_office_file(data)
    assert not is_office_file(b'["oversight-checklists-office"]' + data)
