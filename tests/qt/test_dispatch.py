"""The dispatch desk: the counted day, the three cards, the closed file."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from qt.conftest import carried_to
from qt.keys import type_text

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.terms import Addressee, DispatchWay
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.dispatch_row import DispatchRow
from oversight_desktop.qt.pages.dispatch import DispatchPage
from oversight_desktop.services import certificate, dossiers


def opened(qtbot: QtBot, desk: Desk, scope: str) -> DispatchPage:
    """The page, shown."""
    page = DispatchPage(desk, scope)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    desk.changes.changed.connect(page.refresh)
    return page


def cards(page: DispatchPage) -> list[DispatchRow]:
    """The three cards in their order."""
    return page.findChildren(DispatchRow)


def signed(desk: Desk, scope: str) -> str:
    """All have signed."""
    for who in ("m1", "m2", "m3", "bailiff"):
        certificate.sign(desk.session, scope, Signature(by=who, on=date(2026, 3, 18)))
    return scope


def enter(qtbot: QtBot, card: DispatchRow, copy: int, day: date) -> None:
    """Fill a card and register it."""
    card.copy_box.setCurrentIndex(copy - 1)
    card.sent_field.show_day(day)
    card.way_box.setCurrentIndex(1 + list(DispatchWay).index(DispatchWay.HAND))
    card.number_edit.clear()
    type_text(card.number_edit, f"05-2/{copy}")
    qtbot.mouseClick(card.send_button, Qt.MouseButton.LeftButton)


def test_the_last_day_is_counted_day_by_day(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)

    assert "30.03.2026" in page.deadline_label.text()
    assert "19.03.2026" in page.count_label.text()
    assert "24.03.2026" in page.count_label.text()


def test_nothing_is_sent_before_all_have_signed(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, made)

    assert "20" in page.why_label.text()
    assert not any(card.send_button.isEnabled() for card in cards(page))
    assert not page.close_button.isEnabled()


def test_three_dispatches_close_the_file(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, signed(desk, made))

    for copy, card in enumerate(cards(page), 1):
        enter(qtbot, card, copy, date(2026, 3, 27))
    assert page.close_button.isEnabled()
    qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)

    dossier = dossiers.dossier(desk.session, made)
    assert {each.to for each in dossier.dispatches} == set(Addressee)
    assert dossiers.head(desk.session, made).closed_on is not None


def test_a_late_dispatch_is_said_beside_it_and_registered_all_the_same(qtbot: QtBot, desk: Desk, made: str) -> None:
    page = opened(qtbot, desk, signed(desk, made))
    card = cards(page)[0]

    card.sent_field.show_day(date(2026, 3, 31))
    assert "30.03.2026" in card.note.text()
    enter(qtbot, card, 1, date(2026, 3, 31))

    assert dossiers.dossier(desk.session, made).dispatches[0].sent_on == date(2026, 3, 31)


def test_one_counterpart_is_not_sent_to_two(qtbot: QtBot, desk: Desk, made: str, said: list[str]) -> None:
    page = opened(qtbot, desk, signed(desk, made))
    first, second, _ = cards(page)
    enter(qtbot, first, 1, date(2026, 3, 27))

    enter(qtbot, second, 1, date(2026, 3, 27))

    assert len(said) >= 1
    assert len(dossiers.dossier(desk.session, made).dispatches) == 1


def test_a_closed_file_says_so(qtbot: QtBot, desk: Desk) -> None:
    scope = carried_to(desk.session, "inspection_closed")

    page = opened(qtbot, desk, scope)

    assert page.close_label.text() == desk.wording.text("dispatch.closed")
    assert not page.close_button.isEnabled()
