"""The certificate (documents.md D14; clauses 20 and 21): contents in, three counterparts out."""

from collections.abc import Mapping, Sequence

from oversight_desktop.documents.canonical_contents import SHORT, contents_json
from oversight_desktop.documents.certificate_annexes import annexes
from oversight_desktop.documents.certificate_text import text_part
from oversight_desktop.documents.certificate_words import certificate_words
from oversight_desktop.documents.glyphs import must_be_printable
from oversight_desktop.documents.integrity import EMPTY, KEY, sealed
from oversight_desktop.documents.pages import Page
from oversight_desktop.documents.pdf_marks import ATTACHMENT, DRAFT_KEY, OPENING, QR_KEY
from oversight_desktop.documents.pdfa import Attachment, Description
from oversight_desktop.documents.photos import Jpeg, jpeg
from oversight_desktop.documents.printing import Sheet, counterparts, qr_place
from oversight_desktop.documents.styles import HEAD_SPACE
from oversight_desktop.domain.certificate_contents import CertificateContents
from oversight_desktop.domain.change import digest
from oversight_desktop.domain.problems import InputProblem

COPIES = (1, 2, 3)


def certificate_pdfs(
    contents: CertificateContents,
    words: Mapping[str, str],
    photos: Mapping[str, bytes],
    *,
    draft: bool = False,
) -> tuple[bytes, bytes, bytes]:
    """The three counterparts, of one layout; the same contents always give the same bytes.

    `words` are fixed words that replace ours (it may be empty), `photos` the print copies (JPEG) by the SHA-256 of
    their originals. InputProblem: character_not_printable, print_copy_missing.
    """
    first, second, third = certificate_copies(contents, words, photos, copies=COPIES, draft=draft)
    return first, second, third


def certificate_pdf(
    contents: CertificateContents,
    words: Mapping[str, str],
    photos: Mapping[str, bytes],
    *,
    copy: int = 1,
    draft: bool = False,
) -> bytes:
    """One counterpart, the same bytes as among the three."""
    (one,) = certificate_copies(contents, words, photos, copies=(copy,), draft=draft)
    return one


def certificate_copies(
    contents: CertificateContents,
    words: Mapping[str, str],
    photos: Mapping[str, bytes],
    *,
    copies: Sequence[int],
    draft: bool,
) -> tuple[bytes, ...]:
    """The counterparts of these numbers (1 to 3), each with its own integrity value."""
    must_be_printable(contents)
    spoken = {**certificate_words(contents.language), **words}
    sizes = photo_sizes(contents, photos)
    body = contents_json(contents)
    strips = [*text_part(contents, spoken, digest(body)), *annexes(contents, spoken, sizes)]
    made = counterparts(
        strips,
        sheet(contents, spoken, body, draft=draft),
        copies=copies,
        seed=body,
        photos=photos,
        marks=lambda pages: marks(pages, draft=draft),
    )
    return tuple(sealed(data) for data in made)


def photo_sizes(contents: CertificateContents, photos: Mapping[str, bytes]) -> dict[str, Jpeg]:
    """The size of every photo that is printed, by its SHA-256."""
    sizes = {}
    for photo in contents.photos:
        try:
            sizes[photo.sha256] = jpeg(photos[photo.sha256])
        except (KeyError, ValueError) as absent:
            raise InputProblem("print_copy_missing", photo=photo.caption) from absent
    return sizes


def sheet(contents: CertificateContents, words: Mapping[str, str], body: bytes, *, draft: bool) -> Sheet:
    """What stands around the text: footer with number, version and short hash, copy mark, draft and sample marks.

    `body` is the canonical JSON of the contents.
    """
    stamps = [words["certificate.draft"]] * draft + [words["certificate.sample"]] * contents.sample
    title = f"{words['certificate.title']} № {contents.number}"
    short = digest(body)[:SHORT]
    return Sheet(
        description=Description(
            title=title,
            subject=contents.subject,
            author="; ".join(contents.bodies),
            language=contents.language,
            day=contents.date,
        ),
        footer=(
            words["certificate.footer"].format(number=contents.number),
            words["certificate.footer_hash"].format(version=contents.version, hash=short),
        ),
        page_words=words["certificate.page"],
        stamp=" · ".join(stamps),
        copy_words=words["certificate.copy"],
        head_space=HEAD_SPACE,
        opening=OPENING,
        attachment=Attachment(
            name=ATTACHMENT,
            mime="application/json",
            words=words["certificate.attachment"],
            data=body,
        ),
    )


def marks(pages: Sequence[Page], *, draft: bool) -> tuple[tuple[str, str], ...]:
    """What `verify` looks for in the file: where the QR code stands, and the place of the integrity value."""
    place = qr_place(pages)
    assert place is not None
    page, x, y, unit = place
    return (
        (KEY, EMPTY),
        (QR_KEY, f"{page} {x:.3f} {y:.3f} {unit:.4f}"),
        (DRAFT_KEY, "yes" if draft else "no"),
    )
