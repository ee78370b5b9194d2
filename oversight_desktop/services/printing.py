"""The certificate's contents, its photos and its three counterparts, from a file or from the store."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oversight_desktop.documents.canonical_contents import contents_hash
from oversight_desktop.documents.certificate import certificate_pdfs
from oversight_desktop.documents.photos import print_copy
from oversight_desktop.domain.certificate_contents import CertificateContents
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Language
from oversight_desktop.exchange.inspection_folder import LoadedInspection
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import packs
from oversight_desktop.services.contents import certificate_contents, printed_photos, texts_in_other_language
from oversight_desktop.services.evidence_keeping import print_copy_of

if TYPE_CHECKING:
    from oversight_desktop.store.store import Store

__all__ = ["Made", "contents", "counterparts", "loaded_photos", "stored_photos", "texts_in_other_language"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The counterparts of a certificate, in order, and the contents hash printed on all of them (hex SHA-256)."""

    pdfs: tuple[bytes, ...]
    contents_hash: str


def contents(
    dossier: Dossier, language: Language, *, pack: RulePack | None = None, sample: bool = False
) -> CertificateContents:
    """What the certificate prints; `pack` holds the checklists of the inspection, by default those shipped."""
    chosen = pack or packs.rule_pack(dossier.rule_pack)
    return certificate_contents(dossier, chosen, chosen.checklists, language, sample=sample)


def counterparts(printed: CertificateContents, photos: Mapping[str, bytes], *, draft: bool = False) -> Made:
    """The three counterparts from one layout; `photos` holds the print copies by the originals' SHA-256."""
    return Made(pdfs=certificate_pdfs(printed, {}, photos, draft=draft), contents_hash=contents_hash(printed))


def loaded_photos(loaded: LoadedInspection, pack: RulePack | None = None) -> Mapping[str, bytes]:
    """Print copies of the photos beside an inspection document, by the SHA-256 of their originals."""
    chosen = pack or packs.rule_pack(loaded.dossier.rule_pack)
    pieces = printed_photos(loaded.dossier, chosen.checklists)
    return {
        piece.sha256: print_copy(loaded.files[piece.file].read_bytes(), file=piece.file)
        for piece in pieces
        if piece.sha256 and piece.file
    }


def stored_photos(store: "Store", scope: str, dossier: Dossier, pack: RulePack) -> Mapping[str, bytes]:
    """Print copies of the photos of an inspection in the store, made once and kept there."""
    pieces = printed_photos(dossier, pack.checklists)
    return {piece.sha256: print_copy_of(store, scope, piece.sha256, print_copy) for piece in pieces if piece.sha256}
