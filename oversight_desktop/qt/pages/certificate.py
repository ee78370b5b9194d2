"""The certificate: what stands before it, its counterparts, who signs, which versions are kept; and its preview."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSplitter, QWidget

from oversight_desktop.qt.certificate_files import export_counterparts, print_counterparts
from oversight_desktop.qt.certificate_gate import GatePanel
from oversight_desktop.qt.certificate_maker import CertificateMaker
from oversight_desktop.qt.certificate_making import MakingPanel
from oversight_desktop.qt.certificate_papers import CertificatePapers
from oversight_desktop.qt.certificate_signatures import SignaturePanel
from oversight_desktop.qt.certificate_versions import VersionPanel
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.preview import PdfPreview
from oversight_desktop.services.certificate_overview import CertificateOverview, CertificateState, overview
from oversight_desktop.services.gate import gate

MARKS = {
    CertificateState.NOT_MADE: ("circle-dashed", "muted"),
    CertificateState.CHANGED: ("triangle-alert", "warn"),
    CertificateState.SIGNING: ("pen-line", "accent"),
    CertificateState.SIGNED: ("circle-check", "ok"),
}
PANES = "certificate"


class CertificatePage(InspectionPage):
    """Place.CERTIFICATE. `at` knows the fields "number", "date", "place", and "versions", "preview"."""

    ui = "certificate"
    custom = (ColumnArea, GatePanel, MakingPanel, SignaturePanel, VersionPanel, PdfPreview)

    panes: QSplitter
    work_area: ColumnArea
    work: QWidget
    state_box: QFrame
    state_icon: QLabel
    state_label: QLabel
    dispatch_button: QPushButton
    gate: GatePanel
    making: MakingPanel
    signatures: SignaturePanel
    versions: VersionPanel
    preview: PdfPreview

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        for panel in (self.gate, self.making, self.signatures, self.versions):
            panel.serve(desk, scope)
        self.preview.serve(desk)
        self.papers = CertificatePapers(desk, scope, self.preview, self)
        self.maker = CertificateMaker(desk, scope, self)
        self._marks = {state: desk.theme.icon(*mark) for state, mark in MARKS.items()}
        self.panes.setStretchFactor(1, 1)
        desk.memory.restore_panes(self.panes, PANES)
        self._connect()

    def _connect(self) -> None:
        self.panes.splitterMoved.connect(self._keep_panes)
        self.dispatch_button.clicked.connect(self._to_dispatch)
        self.gate.own_field.connect(self.making.focus_on)
        self.making.language_chosen.connect(self.refresh)
        self.making.make_requested.connect(self._make)
        self.making.draft_requested.connect(self._draft)
        self.making.print_requested.connect(self._print)
        self.making.export_requested.connect(self._export)
        self.signatures.protocol_requested.connect(self._protocol)
        self.versions.shown.connect(self.papers.show_version)
        self.maker.changed.connect(self.refresh)
        self.maker.drafted.connect(self.papers.show_draft)

    def refresh(self) -> None:
        """Ask again how far the certificate is, and show it."""
        now = overview(self.desk.session, self.scope)
        self._show_state(now)
        lists = gate(self.desk.session, self.scope, self.making.language)
        self.making.show_certificate(now, lists, making=self.maker.making)
        self.gate.show_lists(lists, locked=now.signed_on is not None)
        self.signatures.show_signatures(now)
        self.versions.show_versions(now)
        self.papers.show_what_is_kept(now)

    def at(self, item: str) -> None:
        """Show a field of the certificate, the versions, or its preview: a draft while nothing else is there."""
        if item == "versions":
            self.work_area.ensureWidgetVisible(self.versions.reopen_button)
            self.versions.reopen_edit.setFocus()
            return
        if item != "preview":
            self.making.focus_on(item)
            return
        if not self.preview.pdf:
            self._draft()
        self.preview.view.setFocus()

    def print_out(self) -> bool:
        """Ctrl+P in the preview prints what it shows."""
        focus = self.focusWidget()
        in_front = bool(self.preview.pdf) and focus is not None and self.preview.isAncestorOf(focus)
        if in_front:
            self.preview.print_out()
        return in_front

    def leave(self) -> bool:
        """Keep what is still being typed."""
        self.making.leave()
        return super().leave()

    def _show_state(self, now: CertificateOverview) -> None:
        words = self.desk.wording
        self.state_icon.setPixmap(self._marks[now.state].pixmap(22, 22))
        text = words.text(f"certificate.state.{now.state.value}", number=now.waiting, version=now.version)
        self.state_label.setText(text)
        self.dispatch_button.setVisible(now.state is CertificateState.SIGNED)

    def _make(self) -> None:
        self.making.leave()
        self.maker.make(self.making.language)

    def _draft(self) -> None:
        self.making.leave()
        self.maker.draft(self.making.language)

    def _protocol(self) -> None:
        self.papers.show_protocol(self.making.language)

    def _print(self) -> None:
        print_counterparts(self.desk, self.scope, self)

    def _export(self) -> None:
        export_counterparts(self.desk, self.scope, self)

    def _to_dispatch(self) -> None:
        self.desk.go(Place.DISPATCH, self.scope, "")

    def _keep_panes(self) -> None:
        self.desk.memory.keep_panes(self.panes, PANES)
