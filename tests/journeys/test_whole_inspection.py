"""A whole inspection through the window, from the first run to the closed file, in Kazakh and in Russian."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from journeys import whole
from journeys.hands import Hands
from journeys.languages import KAZAKH, RUSSIAN
from PySide6.QtWidgets import QApplication, QFileDialog
from qt import printers
from qt.stage import Stage

KAZAKH_ONLY = "әіңғүұқөһӘҚҮ"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The window of a new user, on the clock of the stage."""
    profile = tmp_path / "profile"
    profile.mkdir()
    made = Stage(qapp, profile)
    made.open()
    yield made
    made.close()


@pytest.mark.parametrize("words", [KAZAKH, RUSSIAN], ids=["kazakh", "russian"])
def test_an_inspection_goes_from_the_first_run_to_the_closed_file(
    stage: Stage, words: whole.Words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = Hands(stage.window)
    picture, out = whole.photo(tmp_path), tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(picture)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    lp, person = printers.install(tmp_path, monkeypatch), printers.Dialog(agree=True)

    keys = whole.everything(hands, words, stage)

    assert hands.read("close_label") != ""
    papers = sorted(out.glob("*.pdf"))
    assert len(papers) == 3
    assert (person.seen, lp.papers) == (1, [paper.read_bytes() for paper in papers])
    for copy, paper in enumerate(papers, 1):
        said = text_of(paper)
        for wanted in expected(words, copy):
            assert squeezed(wanted) in squeezed(said), wanted
        assert words.language == "ru" or set(KAZAKH_ONLY) <= set(said)
    print(f"keys of the checklist besides the letters of the texts: {keys}")
    assert keys <= whole.QUESTIONS + 7 * len(words.findings)


def expected(words: whole.Words, copy: int) -> list[str]:
    """What a counterpart must say."""
    people = [words.person[0], *(name for name, _, _ in words.others)]
    bailiff = words.bailiff
    return [
        f"{copy}-дана" if words.language == "kk" else f"Экз. № {copy}",
        f"{bailiff['surname']} {bailiff['given_name']} {bailiff['patronymic']}",
        *people,
        *words.findings.values(),
        words.explanation,
        words.assessment,
        words.conclusion,
        words.caption,
        *(f"{words.analysis} {number}." for number in range(1, whole.SECTIONS + 1)),
    ]


def text_of(paper: Path) -> str:
    """All words of a PDF."""
    document = pypdfium2.PdfDocument(paper)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def squeezed(text: str) -> str:
    """Without the ends of lines and what a line end does to a word."""
    return "".join(unicodedata.normalize("NFC", text).replace("\ufffe", "").replace("\u00ad", "").split())
