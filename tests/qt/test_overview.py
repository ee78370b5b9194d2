"""Tests of the overview: what a person sees of his inspections, finds among them, and does there."""

import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from examples import ORDER, lawful_dossier
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from qt.keys import press, type_text

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.found_table import LOOK
from oversight_desktop.qt.inspection_view import InspectionView
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services import dossiers, inspections, overview, packs, removal

NOTHING_DONE: dict[str, Any] = {
    "answers": (),
    "evidence": (),
    "explanations": (),
    "studied": (),
    "sections": (),
    "assessment": None,
    "conclusion": None,
    "recommendations": (),
    "ended_on": None,
    "certificate": None,
    "signatures": (),
    "dispatches": (),
}


def kept(desk: Desk, surname: str, dossier: Dossier) -> str:
    assert dossier.bailiff is not None
    named = replace(dossier, bailiff=replace(dossier.bailiff, surname=surname))
    return inspections.take_over(desk.session, named, pack=packs.rule_pack(), before=lambda scope: None).scope


@pytest.fixture
def four(desk: Desk) -> dict[str, str]:
    """An inspection that is late, one that begins today, one whose certificate is to be sent, one that is closed."""
    late = replace(ORDER, begins_on=date(2026, 3, 23), ends_on=date(2026, 3, 25))
    made = {
        "late": kept(desk, "Қасымов", lawful_dossier(**NOTHING_DONE, acquaintance=None, order=late)),
        "today": kept(desk, "Ғабитов", lawful_dossier(**NOTHING_DONE)),
        "sending": kept(desk, "Гусев", lawful_dossier(dispatches=(), signatures=())),
        "closed": kept(desk, "Яковлев", lawful_dossier()),
    }
    inspections.close(desk.session, made["closed"])
    return made


@pytest.fixture
def page(desk: Desk, qtbot: Any) -> OverviewPage:
    made = OverviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    return made


def shown(page: OverviewPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()).split()[0] for row in range(model.rowCount())]


def typed(page: OverviewPage, words: str) -> None:
    page.search.clear()
    type_text(page.search, words)


def test_open_ones_stand_by_urgency(four: dict[str, str], page: OverviewPage) -> None:
    assert shown(page) == ["Қасымов", "Ғабитов", "Гусев"]
    assert page.found_label.text() == "Көрсетілген: 3, барлығы: 4"


def test_the_filters_leave_what_they_say(four: dict[str, str], page: OverviewPage) -> None:
    page.late_filter.click()
    assert shown(page) == ["Қасымов"]
    page.closed_filter.click()
    assert shown(page) == ["Яковлев"]
    page.all_filter.click()
    assert len(shown(page)) == 4


def test_the_filter_is_remembered(four: dict[str, str], page: OverviewPage, desk: Desk, qtbot: Any) -> None:
    page.closed_filter.click()

    again = OverviewPage(desk)
    qtbot.addWidget(again)
    again.refresh()

    assert shown(again) == ["Яковлев"]
    assert again.closed_filter.isChecked() and not again.open_filter.isChecked()


def test_a_search_finds_letter_for_letter_first_and_marks_what_is_alike(desk: Desk, qtbot: Any) -> None:
    for surname in ("Касымов", "Қасымов", "Ким"):
        kept(desk, surname, lawful_dossier(**NOTHING_DONE))
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.refresh()

    typed(page, "қасым")

    assert shown(page) == ["Қасымов", "Касымов"]
    assert [page.table.model().index(row, 0).data(LOOK)[1] for row in range(2)] == ["", "ұқсас"]


def test_nothing_found_says_what_to_do(four: dict[str, str], page: OverviewPage) -> None:
    typed(page, "жоқ адам")

    assert page.nothing_label.isVisible()
    assert not page.table.isVisible()
    assert not page.export_button.isEnabled()
    assert page.export_button.toolTip() == "Алдымен тізімнен тексеруді таңдаңыз."


def test_names_sort_by_the_kazakh_alphabet_and_the_choice_is_remembered(
    four: dict[str, str], page: OverviewPage, desk: Desk, qtbot: Any
) -> None:
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown(page) == ["Гусев", "Ғабитов", "Қасымов"]

    again = OverviewPage(desk)
    qtbot.addWidget(again)
    again.refresh()
    assert shown(again) == ["Гусев", "Ғабитов", "Қасымов"]


def test_enter_opens_the_page_where_the_work_is(four: dict[str, str], page: OverviewPage, went: Any) -> None:
    page.at(four["late"])
    press(page.table, Qt.Key.Key_Return)
    page.at(four["sending"])
    page.open_button.click()

    assert went.places == [
        (Place.ACQUAINTANCE, four["late"], ""),
        (Place.CERTIFICATE, four["sending"], ""),
    ]


def test_the_detail_explains_how_the_day_was_counted(four: dict[str, str], page: OverviewPage) -> None:
    page.at(four["late"])

    assert "Тексеру басталатын күн: 23.03.2026" in page.due_words.text()
    assert "соңғы күн: 13.03.2026 (14-тармақ)" in page.due_words.text()
    told = page.table.currentIndex().siblingAtColumn(2).data(Qt.ItemDataRole.ToolTipRole)
    assert told.replace("\n", " ") in page.due_words.text()


def test_what_blocks_comes_behind_the_list_with_its_clause(
    four: dict[str, str], page: OverviewPage, desk: Desk, qtbot: Any
) -> None:
    page.at(four["late"])

    qtbot.waitUntil(lambda: "(14-тармақ)" in page.blocking_words.text())
    blocking = overview.blocking(desk.session, four["late"])
    assert blocking.first is not None
    assert desk.wording.sentence(blocking.first) in page.blocking_words.text()


