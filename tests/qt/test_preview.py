"""The preview shows the very bytes, sharp and page by page; the same bytes are printed and saved."""

from io import BytesIO
from pathlib import Path

import pytest
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from qt import printers
from reportlab.pdfgen.canvas import Canvas

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.page_view import LIFE_SIZE
from oversight_desktop.qt.picture_printing import PicturePrinting
from oversight_desktop.qt.preview import PdfPreview
from oversight_desktop.qt.printing import Paper, chosen, new_printer
from oversight_desktop.services.page_pictures import page_picture, page_sizes

PAGES = 5


def pdf(pages: int = PAGES) -> bytes:
    """A document of so many A4 pages, each with its number."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(pages):
        canvas.drawString(72, 720, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, desk: Desk) -> PdfPreview:
    pane = PdfPreview()
    qtbot.addWidget(pane)
    pane.serve(desk)
    pane.resize(700, 600)
    pane.show()
    return pane


def shown(qtbot: QtBot, preview: PdfPreview, data: bytes) -> None:
    """Show a document and wait for the picture of its first page."""
    preview.show_pdf("Құжат № 1", data)
    qtbot.waitUntil(lambda: preview.view.picture(0) is not None)


def test_a_page_is_drawn_as_sharp_as_the_screen_shows_it(qtbot: QtBot, preview: PdfPreview) -> None:
    shown(qtbot, preview, pdf())
    picture = preview.view.picture(0)
    assert picture is not None
    ratio = preview.view.devicePixelRatioF()

    wide = (preview.view.viewport().width() - 32) * ratio

    assert abs(picture.width() - wide) <= 2
    assert picture.pixelColor(2, 2).name() == "#ffffff"


def test_another_scale_is_drawn_anew(qtbot: QtBot, preview: PdfPreview) -> None:
    shown(qtbot, preview, pdf())
    before = preview.view.picture(0)
    assert before is not None

    QTest.keyClick(preview.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.view.picture(0) is not None)

    after = preview.view.picture(0)
    assert after is not None
    assert after.width() == pytest.approx(before.width() * 1.25, abs=3)
    scale = int(preview.scale_label.text().removesuffix(" %")) / 100
    assert after.width() == pytest.approx(595.3 * scale * LIFE_SIZE, rel=0.01)


def test_only_pages_in_view_are_drawn(qtbot: QtBot, preview: PdfPreview) -> None:
    shown(qtbot, preview, pdf())

    assert preview.view.picture(PAGES - 1) is None

    QTest.keyClick(preview.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.view.picture(PAGES - 1) is not None)
    assert preview.page_box.value() == PAGES


def test_pages_are_turned_by_button_and_by_number(qtbot: QtBot, preview: PdfPreview) -> None:
    shown(qtbot, preview, pdf())
    assert not preview.back_button.isEnabled()

    preview.forward_button.click()
    assert preview.page_box.value() == 2

    preview.page_box.setValue(4)
    QTest.keyClick(preview.page_box, Qt.Key.Key_Return)
    preview.back_button.click()
    assert preview.page_box.value() == 3


def test_a_file_that_is_no_pdf_is_told_in_the_pane(qtbot: QtBot, preview: PdfPreview, desk: Desk) -> None:
    preview.show_pdf("x", b"%PDF-1.7 nonsense")

    qtbot.waitUntil(lambda: preview.empty_label.text() == desk.wording.text("pdf_unreadable"))
    assert not preview.print_button.isEnabled()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Құжат", "Құжат.pdf"), ("Бұйрық 16.03.2026", "Бұйрық 16.03.2026.pdf"), ("Құжат.PDF", "Құжат.PDF")],
)
def test_saved_are_the_bytes_that_are_shown(
    typed: str,
    kept: str,
    qtbot: QtBot,
    preview: PdfPreview,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown(qtbot, preview, pdf())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))

    preview.save_button.click()

    qtbot.waitUntil((tmp_path / kept).exists)
    assert (tmp_path / kept).read_bytes() == pdf()
    assert desk.memory.folder("documents") == tmp_path


def test_a_file_of_a_name_the_dialog_did_not_ask_about_is_replaced_only_by_choice(
    qtbot: QtBot, preview: PdfPreview, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(qtbot, preview, pdf())
    there = tmp_path / "Құжат.pdf"
    there.write_bytes(b"mine")
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Құжат"), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[1])

    preview.save_button.click()

    desk.jobs.wait()
    assert asked == [desk.wording.text("saving.replace", files=("Құжат.pdf",))]
    assert there.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, preview: PdfPreview, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(qtbot, preview, pdf())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "absent" / "x.pdf"), ""))

    preview.save_button.click()

    qtbot.waitUntil(lambda: len(said) == 1)
    assert "absent" in said[0]


def test_the_shown_document_goes_to_the_printer(
    qtbot: QtBot, preview: PdfPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = printers.install(tmp_path, monkeypatch)
    shown(qtbot, preview, pdf())
    person = printers.Dialog(agree=True)

    preview.print_button.click()

    qtbot.waitUntil(lambda: lp.papers == [pdf()])
    assert person.seen == 1
    assert "media=A4" in lp.words[0]
    assert "sides=two-sided-long-edge" in lp.words[0]
    assert "Quzhat-1" in lp.words[0]


def test_what_the_dialog_left_is_what_the_printer_is_told() -> None:
    printer = new_printer()
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3,5"))
    printer.setCopyCount(3)

    assert chosen(printer, copies=True).pages == "2-3,5"
    assert chosen(printer, copies=True).copies == 3
    assert chosen(printer, copies=False).copies == 1


def test_who_thinks_better_of_it_prints_nothing(
    qtbot: QtBot, preview: PdfPreview, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = printers.install(tmp_path, monkeypatch)
    shown(qtbot, preview, pdf())
    person = printers.Dialog(agree=False)

    preview.print_button.click()

    desk.jobs.wait()
    assert person.seen == 1
    assert lp.words == []


def test_without_any_printer_it_says_what_to_do(
    qtbot: QtBot, preview: PdfPreview, desk: Desk, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    shown(qtbot, preview, pdf())

    preview.print_button.click()

    assert said == [desk.wording.text("print_no_printer")]


def test_where_there_is_no_lp_pages_are_printed_as_grey_pictures_of_300_dpi(
    qtbot: QtBot, desk: Desk, preview: PdfPreview, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printing = PicturePrinting(desk.jobs, printer, [Paper(name="x", pdf=pdf(3))], preview)
    steps: list[tuple[int, int]] = []
    printing.page.connect(lambda done, of: steps.append((done, of)))

    with qtbot.waitSignal(printing.done):
        printing.begin()

    assert steps == [(0, 3), (1, 3), (2, 3)]
    out = (tmp_path / "out.pdf").read_bytes()
    assert len(page_sizes(out)) == 3
    page = page_picture(out, 0, 1.0, grey=True)
    assert min(page.pixels) < 128 < max(page.pixels)


def test_printing_pictures_can_be_stopped(qtbot: QtBot, desk: Desk, preview: PdfPreview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printing = PicturePrinting(desk.jobs, printer, [Paper(name="x", pdf=pdf(3))], preview)

    with qtbot.waitSignal(printing.failed) as failed:
        printing.begin()
        printing.give_up()

    assert failed.args[0].code == "print_stopped"


@pytest.mark.parametrize("language", Language)
def test_no_word_of_the_bar_is_cut(qtbot: QtBot, desk: Desk, preview: PdfPreview, language: Language) -> None:
    desk.languages.choose(language)
    preview.resize(360, 400)
    shown(qtbot, preview, pdf(1))

    for button in (preview.save_button, preview.print_button):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_the_pane_is_freed_when_it_closes(qtbot: QtBot, desk: Desk) -> None:
    def opened_page() -> QWidget:
        pane = PdfPreview()
        pane.serve(desk)
        pane.show()
        shown(qtbot, pane, pdf())
        desk.jobs.wait()
        return pane

    assert freed(opened_page)
