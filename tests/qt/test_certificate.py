"""The certificate's page: what stands before it, its three counterparts, signatures, versions, printing."""

from datetime import date
from pathlib import Path

import pytest
from freed import freed
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qt import printers
from qt.conftest import Went, carried_to
from qt.keys import type_text

from oversight_desktop.domain.certificate import BAILIFF, Certificate
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.qt.plain import tip
from oversight_desktop.services import certificate, conclusions, dossiers
from oversight_desktop.services.certificate_overview import CertificateState, overview
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.evidence_keeping import evidence_of


def opened(qtbot: QtBot, desk: Desk, scope: str) -> CertificatePage:
    """The page in a window of the usual size."""
    page = CertificatePage(desk, scope)
    qtbot.addWidget(page)
    page.resize(1366, 600)
    page.show()
    page.refresh()
    return page


def make(qtbot: QtBot, page: CertificatePage) -> None:
    """Press the button and wait until the first page is seen."""
    page.making.make_button.click()
    qtbot.waitUntil(lambda: page.preview.view.picture(0) is not None)


def sign_all(qtbot: QtBot, page: CertificatePage, day: QDate) -> None:
    """One after the other signs on this day; the next who is waited for comes to the front by itself."""
    page.signatures.signed_edit.setDate(day)
    for _ in overview(page.desk.session, page.scope).signatories:
        page.signatures.sign_button.click()


DAY = QDate(2026, 3, 18)


@pytest.fixture
def numbered(desk: Desk) -> str:
    """The sample with its number, before its counterparts are made."""
    return carried_to(desk.session, "certificate_numbered")


def test_a_line_of_the_gate_leads_to_its_place(qtbot: QtBot, desk: Desk, started: str, went: Went) -> None:
    page = opened(qtbot, desk, started)
    page.gate.unanswered_button.click()
    assert page.gate.unanswered_button.text() == desk.wording.text("gate.unanswered", number=73)

    QTest.keyClick(page.gate.lines, Qt.Key.Key_Down)
    QTest.keyClick(page.gate.lines, Qt.Key.Key_Return)

    assert went.places == [(Place.CHECKLIST, started, "I1.2")]


def test_a_line_of_the_gate_is_followed_by_a_click(qtbot: QtBot, desk: Desk, started: str, went: Went) -> None:
    page = opened(qtbot, desk, started)
    rectangle = page.gate.lines.visualRect(page.gate.lines.model().index(1, 0))

    QTest.mouseClick(page.gate.lines.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.center())

    assert went.places == [(Place.CHECKLIST, started, "I1")]


def test_an_empty_list_says_so_calmly(qtbot: QtBot, desk: Desk, numbered: str) -> None:
    page = opened(qtbot, desk, numbered)

    assert page.gate.calm_label.text() == desk.wording.text("gate.blocking.none")
    assert page.gate.calm_label.isVisible()
    assert not page.gate.lines.isVisible()


