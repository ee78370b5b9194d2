"""A register is looked at before it is taken in: its first rows, its faults, and the choice to leave those out."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QListView, QPushButton, QTableView, QWidget

from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.table_model import Column, RecordTable
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.bailiffs import PREVIEWED, Preview

COLUMNS = (
    "iin",
    "surname",
    "given_name",
    "patronymic",
    "district",
    "practice_started_on",
    "first_enforcement_action_on",
    "licence_number",
)
LAST = ("last_inspection_kind", "last_inspection_ended_on")


class RegisterImportDialog(Form, QDialog):
    """Accepted when the rows shown are to be taken in."""

    ui = "register_import"

    summary_label: QLabel
    rows_label: QLabel
    rows: QTableView
    faults_title: QLabel
    faults: QListView
    leave_out: QCheckBox
    why_label: QLabel
    cancel_button: QPushButton
    import_button: QPushButton

    def __init__(self, desk: Desk, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.preview = desk, preview
        self.load(desk.theme)
        self.resize(900, 560)
        self._model: RecordTable[RegistryEntry] = RecordTable(self._columns(), self)
        self._model.show(preview.entries[:PREVIEWED])
        self.rows.setModel(self._model)
        self.rows.verticalHeader().hide()
        self.rows.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.resizeColumnsToContents()
        self._faults = QStringListModel(self)
        self.faults.setModel(self._faults)
        self.leave_out.clicked.connect(self._say)
        self.import_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._say()

    def _columns(self) -> list[Column[RegistryEntry]]:
        words = self.desk.wording

        def of(name: str) -> Column[RegistryEntry]:
            heading = words.field(name)
            heading = heading[:1].upper() + heading[1:]
            if name in LAST:
                return Column(heading, lambda entry: words.shown(getattr(entry, name)))
            return Column(heading, lambda entry: words.shown(getattr(entry.bailiff, name)))

        return [of(name) for name in (*COLUMNS, *LAST)]

    def _say(self) -> None:
        words, preview = self.desk.wording, self.preview
        entries, faults = len(preview.entries), len(preview.faults)
        name = preview.path.name
        self.summary_label.setText(words.text("bailiffs.import_summary", file=name, entries=entries, faults=faults))
        self.rows_label.setText(words.text("bailiffs.import_first_rows", shown=min(entries, PREVIEWED), all=entries))
        self._faults.setStringList([words.problem(fault) for fault in preview.faults])
        for part in (self.faults_title, self.faults, self.leave_out):
            part.setVisible(bool(faults))
        why = ""
        if not entries:
            why = words.text("bailiffs.import_nothing")
        elif faults and not self.leave_out.isChecked():
            why = words.text("bailiffs.import_must_choose")
        say(self.why_label, why, "breach")
        allow(self.import_button, why)