def test_today_holds_the_deadlines_of_ten_working_days(four: dict[str, str], page: OverviewPage, went: Any) -> None:
    model = page.today_list.model()
    looks = [model.index(row, 0).data(LOOK)[0] for row in range(model.rowCount())]

    assert looks[0].text.startswith("Қасымов")
    assert [look.sub.split(" ")[0] for look in looks] == ["13.03.2026", "16.03.2026", "23.03.2026", "30.03.2026"]
    assert page.today_date.text() == "16.03.2026"
    page.today_list.activated.emit(model.index(1, 0))
    assert went.places == [(Place.ACQUAINTANCE, four["today"], "")]


def test_an_empty_store_offers_the_sample_and_it_goes_in_one_click(desk: Desk, page: OverviewPage, went: Any) -> None:
    offered: list[Any] = []
    desk.messages.toast.connect(lambda *said: offered.append(said))
    assert page.content.currentWidget() is page.empty_page

    page.sample_button.click()

    (scope,) = dossiers.inspections(desk.session)
    assert went.places == [(Place.CHECKLIST, scope, "")]
    assert page.content.currentWidget() is page.list_page
    assert page.table.model().index(0, 0).data(LOOK)[0].pill == "үлгі"

    page.remove_sample_button.click()

    assert dossiers.inspections(desk.session) == ()
    assert page.content.currentWidget() is page.empty_page
    words, button, put_back = offered[-1]
    assert (words, button) == ("Үлгі жойылды.", "Қайтару")
    put_back()
    assert dossiers.inspections(desk.session) == (scope,)
    assert page.content.currentWidget() is page.list_page


def test_only_a_sample_can_be_removed(four: dict[str, str], page: OverviewPage) -> None:
    assert not page.remove_sample_button.isVisible()


def test_an_inspection_goes_out_and_comes_in_again(
    four: dict[str, str], page: OverviewPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    told: list[str] = []
    desk.messages.toast.connect(lambda words, *rest: told.append(words))
    file = tmp_path / "out" / "inspection.json"
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(file.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(file)], ""))

    page.at(four["sending"])
    page.export_button.click()
    qtbot.waitUntil(lambda: len(told) == 1)
    page.import_button.click()

    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [f"Экспортталды: {file}. Файлдар саны: 0", "Бұрын жүктелген: inspection.json"]

    file.write_bytes(file.read_bytes().replace("Гусев".encode(), "Ибраев".encode()))
    page.import_button.click()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[-1] == "Жүктелді: inspection.json"
    assert "Ибраев" in shown(page)
    assert page.table.currentIndex().data(RECORD).bailiff.startswith("Ибраев")


def test_a_broken_file_is_told_in_one_sentence_and_nothing_is_kept(
    page: OverviewPage, desk: Desk, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": ', encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(broken)], ""))

    page.empty_import_button.click()

    qtbot.waitUntil(lambda: len(said) == 1)
    assert "broken.json" in said[0]
    assert dossiers.inspections(desk.session) == ()


@pytest.mark.parametrize("language", list(Language))
def test_the_page_speaks_each_language_and_clips_no_button(
    four: dict[str, str], page: OverviewPage, desk: Desk, language: Language
) -> None:
    page.resize(1024, 540)
    desk.languages.choose(language)
    QApplication.processEvents()

    heading = page.table.model().headerData(2, Qt.Orientation.Horizontal)
    assert heading == desk.wording.text("overview.column.due")
    for button in (page.import_button, page.export_button, page.new_button, page.open_filter, page.open_button):
        assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_a_cell_reads_aloud_with_its_heading(four: dict[str, str], page: OverviewPage) -> None:
    cell = page.table.model().index(0, 1)

    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Кезеңі: Дайындалуда"


def test_the_columns_share_the_width(four: dict[str, str], page: OverviewPage) -> None:
    for width in (1024, 1366, 900):
        page.resize(width, 600)
        QApplication.processEvents()
        header = page.table.horizontalHeader()
        assert header.length() == page.table.viewport().width()


def test_the_page_is_freed_when_it_closes(four: dict[str, str], desk: Desk) -> None:
    def opened_page() -> QWidget:
        made = OverviewPage(desk)
        made.refresh()
        desk.jobs.wait()
        return made

    assert freed(opened_page)


def test_the_frame_shows_a_hundred_inspections_with_one_reading(desk: Desk, page: OverviewPage) -> None:
    """The budget is 0.6 s from passphrase to list; the reading takes its share of it many times over."""
    dossier = lawful_dossier()
    for number in range(100):
        kept(desk, f"Тегі{number}", dossier)
    begun = time.perf_counter()

    page.refresh()

    assert page.found_label.text() == "Көрсетілген: 100, барлығы: 100"
    assert time.perf_counter() - begun < 0.6  # 0.1 s on a quiet machine of two cores


def test_a_sample_whose_pages_are_open_can_be_removed_and_put_back(desk: Desk, qtbot: Any) -> None:
    view_of = removal.open_sample(desk.session).scope
    view = InspectionView(desk, view_of)
    qtbot.addWidget(view)
    title = view.title_label.text()

    removed = removal.remove_sample(desk.session, view_of)
    desk.did(removed)
    desk.languages.choose(Language.RUSSIAN)
    desk.did(removal.put_back(desk.session, removed))

    assert view.title_label.text() == title
    assert dossiers.inspections(desk.session) == (view_of,)
