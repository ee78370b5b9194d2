"""The window's frame: navigation above, the page in front, what was saved and what is under way below."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.backup_status import BackupStatus, UsesBackups
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import STEPS, Desk, Place
from oversight_desktop.qt.due_status import DueStatus
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.inspection_view import InspectionView
from oversight_desktop.qt.language_box import LanguageBox
from oversight_desktop.qt.low_screen import LeastRoom, LowScreen
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.page_makers import office_page
from oversight_desktop.qt.refusal_bar import RefusalBar
from oversight_desktop.qt.toast import Toast
from oversight_desktop.qt.undo_redo import UndoRedo
from oversight_desktop.qt.window_keys import WindowKeys

OFFICE_BUTTONS = {
    "overview_button": Place.OVERVIEW,
    "bailiffs_button": Place.BAILIFFS,
    "settings_button": Place.SETTINGS,
    "backup_button": Place.SETTINGS,
}
"""Where the buttons of the frame lead."""


class MainFrame(LeastRoom, Form, QWidget):
    """Everything that is seen once the store is unlocked. `lock_requested` asks to close the store again."""

    ui = "main_window"
    custom = (LanguageBox,)

    lock_requested = Signal()

    header: QFrame
    overview_button: QPushButton
    bailiffs_button: QPushButton
    settings_button: QPushButton
    find_button: QToolButton
    undo_button: QPushButton
    redo_button: QPushButton
    lock_button: QPushButton
    language_box: LanguageBox
    refusal_place: QWidget
    pages: QStackedWidget
    footer_layout: QHBoxLayout
    due_button: QPushButton
    saved_label: QLabel
    busy_bar: QProgressBar
    backup_button: QPushButton

    def __init__(self, desk: Desk, backups: Backups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._backups = desk, backups
        self.room_theme = desk.theme
        self.load(desk.theme)
        self._office: dict[Place, Page] = {}
        self._view: InspectionView | None = None
        self._waiting: list[InspectionView] = []
        self._ending: list[InspectionView] = []
        self.refusals = RefusalBar(desk.theme, self)
        layout = self.refusal_place.layout()
        assert layout is not None
        layout.addWidget(self.refusals)
        self.toast = Toast(self)
        self.busy_bar.hide()
        self.language_box.serve(desk.languages, desk.memory)
        self._undo_redo = UndoRedo(
            desk, self, (self.undo_button, self.redo_button), self.scope, self.leave, self.toast.do
        )
        self._backup_status = BackupStatus(self.backup_button, backups, desk)
        self._due_status = DueStatus(self)
        WindowKeys(self)
        LowScreen(self, desk.theme, (self.footer_layout,), self.header)
        self._saved_at = ""
        self._connect()
        self._say_again()

    def _connect(self) -> None:
        desk = self.desk
        for name in OFFICE_BUTTONS:
            getattr(self, name).clicked.connect(self._to_office)
        self.lock_button.clicked.connect(self.lock_requested)
        QShortcut(QKeySequence("Ctrl+S"), self, self._already_saved)
        desk.changes.changed.connect(self._changed)
        desk.jobs.busy.connect(self._busy)
        desk.languages.changed.connect(self._say_again)
        desk.messages.toast.connect(self.toast.say)
        desk.messages.refused.connect(self.refusals.say)
        desk.messages.silent.connect(self.refusals.hide)

    def go(self, place: Place, scope: str = "", item: str = "") -> None:
        """Show a page: of the office, or of the inspection with this id; `item` names what to show on it."""
        self.toast.leave()
        kept = self.leave()
        if kept:  # else it tells what could not be kept
            self.refusals.hide()
        page = self._step(place, scope, kept=kept) if place in STEPS else self._office_page(place)
        self.overview_button.setChecked(place not in (Place.BAILIFFS, Place.SETTINGS))
        self.bailiffs_button.setChecked(place is Place.BAILIFFS)
        self.settings_button.setChecked(place is Place.SETTINGS)
        if place not in STEPS:
            page.of(scope)
        page.refresh()
        page.take_focus()
        if item:
            page.at(item)
        self._undo_redo.show_state()
        self._due_status.show()

    def leave(self) -> bool:
        """Let the page in front keep what is still being typed, and every other what it still holds; False if not."""
        return self.page.leave() if self.page is not None else self.desk.unkept.keep_all()

    @property
    def page(self) -> Page | None:
        """The page in front."""
        front = self.pages.currentWidget()
        if self.view is not None:
            return self.view.page
        return front if isinstance(front, Page) else None

    @property
    def view(self) -> InspectionView | None:
        """The inspection in front."""
        front = self.pages.currentWidget()
        return front if isinstance(front, InspectionView) else None

    def scope(self) -> str:
        """The id of the inspection in front, or the empty text."""
        return self.view.scope if self.view is not None else ""

    def _office_page(self, place: Place) -> Page:
        page = self._office.get(place)
        if page is None:
            page = self._office[place] = office_page(place, self.desk)
            if isinstance(page, UsesBackups):
                page.use(self._backups)
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        return page

    def _step(self, place: Place, scope: str, *, kept: bool) -> Page:
        view = self._view
        if view is None or view.scope != scope:
            if view is not None:
                self.pages.removeWidget(view)
                if not kept:
                    self._waiting.append(view)  # it holds what the disk refuses; it goes with the frame
                elif self.desk.jobs.running:
                    self._ending.append(view)  # a certificate may be on its way to it
                else:
                    view.deleteLater()
            view = self._view = InspectionView(self.desk, scope)
            view.refreshed.connect(self._due_status.show)
            self.pages.addWidget(view)
        self.pages.setCurrentWidget(view)
        return view.show_step(place)

    def _to_office(self) -> None:
        self.desk.go(OFFICE_BUTTONS[self.sender().objectName()], "", "")

    def _already_saved(self) -> None:
        self.leave()
        self.desk.messages.tell("already_saved")

    def _changed(self, change: Change) -> None:
        self._saved_at = f"{change.at.astimezone():%H:%M:%S}"
        self._say_again()

    def _say_again(self) -> None:
        self.refusals.name_close(self.desk.wording.text("close_refusal"))
        said = self.desk.wording.text("saved_at", time=self._saved_at) if self._saved_at else ""
        self.saved_label.setText(said)

    def _busy(self, running: int) -> None:
        self.busy_bar.setVisible(running > 0)
        while self._ending and not running:
            self._ending.pop().deleteLater()
