"""A window on a real store: themed application, desk, frame; what was closed is freed before the next test."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

FONTS = Path(__file__).parents[2] / "resources" / "fonts" / "ui"
CACHE = Path(os.environ.get("TMPDIR", "/tmp")) / "oversight-test-fonts"
CACHE.mkdir(exist_ok=True)
(CACHE / "fonts.conf").write_text(
    f"<fontconfig><dir>{FONTS}</dir><cachedir>{CACHE / 'cache'}</cachedir></fontconfig>", encoding="utf-8"
)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_FONT_DPI"] = "96"
os.environ["CUPS_SERVER"] = str(CACHE / "no.sock")  # the printers of this machine are none of ours
os.environ["FONTCONFIG_FILE"] = str(CACHE / "fonts.conf")  # only the shipped type: the same pixels everywhere

import pytest  # noqa: E402
from examples import COMMISSION, ORDER, lawful_dossier  # noqa: E402
from PySide6.QtCore import QEvent  # noqa: E402
from PySide6.QtGui import QFont  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from qt.stage import Stage  # noqa: E402

from oversight_desktop.domain.person import Person  # noqa: E402
from oversight_desktop.domain.terms import BodyKind, Language  # noqa: E402
from oversight_desktop.qt.changes import Changes  # noqa: E402
from oversight_desktop.qt.desk import Desk, Place  # noqa: E402
from oversight_desktop.qt.jobs import Jobs  # noqa: E402
from oversight_desktop.qt.languages import Languages  # noqa: E402
from oversight_desktop.qt.memory import Memory  # noqa: E402
from oversight_desktop.qt.messages import Messages  # noqa: E402
from oversight_desktop.qt.theme import Scheme, Theme  # noqa: E402
from oversight_desktop.services import inspections, order, sample  # noqa: E402
from oversight_desktop.services.session import Session  # noqa: E402

PERSON = Person(name="Нұрова Айгүл Ерланқызы", post="бөлім басшысы", body=BodyKind.TERRITORIAL_BODY)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFont("Noto Sans", 10))
    made = Theme(qapp)
    made.install(Scheme.LIGHT)
    return made


@pytest.fixture(scope="session")
def languages(qapp: QApplication) -> Languages:
    return Languages(qapp)


@pytest.fixture(autouse=True)
def freed() -> Iterator[None]:
    """Widgets that a test closed really go before the next: else every change of style walks all of them.

    The jobs of a test leave the collector to their sweeper, which goes with them.
    """
    yield
    gc.enable()
    app = QApplication.instance()
    if app is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        QApplication.processEvents()


@pytest.fixture
def qtbot(qtbot: Any) -> Iterator[Any]:
    """What a test lets go is closed and freed by Qt after it, as in the program, not swept while it is still shown."""
    held: list[QWidget] = []
    add = qtbot.addWidget

    def held_and_added(widget: QWidget, **given: Any) -> None:
        held.append(widget)
        add(widget, **given)

    qtbot.addWidget = held_and_added
    yield qtbot
    held.clear()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The whole window of a new user, at its first page."""
    made = Stage(qapp, tmp_path)
    made.open()
    yield made
    made.close()


class Went:
    """Where the pages asked to go."""

    def __init__(self) -> None:
        self.places: list[tuple[Place, str, str]] = []

    def __call__(self, place: Place, scope: str = "", item: str = "") -> None:
        self.places.append((place, scope, item))


@pytest.fixture
def went() -> Went:
    return Went()


@pytest.fixture
def desk(session: Session, theme: Theme, languages: Languages, tmp_path: Path, went: Went) -> Iterator[Desk]:
    """A desk in a new store, in Kazakh and light; pages that ask to go elsewhere are noted in `went`."""
    theme.choose(Scheme.LIGHT)
    languages.choose(Language.KAZAKH)
    jobs = Jobs()
    yield Desk(
        session=session,
        changes=Changes(),
        jobs=jobs,
        languages=languages,
        theme=theme,
        memory=Memory(tmp_path / "window.ini"),
        messages=Messages(languages),
        go=went,
    )
    jobs.wait()


@pytest.fixture
def said(desk: Desk) -> list[str]:
    """Every sentence of refusals that the desk showed."""
    heard: list[str] = []
    desk.messages.refused.connect(heard.extend)
    return heard


def carried_to(session: Session, deed: str) -> str:
    """The sample inspection carried on until just after this deed; its id."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == deed:
            return change.scope
    raise AssertionError(deed)


@pytest.fixture
def started(session: Session) -> str:
    """The id of the sample inspection on the morning it starts: order, acquaintance, no answers yet."""
    return carried_to(session, "inspection_started")


@pytest.fixture
def ordered(session: Session) -> str:
    """The id of an inspection with its order registered, beginning on 16.03.2026."""
    scope = inspections.begin(session, lawful_dossier()).scope
    order.record_order(session, scope, ORDER, COMMISSION)
    return scope


@pytest.fixture
def concluded(session: Session) -> str:
    """The id of the sample inspection with everything but the certificate's number."""
    return carried_to(session, "inspection_ended")


@pytest.fixture
def made(session: Session) -> str:
    """The id of the sample inspection with its three counterparts, not yet signed."""
    return carried_to(session, "certificate_made")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Until it is set, a stick does not give its photos."""
    go_on = Event()
    opens = Path.open

    def slowly(path: Path, *how: Any, **more: Any) -> Any:
        assert path.suffix != ".jpg" or current_thread() is main_thread() or go_on.wait(20)
        return opens(path, *how, **more)

    monkeypatch.setattr(Path, "open", slowly)
    yield go_on
    go_on.set()


@pytest.fixture
def work(stage: Stage) -> Session:
    """Somebody works; there is no backup to be made when the window closes."""
    session = stage.enter()
    assert stage.reception.work is not None
    stage.reception.work.closing._free = True
    return session
