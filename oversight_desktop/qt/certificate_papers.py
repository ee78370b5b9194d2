"""The papers of the certificate in the preview: the counterparts of a version, a draft, the protocol of a refusal."""

from functools import partial

from PySide6.QtCore import QObject

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.certificate_files import copy_name
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.preview import PdfPreview
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import CertificateOverview, Version, refusal_of_certificate

DRAFT, PROTOCOL, NOTHING = "draft", "protocol", ""
COPIES = ("1", "2", "3")


class CertificatePapers(QObject):
    """Decides what the preview shows; a paper is named by its key: "1" to "3", "draft", "protocol"."""

    def __init__(self, desk: Desk, scope: str, preview: PdfPreview, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._scope, self._preview = desk, scope, preview
        self._now: CertificateOverview | None = None
        self._version, self._front, self._newest = 0, NOTHING, ""
        self._extra: dict[str, bytes] = {}
        preview.chosen.connect(self._choose)

    def show_what_is_kept(self, now: CertificateOverview) -> None:
        """After a change: counterparts that were made anew come to the front; else what is shown stays."""
        self._now = now
        newest = now.versions[0] if now.versions and now.versions[0].in_force else None
        mark = f"{newest.version}/{newest.made_at}" if newest else ""
        if mark != self._newest:
            self._newest, self._front = mark, NOTHING
        if self._front == NOTHING and newest is not None:
            self.show_version(newest.version)
        elif self._front == NOTHING:
            self._version = 0
            self._preview.show_nothing(self._desk.wording.text("certificate.nothing_to_show"))
        self._offer()

    def show_version(self, version: int) -> None:
        """Show the first counterpart of a version; the others are in the list."""
        self._version = version
        self._choose(COPIES[0])

    def show_draft(self, pdf: bytes) -> None:
        """Show a draft."""
        self._extra[DRAFT] = pdf
        self._choose(DRAFT)

    def show_protocol(self, language: Language) -> None:
        """Show the protocol of the bailiff's refusal, to be printed and signed by the members."""
        self._extra[PROTOCOL] = refusal_of_certificate(self._desk.session, self._scope, language)
        self._choose(PROTOCOL)

    def _choose(self, key: str) -> None:
        self._desk.messages.attempt(partial(self._show, key))

    def _show(self, key: str) -> None:
        pdf = (
            self._extra.get(key)
            or certificate.counterparts(self._desk.session, self._scope, self._version)[int(key) - 1]
        )
        self._front = key
        self._preview.show_pdf(self._name_of(key), pdf)
        self._offer()

    def _offer(self) -> None:
        keys = [*(COPIES if self._in_front else ()), *(key for key in (DRAFT, PROTOCOL) if key in self._extra)]
        self._preview.offer([(key, self._name_of(key)) for key in keys], self._front)

    @property
    def _in_front(self) -> Version | None:
        versions = self._now.versions if self._now else ()
        return next((version for version in versions if version.version == self._version), None)

    def _name_of(self, key: str) -> str:
        number = self._now.certificate.number if self._now else None
        if key in (DRAFT, PROTOCOL) or self._in_front is None:
            return self._desk.wording.text(f"certificate.name.{key}", number=number)
        return copy_name(self._desk.wording, self._in_front, int(key))
