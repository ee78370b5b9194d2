"""What the tests of locking and closing share: what they begin, and where they wait."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from qt.stage import PASSPHRASE, Course, Stage

from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.leaving_page import LeavingPage
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.services import opening
from oversight_desktop.services.sample import sample_path
from oversight_desktop.services.session import Session


def words(stage: Stage, code: str, **facts: object) -> str:
    """A sentence in the language in force."""
    return stage.reception.languages.wording.text(code, **facts)


def wait(stage: Stage, milliseconds: int) -> None:
    end = Event()
    stage.app.processEvents()
    assert not end.wait(milliseconds / 1000)
    stage.app.processEvents()


def import_sample(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> OverviewPage:
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(sample_path())], ""))
    page.empty_import_button.click()
    return page


def leaving(stage: Stage) -> LeavingPage:
    """The page that stands in the window, once it speaks."""
    page = stage.window.centralWidget()
    assert isinstance(page, LeavingPage)
    stage.until(page.card.isVisible)
    return page


def unlock_page(stage: Stage) -> UnlockPage:
    stage.until(lambda: isinstance(stage.reception.frame, UnlockPage))
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    stage.settle()
    return page


def opened(stage: Stage, passphrase: str = PASSPHRASE) -> Session:
    """The store as the next who unlocks it finds it; its log holds together."""
    session = opening.begin_work(opening.unlock(stage.reception.store, passphrase), now=stage.now)
    stage.session = session
    return session


def photos() -> list[Path]:
    """Three photographs of the sample."""
    return sorted(sample_path().parent.glob("**/*.jpg"))[:3]


def export_to(stage: Stage, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    scope = Course(stage).to("inspection_started")
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.at(scope)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), ""))
    page.export_button.click()