def test_what_blocks_disables_the_making_and_names_its_clauses(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(qtbot, desk, started)

    assert not page.making.make_button.isEnabled()
    assert "15, 16, 21" in page.making.why_label.text()
    assert page.making.make_button.accessibleDescription() == page.making.why_label.text()


def test_the_chair_sets_a_requirement_aside_in_writing(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(qtbot, desk, started)
    before = len(page.gate.lines.lines())
    page.gate.requirement_box.setCurrentIndex(page.gate.requirement_box.findData("R16.1"))
    page.gate.aside_button.click()
    assert not page.gate.form.decide_button.isEnabled()

    type_text(page.gate.form.reason, "Мұрағат мөрленген.")
    page.gate.form.decide_button.click()

    (override,) = dossiers.dossier(desk.session, started).overrides
    assert (override.requirement, override.reason, override.by) == ("R16.1", "Мұрағат мөрленген.", "m1")
    assert len(page.gate.lines.lines()) < before
    page.gate.warnings_button.click()
    assert any("Мұрағат мөрленген." in line.detail for line in page.gate.lines.lines())


def test_the_number_is_kept_when_its_field_is_left(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(qtbot, desk, concluded)
    page.at("number")
    type_text(page.making.number_edit, "12-Қ")
    page.making.place_edit.setFocus()
    type_text(page.making.place_edit, "Астана")

    page.leave()

    kept = desk.session.store.record(concluded, Certificate, ONLY)
    assert kept is not None
    assert (kept.number, kept.place) == ("12-Қ", "Астана")


def test_the_date_is_kept_and_nothing_else_is_lost(qtbot: QtBot, desk: Desk, numbered: str) -> None:
    page = opened(qtbot, desk, numbered)
    page.making.date_edit.setDate(QDate(2026, 3, 19))

    page.leave()

    kept = desk.session.store.record(numbered, Certificate, ONLY)
    assert kept is not None
    assert (kept.number, kept.date) == ("7", date(2026, 3, 19))


def test_a_missing_number_is_put_right_on_the_spot(qtbot: QtBot, desk: Desk, concluded: str, went: Went) -> None:
    page = opened(qtbot, desk, concluded)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    QTest.keyClick(page.gate.lines, Qt.Key.Key_Return)

    assert page.making.number_edit.hasFocus()
    assert went.places == []


def test_texts_in_the_other_language_are_counted_before_making(qtbot: QtBot, desk: Desk, numbered: str) -> None:
    page = opened(qtbot, desk, numbered)
    assert not page.making.other_language_label.isVisible()

    QTest.keyClick(page.making.document_language, Qt.Key.Key_Down)

    assert page.making.language is Language.RUSSIAN
    assert page.making.other_language_label.isVisible()


def test_three_counterparts_are_made_away_from_the_window_and_shown(qtbot: QtBot, desk: Desk, numbered: str) -> None:
    page = opened(qtbot, desk, numbered)
    page.making.make_button.click()
    assert not page.making.make_button.isEnabled()
    qtbot.waitUntil(lambda: page.preview.view.picture(0) is not None)

    kept = certificate.counterparts(desk.session, numbered)
    assert len(kept) == 3
    assert page.preview.pdf == kept[0]
    assert page.state_label.text() == desk.wording.text("certificate.state.signing", version=1, number=4)

    page.preview.source_box.setFocus()
    QTest.keyClick(page.preview.source_box, Qt.Key.Key_Down)
    assert page.preview.pdf == kept[1]


def test_a_lost_photo_stops_the_making_and_is_told(qtbot: QtBot, desk: Desk, numbered: str, said: list[str]) -> None:
    store = desk.session.store
    for file in evidence_of(store).folder.rglob("*"):
        if file.is_file():
            file.unlink()
    page = opened(qtbot, desk, numbered)

    page.making.make_button.click()

    qtbot.waitUntil(lambda: bool(said))
    assert certificate.counterparts(desk.session, numbered) == ()
    assert page.making.make_button.isEnabled()
    assert page.gate.missing_button.text() != desk.wording.text("gate.missing", number=0)


def test_a_draft_is_shown_at_any_time_and_kept_nowhere(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(qtbot, desk, started)
    before = len(desk.session.store.changes())

    page.making.draft_button.click()

    qtbot.waitUntil(lambda: page.preview.view.picture(0) is not None)
    assert page.preview.source_box.currentData() == "draft"
    assert len(desk.session.store.changes()) == before


def test_ctrl_p_asks_for_the_preview_and_in_it_for_the_printer(
    qtbot: QtBot, desk: Desk, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers.install(tmp_path, monkeypatch)
    page = opened(qtbot, desk, made)
    qtbot.waitUntil(lambda: page.preview.view.picture(0) is not None)
    page.making.number_edit.setFocus()
    assert not page.print_out()

    page.at("preview")
    person = printers.Dialog(agree=False)

    assert page.print_out()
    assert person.seen == 1


def test_each_counterpart_is_printed_once_as_a_job_of_its_own_bytes(
    qtbot: QtBot, desk: Desk, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = printers.install(tmp_path, monkeypatch)
    page = opened(qtbot, desk, made)
    person = printers.Dialog(agree=True)

    page.making.print_button.click()

    kept = list(certificate.counterparts(desk.session, made))
    qtbot.waitUntil(lambda: lp.papers == kept)
    desk.jobs.wait()
    assert person.seen == 1
    assert [words[words.index("-n") + 1] for words in lp.words] == ["1", "1", "1"]
    assert all("media=A4" in words for words in lp.words)


def test_a_printer_that_fails_says_what_is_safe(
    qtbot: QtBot, desk: Desk, made: str, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = printers.install(tmp_path, monkeypatch, ending='[ "$number" -eq 0 ] || { echo "out of paper" >&2; exit 1; }')
    page = opened(qtbot, desk, made)
    printers_person = printers.Dialog(agree=True)

    page.making.print_button.click()

    qtbot.waitUntil(lambda: len(said) == 2)
    assert printers_person.seen == 1
    assert "out of paper" in said[0]
    assert said[1] == desk.wording.text("printing.partly", taken=1, number=3)
    assert len(lp.words) == 2
    desk.jobs.wait()


def test_the_three_files_are_saved_whole(
    qtbot: QtBot, desk: Desk, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Шығару"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page = opened(qtbot, desk, made)

    page.making.export_button.click()

    qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) == 3)
    desk.jobs.wait()
    files = sorted(folder.iterdir())
    assert tuple(file.read_bytes() for file in files) == certificate.counterparts(desk.session, made)
    assert all(file.suffix == ".pdf" for file in files)


def test_the_first_signature_locks_and_everything_shows_it(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)
    page.signatures.signed_edit.setDate(DAY)
    first = page.signatures.person
    assert first is not None

    page.signatures.sign_button.click()

    assert page.making.lock_label.text() == desk.wording.text("certificate.locked", day=date(2026, 3, 18))
    for field in (page.making.number_edit, page.making.date_edit, page.making.place_edit, page.making.make_button):
        assert not field.isEnabled()
        assert field.toolTip() == tip(desk.wording.text("certificate.locked_why"))
    assert page.signatures.person is not None
    assert page.signatures.person.by != first.by
    assert overview(desk.session, made).waiting == 3


def test_when_all_signed_it_goes_to_dispatch(qtbot: QtBot, desk: Desk, made: str, went: Went) -> None:
    page = opened(qtbot, desk, made)
    assert not page.dispatch_button.isVisible()

    sign_all(qtbot, page, DAY)
    page.dispatch_button.click()

    assert overview(desk.session, made).state is CertificateState.SIGNED
    assert page.gate.calm_label.text() == desk.wording.text("gate.blocking.none_signed")
    assert went.places == [(Place.DISPATCH, made, "")]


def test_a_refusal_wants_its_note_and_has_its_protocol(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)
    page.signatures.people.select(BAILIFF)
    page.signatures.signed_edit.setDate(DAY)
    assert not page.signatures.refuse_button.isEnabled()
    assert page.signatures.refuse_button.toolTip() == desk.wording.text("signatures.note_wanted")

    type_text(page.signatures.note_edit, "Оқып шығып, қол қоюдан бас тартты.")
    page.signatures.refuse_button.click()
    page.signatures.people.select(BAILIFF)
    page.signatures.protocol_button.click()

    given = dossiers.dossier(desk.session, made).signatures[0]
    assert (given.by, given.refused_on, given.note) == (
        BAILIFF,
        date(2026, 3, 18),
        "Оқып шығып, қол қоюдан бас тартты.",
    )
    assert page.preview.pdf.startswith(b"%PDF")
    assert page.preview.source_box.currentData() == "protocol"


def test_a_record_that_outran_the_paper_is_not_signed(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)

    desk.did(conclusions.record_conclusion(desk.session, made, "Басқа қорытынды."))

    assert page.state_label.text() == desk.wording.text("certificate.state.changed", version=1, number=4)
    assert not page.signatures.sign_button.isEnabled()
    assert page.signatures.sign_button.toolTip() == desk.wording.text("signatures.changed")


def test_a_signed_certificate_is_opened_again_in_writing_and_the_old_one_stays(
    qtbot: QtBot, desk: Desk, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk, made)
    old = certificate.counterparts(desk.session, made)
    sign_all(qtbot, page, DAY)
    assert not page.versions.reopen_button.isEnabled()
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])

    type_text(page.versions.reopen_edit, "Күні қате.")
    page.versions.reopen_button.click()
    desk.did(conclusions.record_conclusion(desk.session, made, "Түзетілген қорытынды."))
    make(qtbot, page)

    now = overview(desk.session, made)
    assert [version.version for version in now.versions] == [2, 1]
    assert "Күні қате." in page.versions.versions.lines()[0].detail
    assert page.making.number_edit.isEnabled()
    page.versions.versions.setCurrentIndex(page.versions.versions.model().index(1, 0))
    page.versions.show_button.click()
    assert page.preview.pdf == old[0]


def test_kept_counterparts_are_verified_on_demand(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)

    page.versions.verify_button.click()

    qtbot.waitUntil(page.versions.verdict_label.isVisible)
    expected = desk.wording.text("versions.unaltered", version=1, number=3, reasons=())
    assert page.versions.verdict_label.text() == expected


@pytest.mark.parametrize("language", Language)
def test_no_word_is_cut_on_a_small_screen(qtbot: QtBot, desk: Desk, made: str, language: Language) -> None:
    desk.languages.choose(language)
    page = opened(qtbot, desk, made)
    page.resize(1024, 460)
    qtbot.waitUntil(lambda: page.width() == 1024)
    page.signatures.people.select(BAILIFF)

    for part in [*page.findChildren(QPushButton), *page.findChildren(QLabel)]:
        if part.isVisible() and part.text() and not (isinstance(part, QLabel) and part.wordWrap()):
            assert part.width() >= part.minimumSizeHint().width(), part.text()
        if isinstance(part, QPushButton) and part.isVisible():
            assert part.width() >= part.sizeHint().width(), part.text()
    around = page.work.parentWidget()
    assert around is not None
    assert page.work.width() <= around.width()


def test_the_page_is_freed_when_it_closes(qtbot: QtBot, desk: Desk, made: str) -> None:
    def opened_page() -> QWidget:
        page = CertificatePage(desk, made)
        page.show()
        page.refresh()
        desk.jobs.wait()
        QApplication.processEvents()
        return page

    assert freed(opened_page)
