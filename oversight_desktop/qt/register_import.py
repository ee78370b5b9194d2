"""Takes a register in: chosen in the system's dialog, read away from the window, looked at, then kept."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.register_dialog import RegisterImportDialog
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.services.away import keep_register
from oversight_desktop.services.bailiffs import Preview, read_register
from oversight_desktop.services.transfer import RegistryImported

FOLDER = "registers"


class RegisterImport(QObject):
    """What was taken in is told by the desk, as of any step."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._preview: Preview | None = None
        self._reading = False
        self.dialog: RegisterImportDialog | None = None
        desk.jobs.leaving.connect(self._dropped)

    def choose(self) -> None:
        """Ask for a file and read it."""
        words, memory = self._desk.wording, self._desk.memory
        if self._reading:
            self._desk.messages.say(words.text("why.being_worked_on"))
            return
        title, filter_ = words.text("bailiffs.import_title"), words.text("bailiffs.import_files")
        name, _ = QFileDialog.getOpenFileName(self._page, title, str(memory.folder(FOLDER)), filter_)
        if name:
            memory.keep_folder(FOLDER, Path(name).parent)
            self._desk.messages.silent.emit()
            waiting = Waiting(self._desk, self._page, words.text("waiting.reading_register"))
            self._reading = True
            waiting.look(partial(read_register, Path(name)), self._look, self._failed)

    def _dropped(self) -> None:
        self._reading = False  # of what is only shown nobody hears any more

    def _failed(self, trouble: Exception) -> None:
        self._reading = False
        self._desk.messages.show_problem(trouble)

    def _look(self, preview: Preview) -> None:
        self._reading = False
        self._preview = preview
        self.dialog = RegisterImportDialog(self._desk, preview, self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(self._keep)
        self.dialog.open()

    def _keep(self) -> None:
        assert self._preview is not None
        self._desk.messages.silent.emit()
        waiting = Waiting(self._desk, self._page, self._desk.wording.text("waiting.keeping_register"), writes=True)
        waiting.begin(partial(keep_register, self._desk.session, self._preview), self._kept)

    def _kept(self, made: RegistryImported) -> None:
        self._desk.did(made.change)
        self._desk.messages.tell("bailiffs.imported", added=made.added, changed=made.changed, same=made.same)
