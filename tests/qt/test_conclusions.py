"""The page of conclusions: what is written is kept, what is wanted is said, what is signed stays."""

from datetime import date

import pytest
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import type_text

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.terms import Assessment, Language
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.pages.conclusions import PART, RECOMMENDATIONS, TEXTS, ConclusionsPage
from oversight_desktop.services import certificate, conclusions, dossiers


def opened(qtbot: QtBot, desk: Desk, scope: str) -> ConclusionsPage:
    """The page, shown."""
    page = ConclusionsPage(desk, scope)
    qtbot.addWidget(page)
    page.resize(1100, 620)
    page.show()
    page.refresh()
    return page


def bring(page: ConclusionsPage, part: str) -> None:
    """Choose a part in the list as a person does."""
    for row in range(page.parts_list.count()):
        if page.parts_list.item(row).data(PART) == part:
            page.parts_list.setCurrentRow(row)
            return
    raise AssertionError(part)


def test_an_analysis_is_typed_and_kept_when_the_field_is_left(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(qtbot, desk, started)
    bring(page, "I4")

    page.section_part.analysis_edit.setFocus()
    type_text(page.section_part.analysis_edit, "Мұрағат құлыпталады.")
    bring(page, "I5")

    kept = desk.session.store.record(started, SectionConclusion, "I4")
    assert kept is not None
    assert kept.analysis == "Мұрағат құлыпталады."
    assert page.section_part.analysis_edit.toPlainText() == ""


def test_an_assessment_leaves_the_analysis_as_it_is(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(qtbot, desk, concluded)
    bring(page, "I1")
    before = desk.session.store.record(concluded, SectionConclusion, "I1")
    box = page.section_part.assessment_box

    box.setCurrentIndex(1 + list(Assessment).index(Assessment.DOES_NOT_COMPLY))
    box.activated.emit(box.currentIndex())

    kept = desk.session.store.record(concluded, SectionConclusion, "I1")
    assert before is not None
    assert kept is not None
    assert kept.assessment is Assessment.DOES_NOT_COMPLY
    assert kept.analysis == before.analysis


def test_the_draft_never_overwrites_what_was_written(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(qtbot, desk, concluded)
    bring(page, "I3")
    written = page.section_part.analysis_edit.toPlainText()

    qtbot.mouseClick(page.section_part.draft_button, Qt.MouseButton.LeftButton)

    assert page.section_part.analysis_edit.toPlainText().startswith(written)
    assert len(page.section_part.analysis_edit.toPlainText()) > len(written)


def test_identical_analyses_are_warned_of(qtbot: QtBot, desk: Desk, started: str) -> None:
    for section in ("I1", "I2"):
        kept = SectionConclusion(section=section, analysis="Бәрі дұрыс.")
        conclusions.record_section(desk.session, started, kept)
    page = opened(qtbot, desk, started)

    bring(page, "I1")

    assert "I2" in page.section_part.analysis_note.text()


def test_recommendations_are_drafted_from_the_violations_that_have_none(
    qtbot: QtBot, desk: Desk, concluded: str
) -> None:
    page = opened(qtbot, desk, concluded)
    for kept in list(
        desk.session.store.records(concluded, type(dossiers.dossier(desk.session, concluded).recommendations[0]))
    ):
        conclusions.withdraw_recommendation(desk.session, concluded, kept.key)
    page.refresh()
    bring(page, RECOMMENDATIONS)
    part = page.recommendations_part
    assert "I2.4" in part.open_note.text()

    qtbot.mouseClick(part.draft_button, Qt.MouseButton.LeftButton)

    drafted = dossiers.dossier(desk.session, concluded).recommendations
    assert {item for each in drafted for item in each.items} == {"I2.4", "I3.5", "I5.2"}
    assert all(each.due_on == date(2026, 4, 17) for each in drafted)


def test_a_recommendation_without_a_date_is_told_with_its_clause(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(qtbot, desk, concluded)
    bring(page, RECOMMENDATIONS)
    part = page.recommendations_part

    qtbot.mouseClick(part.add_button, Qt.MouseButton.LeftButton)
    type_text(part.text_edit, "Жойсын.")
    type_text(part.items_edit, "I2.4")
    qtbot.mouseClick(part.keep_button, Qt.MouseButton.LeftButton)

    assert "21" in part.card_note.text()
    assert dossiers.dossier(desk.session, concluded).recommendations[-1].text == "Жойсын."


def test_a_removed_recommendation_can_be_put_back(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(qtbot, desk, concluded)
    offered: list[object] = []
    desk.messages.toast.connect(lambda words, button, act: offered.append(act))
    bring(page, RECOMMENDATIONS)
    before = dossiers.dossier(desk.session, concluded).recommendations

    qtbot.mouseClick(page.recommendations_part.remove_button, Qt.MouseButton.LeftButton)
    assert len(dossiers.dossier(desk.session, concluded).recommendations) == len(before) - 1
    (put_back,) = offered
    assert callable(put_back)
    put_back()

    assert set(dossiers.dossier(desk.session, concluded).recommendations) == set(before)


def test_an_end_after_the_period_is_refused_beside_the_field(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(qtbot, desk, started)
    bring(page, TEXTS)
    part = page.texts_part

    part.ended_field.show_day(date(2026, 3, 19))
    assert "15" in part.end_note.text()
    qtbot.mouseClick(part.end_button, Qt.MouseButton.LeftButton)
    assert dossiers.dossier(desk.session, started).ended_on is None

    part.ended_field.show_day(date(2026, 3, 18))
    assert part.end_note.text() == ""
    qtbot.mouseClick(part.end_button, Qt.MouseButton.LeftButton)
    assert dossiers.dossier(desk.session, started).ended_on == date(2026, 3, 18)


def test_a_signed_certificate_closes_the_page(qtbot: QtBot, desk: Desk, made: str) -> None:
    certificate.sign(desk.session, made, Signature(by="m1", on=date(2026, 3, 18)))
    page = opened(qtbot, desk, made)

    assert not page.section_part.analysis_edit.isEnabled()
    bring(page, RECOMMENDATIONS)
    assert not page.recommendations_part.keep_button.isEnabled()


@pytest.mark.parametrize("language", Language)
def test_no_text_is_clipped_at_the_smallest_size(qtbot: QtBot, desk: Desk, concluded: str, language: Language) -> None:
    desk.languages.choose(language)
    page = opened(qtbot, desk, concluded)
    page.resize(1024, 560)
    for part in ("I1", TEXTS, RECOMMENDATIONS):
        bring(page, part)
        QApplication.processEvents()
        for widget in page.findChildren(QLabel) + page.findChildren(QPushButton):
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            if widget.isVisible() and not wraps:
                assert widget.width() >= widget.sizeHint().width(), (part, widget.objectName())


def test_the_page_is_freed_when_it_closes(qtbot: QtBot, desk: Desk, started: str) -> None:
    def opened_page() -> QWidget:
        page = ConclusionsPage(desk, started)
        page.show()
        page.refresh()
        return page

    assert freed(opened_page)
