"""Evidence through its page: files come in, are described, ordered, tied, put aside and put back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from freed import freed
from photos_for_tests import HEIC, pdf, photo, png
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import EvidenceKind, Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.pages.evidence import EvidencePage
from oversight_desktop.qt.picture_window import PictureWindow
from oversight_desktop.services import undo
from oversight_desktop.services.steps import keep

Show = Callable[[str], EvidencePage]


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> Show:
    """Shows the page of an inspection."""

    def show(scope: str) -> EvidencePage:
        page = EvidencePage(desk, scope)
        qtbot.addWidget(page)
        page.resize(1366, 620)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.refresh()
        return page

    return show


def pieces(desk: Desk, scope: str) -> list[Evidence]:
    return [kept.record for kept in desk.session.store.records(scope, Evidence)]


def drop(page: EvidencePage, qtbot: QtBot, *paths: Path) -> None:
    """Drop files on the page and wait until they are in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, plain))
    qtbot.waitUntil(lambda: page.taking is None, timeout=10_000)


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def written(folder: Path, **files: bytes) -> list[Path]:
    paths = [folder / name.replace("_", ".") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return paths


def test_several_dropped_files_come_in_in_their_order_with_the_day_of_the_camera(
    desk: Desk, shown: Show, started: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(started)
    before = len(pieces(desk, started))

    drop(page, qtbot, *written(tmp_path, b_jpg=photo(1), a_png=png(), c_pdf=pdf()))

    first, second, third = pieces(desk, started)[before:]
    assert (first.kind, second.kind, third.kind) == (EvidenceKind.PHOTO, EvidenceKind.PHOTO, EvidenceKind.DOCUMENT)
    assert f"{first.taken_on:%d.%m.%Y}" == "14.03.2026"
    assert second.taken_on == desk.session.now().date()
    assert [Path(piece.file or "").suffix for piece in (first, second, third)] == [".jpg", ".png", ".pdf"]
    assert not page.progress_frame.isVisible()


def test_what_was_dropped_comes_in_though_the_window_closes_at_once(
    desk: Desk, shown: Show, started: str, tmp_path: Path
) -> None:
    page = shown(started)
    before = len(pieces(desk, started))
    page.take(written(tmp_path, a_jpg=photo(1), b_jpg=photo(2), c_jpg=photo(3)))

    desk.jobs.wait()

    assert len(pieces(desk, started)) == before + 3


def test_stopping_keeps_what_came_in_and_takes_no_more(
    desk: Desk, shown: Show, started: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(started)
    before = len(pieces(desk, started))
    page.take(written(tmp_path, a_jpg=photo(1), b_jpg=photo(2), c_jpg=photo(3)))

    page.cancel_button.click()
    qtbot.waitUntil(lambda: page.taking is None, timeout=10_000)

    assert len(pieces(desk, started)) == before + 1


def test_a_heic_and_a_text_are_refused_with_advice_and_the_rest_comes_in(
    desk: Desk, shown: Show, said: list[str], started: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(started)
    before = len(pieces(desk, started))

    drop(page, qtbot, *written(tmp_path, phone_jpg=HEIC, list_docx=b"PK\x03\x04 text", good_jpg=photo(2)))

    assert len(pieces(desk, started)) == before + 1
    assert len(said) == 2
    assert "phone.jpg" in said[0] and "HEIC" in said[0]
    assert "list.docx" in said[1] and "PDF" in said[1]


def test_the_same_file_twice_is_kept_once_and_said(
    desk: Desk, shown: Show, said: list[str], started: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(started)
    before = len(pieces(desk, started))

    drop(page, qtbot, *written(tmp_path, one_jpg=photo(3), two_jpg=photo(3)))

    assert len(pieces(desk, started)) == before + 1
    assert "two.jpg" in said[0]


def test_a_picture_is_pasted_with_the_keyboard(desk: Desk, shown: Show, started: str, qtbot: QtBot) -> None:
    page = shown(started)
    before = len(pieces(desk, started))
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)

    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(pieces(desk, started)) == before + 1, timeout=10_000)

    assert pieces(desk, started)[-1].kind is EvidenceKind.PHOTO
    QGuiApplication.clipboard().clear()


def test_what_comes_in_for_an_item_is_tied_to_it_and_one_can_go_back(
    desk: Desk, shown: Show, went: object, started: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(started)
    page.at("I1.2")

    drop(page, qtbot, *written(tmp_path, a_jpg=photo(4)))
    page.back_button.click()

    piece = pieces(desk, started)[-1]
    answer = desk.session.store.record(started, Answer, "I1.2")
    assert answer is not None and answer.evidence == (piece.id,) and answer.result is None
    assert went.places == [(Place.CHECKLIST, started, "I1.2")]  # type: ignore[attr-defined]
    assert undo.next_to_undo(desk.session, started) == "evidence_added"


def test_a_caption_is_kept_as_one_step_when_the_field_is_left(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    page.at("E2")
    before = len(desk.session.store.changes(concluded))

    page.caption_edit.clear()
    type_in(page.caption_edit, "Істің мұқабасы")
    page.leave()

    assert desk.session.store.record(concluded, Evidence, "E2").caption == "Істің мұқабасы"  # type: ignore[union-attr]
    assert len(desk.session.store.changes(concluded)) == before + 1


def test_typing_survives_a_kill(desk: Desk, shown: Show, concluded: str, qtbot: QtBot) -> None:
    page = shown(concluded)
    page.at("E1")
    type_in(page.caption_edit, "ө")
    typed = page.caption_edit.text()
    with qtbot.waitSignal(desk.messages.silent, timeout=3000):
        pass  # the draft goes to the disk at the pause

    again = EvidencePage(desk, concluded)
    qtbot.addWidget(again)
    again.at("E1")

    assert again.caption_edit.text() == typed
    page.leave()


def test_removing_takes_it_from_the_answers_and_offers_to_put_it_back(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    offers: list[tuple[str, str, Callable[[], None]]] = []
    desk.messages.toast.connect(lambda *offer: offers.append(offer))
    page.at("E2")
    whole = pieces(desk, concluded)
    answer = desk.session.store.record(concluded, Answer, "I3.5")

    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)

    assert [piece.id for piece in pieces(desk, concluded)] == ["E1", "E3", "E4"]
    assert desk.session.store.record(concluded, Answer, "I3.5").evidence == ()  # type: ignore[union-attr]
    offers[-1][2]()
    assert pieces(desk, concluded) == whole
    assert desk.session.store.record(concluded, Answer, "I3.5") == answer
    assert page.shelf.front is not None and page.shelf.front.piece.id == "E2"


def test_order_changes_by_keys_and_can_be_undone(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    page.at("E3")
    page.list.setFocus()

    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [piece.id for piece in pieces(desk, concluded)] == ["E1", "E3", "E2", "E4"]
    assert page.shelf.front is not None and page.shelf.front.piece.id == "E3"
    undo.undo(desk.session, concluded)
    assert [piece.id for piece in pieces(desk, concluded)] == ["E1", "E2", "E3", "E4"]


def test_order_changes_by_drag(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    model = page.shelf.model

    model.dropMimeData(model.mimeData([model.index(3)]), Qt.DropAction.MoveAction, 0, 0, model.index(-1))

    assert [piece.id for piece in pieces(desk, concluded)] == ["E4", "E1", "E2", "E3"]


def test_an_item_is_tied_by_typing_its_number_and_untied_again(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    page.at("E1")

    type_in(page.item_ties.edit, "I1.1")
    QTest.keyClick(page.item_ties.edit, Qt.Key.Key_Return)

    assert desk.session.store.record(concluded, Answer, "I1.1").evidence == ("E1",)  # type: ignore[union-attr]
    assert page.item_ties.items == ("I1.1", "I2.4")
    QApplication.processEvents()
    away = next(
        button
        for button in page.item_ties.findChildren(QPushButton)
        if button.property("item") == "I1.1" and not button.text() and button.isVisible()
    )
    away.click()
    assert page.item_ties.items == ("I2.4",)


def test_the_filter_is_the_same_when_the_page_is_opened_again(shown: Show, concluded: str) -> None:
    page = shown(concluded)
    assert page.all_button.isChecked()
    page.untied_button.click()
    page.close()

    again = shown(concluded)

    assert again.untied_button.isChecked()
    assert again.shelf.model.ids == page.shelf.model.ids


def test_the_filter_shows_what_is_tied_to_no_item(
    desk: Desk, shown: Show, concluded: str, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(concluded)
    drop(page, qtbot, *written(tmp_path, a_jpg=photo(5)))

    page.untied_button.click()

    assert page.shelf.model.ids == [pieces(desk, concluded)[-1].id]
    assert not page.up_button.isEnabled() and page.up_button.toolTip()


def test_a_file_that_is_gone_is_told(desk: Desk, shown: Show, concluded: str) -> None:
    for path in desk.session.store.path.with_name("office.db.evidence").rglob("*"):
        if path.is_file():
            path.unlink()
    page = shown(concluded)

    page.missing_button.click()

    assert page.shelf.model.ids == ["E1", "E2"]
    assert page.missing_label.isVisible() and page.missing_label.text()


def test_promised_evidence_is_told(desk: Desk, shown: Show, concluded: str) -> None:
    keep(desk.session, concluded, "answer_recorded", "I1.1", Answer(item="I1.1", evidence=("E9",)))

    page = shown(concluded)

    assert page.promised_label.isVisible() and "I1.1: E9" in page.promised_label.text()


def test_a_record_is_described_in_words(desk: Desk, shown: Show, started: str) -> None:
    page = shown(started)

    page.words.menu.actions()[1].trigger()
    type_in(page.reference_edit, "Кіреберіс")
    page.leave()

    piece = pieces(desk, started)[-1]
    assert (piece.kind, piece.reference, piece.file) == (EvidenceKind.RECORD, "Кіреберіс", None)


def test_space_shows_the_picture_large(desk: Desk, shown: Show, concluded: str, qtbot: QtBot) -> None:
    page = shown(concluded)
    page.at("E1")
    qtbot.waitUntil(lambda: page.picture_view.image is not None, timeout=10_000)

    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Space)

    assert len(page.findChildren(PictureWindow)) == 1
    page.findChildren(PictureWindow)[0].close()


def test_after_the_first_signature_nothing_changes_and_it_says_why(desk: Desk, shown: Show, concluded: str) -> None:
    keep(desk.session, concluded, "signature_recorded", "m1", Signature(by="m1", on=desk.session.now().date()))

    page = shown(concluded)

    assert not page.add_button.isEnabled() and "20" in page.add_button.toolTip()
    assert not page.remove_button.isEnabled() and page.caption_edit.isReadOnly()


def test_every_field_has_a_name_and_the_texts_follow_the_language(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    page.at("I1.2")
    for language in (Language.RUSSIAN, Language.ENGLISH, Language.KAZAKH):
        desk.languages.choose(language)
        QApplication.processEvents()
        assert page.all_button.text() == desk.wording.text("evidence.all", number=4)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                named = widget.accessibleName() or getattr(widget, "text", str)() or buddy_of(page, widget)
                assert named or isinstance(widget.parent(), QLineEdit), widget
        assert page.minimumSizeHint().width() <= 1024, language


def buddy_of(page: QWidget, widget: QWidget) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(label.buddy() is widget for label in page.findChildren(QLabel))


def test_the_page_is_freed_when_it_closes(desk: Desk, concluded: str, qtbot: QtBot) -> None:
    def opened_page() -> QWidget:
        page = EvidencePage(desk, concluded)
        page.show()
        thumbnails = page.thumbnails
        qtbot.waitUntil(lambda: thumbnails.waiting == 0, timeout=10_000)
        return page

    assert freed(opened_page)


def test_files_may_be_dropped_on_the_list_too(shown: Show, concluded: str, tmp_path: Path) -> None:
    page = shown(concluded)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in written(tmp_path, a_jpg=photo(1))])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, plain)

    QApplication.sendEvent(page.list.viewport(), entering)

    assert entering.isAccepted()
