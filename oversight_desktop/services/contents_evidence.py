"""Evidence on paper: photos numbered in printing order, papers and records by reference."""

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate_contents import PhotoPart
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import EvidenceKind
from oversight_desktop.services.contents_material import Material
from oversight_desktop.services.contents_topics import answers_of, topics

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png")
LABELS = {EvidenceKind.DOCUMENT: "evidence.document", EvidenceKind.RECORD: "evidence.record"}


def is_photo(evidence: Evidence) -> bool:
    """Whether it is printed as a picture: a photo kept as a file."""
    if not evidence.file or evidence.kind not in (EvidenceKind.PHOTO, None):
        return False
    return evidence.kind is EvidenceKind.PHOTO or evidence.file.lower().endswith(PHOTO_SUFFIXES)


def photos_in_order(material: Material) -> tuple[Evidence, ...]:
    """The photos as annexed: those that answers refer to in the order of the analysis, then the others."""
    kept = {evidence.id: evidence for evidence in material.dossier.evidence if is_photo(evidence)}
    named = [
        id
        for topic in topics(material)
        for _, _, answer in answers_of(material.dossier, topic)
        for id in (answer.evidence if answer else ())
        if id in kept
    ]
    return tuple(kept[id] for id in dict.fromkeys([*named, *kept]))


class EvidenceLabels:
    """How findings point at evidence; numbers the photos once for the whole document."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._photos = photos_in_order(material)
        self._numbers = {photo.id: number for number, photo in enumerate(self._photos, start=1)}
        self._evidence = {evidence.id: evidence for evidence in material.dossier.evidence}

    def label(self, id: str) -> str:
        """ "1-фото: Күту орны" for a photo, "құжат: …" for a paper; the id itself where nothing is known of it."""
        evidence = self._evidence.get(id)
        if evidence is None:
            return id
        if id in self._numbers:
            number = self._material.said("evidence.photo", number=self._numbers[id])
            caption = text.said(evidence.caption)
            return self._material.said("evidence.photo_ref", label=number, caption=caption) if caption else number
        reference = text.said(evidence.reference) or text.said(evidence.caption) or id
        code = LABELS.get(evidence.kind, "evidence.other") if evidence.kind else "evidence.other"
        return self._material.said(code, reference=reference)

    def said(self, words: str | None) -> str:
        """The label where the words are an id of evidence, else the words themselves."""
        said = text.said(words)
        return self.label(said) if said in self._evidence else said

    def photos(self) -> tuple[PhotoPart, ...]:
        """The photos with their printed captions."""
        return tuple(PhotoPart(caption=self._caption(photo), sha256=photo.sha256 or "") for photo in self._photos)

    def _caption(self, photo: Evidence) -> str:
        said = self._material.said
        label = said("evidence.photo", number=self._numbers[photo.id])
        words = text.said(photo.caption) or text.said(photo.reference)
        caption = said("evidence.caption", label=label, caption=words) if words else label
        if photo.taken_on is None:
            return caption
        return said("evidence.taken", caption=caption, date=self._material.short(photo.taken_on))
