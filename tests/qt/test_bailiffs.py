"""Tests of the list of bailiffs and their cards: what a person types, chooses and reads there."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from examples import INSPECTED
from freed import freed
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from qt.keys import type_text

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.iin import check_digit
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind, Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.found_table import LOOK
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.services import bailiffs, transfer

ENTRY = RegistryEntry(bailiff=INSPECTED)
IIN = "800115100129"
OTHER_IIN = "850412300115"
HEADER = "iin,surname,given_name,practice_started_on,last_inspection_kind,last_inspection_ended_on"
Make = Callable[[], BailiffsPage]


def with_names(desk: Desk, *surnames: str) -> None:
    entries = tuple(
        replace(ENTRY, bailiff=replace(INSPECTED, iin=f"{number:012d}", surname=surname))
        for number, surname in enumerate(surnames)
    )
    transfer.keep_register(desk.session, Path("r.csv"), entries)


@pytest.fixture
def make(desk: Desk, qtbot: Any) -> Make:
    """Makes the page anew, as after a restart."""

    def made() -> BailiffsPage:
        page = BailiffsPage(desk)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.refresh()
        return page

    return made


def typed(field: QWidget, words: str) -> None:
    if isinstance(field, QLineEdit):
        field.clear()
    type_text(field, words)


def by_position(field: QWidget, codes: dict[int, str]) -> None:
    """Keys of the number row under the Kazakh layout: the letter, and the native code of the key."""
    for code, letter in codes.items():
        key = (Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, code, 0, 0, letter)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, *key))


def fill(page: BailiffsPage, **texts: str) -> None:
    for name, text in texts.items():
        typed(getattr(page.card.who, name), text)


def shown(page: BailiffsPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()).split()[0] for row in range(model.rowCount())]


def test_names_stand_in_the_order_of_the_kazakh_alphabet_either_way(desk: Desk, make: Make) -> None:
    with_names(desk, "Яковлев", "Қасымов", "Ким", "Әбдіров", "Гусев")
    page = make()

    assert shown(page) == ["Әбдіров", "Гусев", "Ким", "Қасымов", "Яковлев"]
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert shown(page) == ["Яковлев", "Қасымов", "Ким", "Гусев", "Әбдіров"]


def test_a_search_gives_exact_names_first_and_alike_ones_marked(desk: Desk, make: Make) -> None:
    with_names(desk, "Касымов", "Қасымов", "Гусев")
    page = make()

    typed(page.search, "ҚАСЫМ")

    assert shown(page) == ["Қасымов", "Касымов"]
    assert page.table.model().index(1, 0).data(LOOK)[1] == "ұқсас"
    assert page.found_label.text() == "Көрсетілген: 2, барлығы: 3"


def test_an_empty_list_says_what_to_do(make: Make) -> None:
    page = make()

    assert page.empty_label.isVisible()
    assert not page.table.isVisible()


def test_a_new_bailiff_is_recorded_from_the_card(desk: Desk, make: Make) -> None:
    page = make()
    page.add_button.click()
    fill(page, iin=IIN, surname="Әбдіров", given_name="Қайрат", employees="2")
    page.card.who.practice_started_on.setDate(QDate(2025, 7, 1))

    assert page.card.record_button.isEnabled()
    page.card.record_button.click()

    kept = bailiffs.bailiff(desk.session, IIN)
    assert kept is not None
    assert kept.bailiff == Bailiff(
        iin=IIN, surname="Әбдіров", given_name="Қайрат", practice_started_on=date(2025, 7, 1), employees=2
    )
    assert shown(page) == ["Әбдіров"]
    assert page.card.title_label.text() == "Әбдіров Қайрат"
    assert not page.card.record_button.isEnabled()


@pytest.mark.parametrize(
    ("iin", "said"),
    [
        ("80011510012", "12 цифрдан"),
        ("801315100129", "мүмкін емес туған күнді"),
        ("800115900129", "жетінші цифры қате"),
        ("800115100128", "бақылау цифры"),
    ],
)
def test_a_wrong_iin_is_told_beside_the_field_and_stops_recording(make: Make, iin: str, said: str) -> None:
    page = make()
    fill(page, iin=iin, surname="Әбдіров")

    assert said in page.card.who.iin_note.text()
    assert page.card.who.iin_note.property("tone") == "breach"
    assert not page.card.record_button.isEnabled()
    assert said in page.card.record_button.toolTip()


def test_an_iin_shows_the_birth_date_or_warns_of_its_century(make: Make) -> None:
    page = make()
    fill(page, iin=OTHER_IIN)
    assert page.card.who.iin_note.text() == "Туған күні: 12.04.1985"

    first = "85041200011"
    fill(page, iin=f"{first}{check_digit(first)}")
    assert "ғасыры белгісіз" in page.card.who.iin_note.text()
    assert page.card.who.iin_note.property("tone") == "warning"


def test_the_kazakh_number_row_types_digits_into_the_iin(make: Make) -> None:
    page = make()
    by_position(page.card.who.iin, {17: "ү", 19: "қ", 11: "ә", 12: "і"})

    assert page.card.who.iin.text() == "8023"


def test_letters_do_not_enter_the_iin(make: Make) -> None:
    page = make()
    fill(page, iin="80абв11")

    assert page.card.who.iin.text() == "8011"


def test_a_second_card_of_the_same_name_is_refused_by_name(desk: Desk, make: Make, said: list[str]) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    page.add_button.click()
    fill(page, iin=OTHER_IIN, surname="Әбдіров", given_name="Қайрат", patronymic="Үсенұлы")
    page.card.who.practice_started_on.setDate(QDate(2025, 7, 1))

    page.card.record_button.click()

    assert len(said) == 1
    assert "Әбдіров Қайрат Үсенұлы" in said[0]
    assert len(bailiffs.bailiffs(desk.session)) == 1


def test_the_window_and_the_last_inspection_say_how_they_were_counted(desk: Desk, make: Make) -> None:
    last = replace(ENTRY, last_inspection_kind=Kind.INITIAL, last_inspection_ended_on=date(2025, 3, 5))
    bailiffs.record_bailiff(desk.session, last)
    page = make()
    page.at(IIN)

    assert "Алғашқы атқарушылық іс-қимыл: 10.07.2025" in page.card.window_words.text()
    assert "10.01.2026 – 10.07.2026 (8-тармақ)" in page.card.window_words.text()
    assert "06.03.2026" in page.card.periodic_words.text()


def test_what_was_typed_and_not_recorded_is_there_after_a_restart(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    page.at(IIN)
    fill(page, district="Жаңа округ")
    page.leave()
    again = make()

    again.at(IIN)

    assert again.card.who.district.text() == "Жаңа округ"
    assert "Сақталмаған" in again.card.state_label.text()
    assert not again.card.begin_button.isEnabled()
    again.card.discard_button.click()
    assert again.card.who.district.text() == "Үлгі облысы"
    assert again.card.begin_button.isEnabled()


def test_what_was_discarded_on_a_card_can_be_put_back(desk: Desk, make: Make) -> None:
    offered: list[Any] = []
    desk.messages.toast.connect(lambda words, button, act: offered.append((words, act)))
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    page.at(IIN)
    fill(page, district="Жаңа округ")
    page.card.discard_button.click()
    assert [words for words, _ in offered] == [desk.wording.text("typing_discarded")]

    offered[0][1]()

    assert page.card.who.district.text() == "Жаңа округ"
    assert page.card.discard_button.isEnabled()
    page.leave()
    again = make()
    again.at(IIN)
    assert again.card.who.district.text() == "Жаңа округ"


def test_choosing_another_keeps_what_was_typed_on_the_first(desk: Desk, make: Make) -> None:
    with_names(desk, "Гусев", "Ким")
    page = make()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    fill(page, district="Басқа округ")
    page.table.setCurrentIndex(page.table.model().index(1, 0))
    assert page.card.title_label.text().startswith("Ким")

    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert page.card.who.district.text() == "Басқа округ"


def test_a_removed_card_is_put_back_from_the_toast(desk: Desk, make: Make) -> None:
    offered: list[Any] = []
    desk.messages.toast.connect(lambda *said: offered.append(said))
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    page.at(IIN)

    page.card.remove_button.click()
    assert shown(page) == []
    offered[-1][2]()

    assert bailiffs.bailiff(desk.session, IIN) == ENTRY
    assert shown(page) == ["Әбдіров"]


def test_an_inspection_begins_from_the_card(desk: Desk, make: Make, went: Any) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    assert not page.card.begin_button.isEnabled()
    assert page.card.begin_button.toolTip()
    page.at(IIN)

    page.card.begin_button.click()

    assert went.places == [(Place.NEW_INSPECTION, "", IIN)]


def test_a_register_is_shown_first_and_faulty_rows_only_go_by_choice(
    desk: Desk, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    rows = "\n".join(f"{entry_iin(number)},Тегі{number},Аты,01.07.2025,," for number in range(25))
    file = tmp_path / "тізілім.csv"
    file.write_text(f"{HEADER}\n{rows}\n111,Ким,Олег,01.07.2025,,\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(file), ""))
    page = make()

    page.import_button.click()
    qtbot.waitUntil(lambda: page.registers.dialog is not None)
    dialog = page.registers.dialog
    assert dialog is not None
    assert dialog.summary_label.text() == "Файл: тізілім.csv. Жарамды жолдар: 25, қателер: 1."
    assert dialog.rows.model().rowCount() == 20
    assert "27" in dialog.faults.model().index(0, 0).data()
    assert not dialog.import_button.isEnabled()
    dialog.leave_out.click()
    changes: list[Any] = []
    desk.changes.changed.connect(changes.append)
    dialog.import_button.click()

    qtbot.waitUntil(lambda: len(shown(page)) == 25)
    assert len(bailiffs.bailiffs(desk.session)) == 25
    assert [change.deed for change in changes] == ["registry_imported"]


def entry_iin(number: int) -> str:
    first = f"85041230{number:02d}1"
    digit = check_digit(first)
    return f"{first}{digit}" if digit is not None else "850412300115"


def test_a_file_that_is_no_register_is_told(
    make: Make, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(file), ""))

    make().import_button.click()

    qtbot.waitUntil(lambda: len(said) == 1)
    assert "other.csv" in said[0]


def test_three_thousand_bailiffs_filter_and_scroll_without_waiting(desk: Desk, make: Make) -> None:
    with_names(desk, *(f"{name}{number}" for number in range(1000) for name in ("Қасымов", "Гусев", "Өтеген")))
    page = make()
    begun = time.perf_counter()

    for words in ("қасымов", "касымов1", "жоқ", ""):
        page.search.setText(words)
        page.search.textEdited.emit(words)
        QApplication.processEvents()
    for row in range(0, 3000, 300):
        page.table.scrollTo(page.table.model().index(row, 0))
        page.table.viewport().repaint()

    assert page.table.model().rowCount() == 3000
    assert (time.perf_counter() - begun) / 18 < 0.1  # a frame has 16 ms; the machine of a test may be busy


@pytest.mark.parametrize("language", list(Language))
def test_no_button_of_the_card_is_clipped(desk: Desk, make: Make, language: Language) -> None:
    page = make()
    desk.languages.choose(language)
    page.resize(1024, 540)
    QApplication.processEvents()

    card = page.card
    for button in (card.record_button, card.discard_button, card.remove_button, card.begin_button, page.add_button):
        assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_page_is_freed_when_it_closes(desk: Desk) -> None:
    def opened_page() -> QWidget:
        made = BailiffsPage(desk)
        made.refresh()
        return made

    assert freed(opened_page)
