"""The acquaintance page: three manners, clause 14 while typing, the refusal's paper, the start and why not yet."""

from datetime import date
from pathlib import Path

import pytest
from examples import lawful_dossier
from freed import freed
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import type_text

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.pages.acquaintance import AcquaintancePage
from oversight_desktop.services import acquaintance, acquaintance_form, dossiers, inspections
from oversight_desktop.services.drafts import unfinished
from oversight_desktop.services.session import Session


def page_of(qtbot: QtBot, desk: Desk, scope: str) -> AcquaintancePage:
    page = AcquaintancePage(desk, scope)
    qtbot.addWidget(page)
    page.resize(1366, 640)
    page.show()
    page.refresh()
    return page


def below(page: QWidget, name: str) -> QLabel:
    found = page.findChild(QLabel, f"{name}_breach")
    assert found is not None
    return found


def refuse(page: AcquaintancePage, *signers: int) -> None:
    page.refused_button.click()
    page.refused_on.setDate(QDate(2026, 3, 4))
    type_text(page.protocol_number, "3-х")
    for place in signers:
        page.who_signs.boxes[place].click()


def test_the_last_day_stands_beside_with_its_count(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)

    assert page.last_day_label.text() == "06.03.2026"
    assert "16.03.2026" in page.last_day_how.text()


def test_a_late_signature_is_said_beside_its_field_and_the_button_is_off(
    qtbot: QtBot, desk: Desk, ordered: str
) -> None:
    page = page_of(qtbot, desk, ordered)
    page.signed_button.click()
    page.signed_on.setDate(QDate(2026, 3, 7))

    assert below(page, "signed_on").property("tone") == "breach"
    assert "06.03.2026" in below(page, "signed_on").text()
    assert not page.register_button.isEnabled()

    page.signed_on.setDate(QDate(2026, 3, 6))
    page.register_button.click()

    assert dossiers.dossier(desk.session, ordered).acquaintance == Acquaintance(signed_on=date(2026, 3, 6))


def test_a_refusal_wants_the_chair_among_two(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    refuse(page, 1)
    assert not page.register_button.isEnabled()
    assert below(page, "signers").property("tone") == "breach"

    page.who_signs.boxes[0].click()
    assert below(page, "signers").property("tone") == "warning"
    page.register_button.click()

    kept = dossiers.dossier(desk.session, ordered).acquaintance
    assert kept == Acquaintance(refused_on=date(2026, 3, 4), protocol_number="3-х", signed_by=("m1", "m2"))


def test_the_protocol_of_refusal_is_shown_before_it_is_signed_and_saved_where_one_says(
    qtbot: QtBot, desk: Desk, ordered: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(qtbot, desk, ordered)
    refuse(page)
    before = set(tmp_path.rglob("*.pdf"))

    page.paper_button.click()
    qtbot.waitUntil(lambda: page.paper.preview.view.pages >= 1)
    assert set(tmp_path.rglob("*.pdf")) == before

    file = tmp_path / "хаттама.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(file), ""))
    page.paper.preview.save_button.click()
    qtbot.waitUntil(file.exists)
    desk.jobs.wait()
    assert file.read_bytes().startswith(b"%PDF")
    page.paper.resize(700, 500)
    page.paper.close_button.click()

    page.paper_button.click()
    assert page.paper.size().toTuple() == (700, 500)
    page.paper.close()
    assert dossiers.dossier(desk.session, ordered).acquaintance is None


def test_one_who_was_not_found_is_kept_and_the_start_waits(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    page.not_found_button.click()
    assert not page.register_button.isEnabled()
    page.not_found_on.setDate(QDate(2026, 3, 5))
    type_text(page.delivery, "тапсырысты хат")
    page.register_button.click()

    kept = dossiers.dossier(desk.session, ordered).acquaintance
    assert kept == Acquaintance(not_found_on=date(2026, 3, 5), delivery="тапсырысты хат")
    assert not page.start_box.start_button.isEnabled()


def test_the_inspection_starts_once_nothing_stands_in_the_way(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    assert "(14-тармақ)" in page.start_box.start_button.toolTip()

    page.signed_button.click()
    page.signed_on.setDate(QDate(2026, 3, 5))
    assert not page.start_box.start_button.isEnabled()
    page.register_button.click()
    page.start_box.start_button.click()

    assert dossiers.head(desk.session, ordered).started_on == date(2026, 3, 16)
    assert page.start_box.started_label.isVisible()
    assert not page.start_box.start_form.isVisible()


def test_a_start_too_soon_after_the_signature_is_not_offered(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    acquaintance.record(desk.session, ordered, Acquaintance(signed_on=date(2026, 3, 6)))
    page = page_of(qtbot, desk, ordered)
    assert page.start_box.start_button.isEnabled()

    page.start_box.start_on.setDate(QDate(2026, 3, 12))

    assert not page.start_box.start_button.isEnabled()


def test_a_reason_against_the_start_leads_to_its_page(qtbot: QtBot, desk: Desk, session: Session, went) -> None:
    scope = inspections.begin(session, lawful_dossier()).scope
    page = page_of(qtbot, desk, scope)

    button = next(each for each in page.start_box.findChildren(QPushButton) if each.property("place"))
    button.click()

    assert went.places == [(Place.ORDER, scope, "")]


def test_what_is_typed_survives_a_kill(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    refuse(page, 0)
    qtbot.waitUntil(lambda: acquaintance_form.acquaintance_state(desk.session, ordered).typed)

    again = page_of(qtbot, desk, ordered)

    assert again.acquaintance() == page.acquaintance()
    assert again.refused_button.isChecked()
    assert again.refused_form.isVisible()


def test_what_was_typed_is_kept_when_the_page_is_left(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    page.signed_button.click()
    page.signed_on.setDate(QDate(2026, 3, 5))

    page.leave()

    assert acquaintance_form.acquaintance_state(desk.session, ordered).form == Acquaintance(signed_on=date(2026, 3, 5))


def test_the_language_changes_while_the_page_is_open(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    refuse(page, 1)

    desk.languages.choose(Language.RUSSIAN)

    assert "(п. 14)" in below(page, "signers").text()
    assert page.who_signs.boxes[0].text().endswith("(председатель)")
    assert page.acquaintance().signed_by == ("m2",)


def test_a_closed_page_is_freed(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    def opened_page() -> QWidget:
        page = AcquaintancePage(desk, ordered)
        page.show()
        page.refresh()
        return page

    assert freed(opened_page)


def test_the_chair_sets_aside_what_stops_a_late_signature(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    page.signed_button.click()
    page.signed_on.setDate(QDate(2026, 3, 8))
    (button,) = (each for each in page.main.findChildren(QPushButton) if each.property("requirement"))
    assert button.property("requirement") == "R14.1"

    button.click()
    type_text(page.aside.form.reason, "Жазбаша келісімі бар.")
    page.aside.form.decide_button.click()
    page.register_button.click()

    kept = dossiers.dossier(desk.session, ordered)
    assert kept.acquaintance == Acquaintance(signed_on=date(2026, 3, 8))
    assert [(each.requirement, each.reason) for each in kept.overrides] == [("R14.1", "Жазбаша келісімі бар.")]


def test_a_reason_that_was_not_registered_is_there_again(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    page.start_box.set_aside.emit("R14.2")
    type_text(page.aside.form.reason, "Себебі")
    qtbot.waitUntil(lambda: unfinished(desk.session, ordered, Override, "R14.2", "reason") == "Себебі")

    again = page_of(qtbot, desk, ordered)
    again.start_box.set_aside.emit("R14.2")

    assert again.aside.form.reason.toPlainText() == "Себебі"
