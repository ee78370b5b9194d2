"""A PDF/A-3b file of ReportLab's objects: output intent, XMP, attachment, outline; the same input, the same bytes.

ReportLab leaves three gaps: no line end before `endstream`, no output intent, no XMP. They are filled here.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from html import escape
from typing import Any

from reportlab.pdfbase import pdfdoc

from oversight_desktop.domain.terms import Language
from oversight_desktop.paths import resource

PRODUCER = "Oversight Desktop"
LOCALES = {Language.KAZAKH: "kk-KZ", Language.RUSSIAN: "ru-KZ", Language.ENGLISH: "en"}
LONGEST_TITLE = 200
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li><rdf:li xml:lang="{locale}">{title}</rdf:li></rdf:Alt>\
</dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{locale}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{tool}</xmp:CreatorTool><xmp:CreateDate>{date}T00:00:00+00:00</xmp:CreateDate>\
<xmp:ModifyDate>{date}T00:00:00+00:00</xmp:ModifyDate><pdf:Producer>{tool}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a file says of itself: title, subject and author, its language, and the day it is dated."""

    title: str
    subject: str
    author: str
    language: Language
    day: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file carried inside: its ASCII name, MIME type, description and bytes."""

    name: str
    mime: str
    words: str
    data: bytes


class EndedStream(pdfdoc.PDFStream):  # type: ignore[misc]
    """A stream with a line end before `endstream`, as PDF/A asks."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The stream's bytes."""
        return ended(super().format(document))


def ended(stream: bytes) -> bytes:
    """A formatted stream, a line end before its `endstream` if there was none."""
    tail = b"endstream\n"
    return stream if stream[-len(tail) - 1 : -len(tail)] == b"\n" else stream[: -len(tail)] + b"\n" + tail


class Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]
    """A catalog that knows of output intents and associated files."""

    __NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents", "AF"]
    __Refs__ = list(pdfdoc.PDFCatalog.__NoDefault__)


class Info(pdfdoc.PDFObject):  # type: ignore[misc]
    """The information dictionary: what XMP says too, and the file's own marks as (key, value) in ASCII."""

    def __init__(self, description: Description, marks: Sequence[tuple[str, str]]) -> None:
        self._description = description
        self._marks = marks
        self.invariant = True

    def digest(self, signature: object) -> None:
        """Nothing: the file's identifier is given, not drawn from here."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The dictionary's bytes."""
        said = self._description
        text = pdfdoc.PDFString
        entries: dict[str, Any] = {
            "Title": text(cut(said.title)),
            "Subject": text(cut(said.subject)),
            "Author": text(cut(said.author)),
            "Creator": text(PRODUCER),
            "Producer": text(PRODUCER),
            "CreationDate": text(f"D:{said.day:%Y%m%d}000000+00'00'"),
            "ModDate": text(f"D:{said.day:%Y%m%d}000000+00'00'"),
        }
        entries |= {key: f"({value})" for key, value in self._marks}
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


class NoOutline(pdfdoc.PDFObject):  # type: ignore[misc]
    """Stands where ReportLab would prepare an outline of its own."""

    ready = 1

    def prepare(self, document: object, canvas: object) -> None:
        """Nothing to prepare."""


def cut(text: str) -> str:
    """The text on one line, and not longer than a title bar bears."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def new_document(description: Description, seed: bytes, opening: str = "") -> pdfdoc.PDFDocument:
    """An empty document whose identifier is drawn from `seed`; `opening` is a note among its first objects."""
    document = pdfdoc.PDFDocument(invariant=1, compression=1, pdfVersion=(1, 7))
    catalog = Catalog()
    catalog.Pages = document.Pages
    catalog.Lang = pdfdoc.PDFString(LOCALES[description.language])
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    document.Catalog = document._catalog = catalog
    document.Outlines = document.outline = NoOutline()
    identifier = hashlib.sha256(seed).hexdigest()[:32].encode()
    document._ID = b"[<" + identifier + b"><" + identifier + b">]"
    if opening:
        document.Reference(pdfdoc.PDFString(opening))
    return document


def finished(
    document: pdfdoc.PDFDocument,
    description: Description,
    attachment: Attachment | None,
    marks: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The file's bytes, with everything PDF/A-3b asks for beside the pages."""
    catalog = document.Catalog
    document.info = Info(description, marks)
    catalog.Metadata = metadata(description)
    catalog.OutputIntents = pdfdoc.PDFArray([output_intent(document)])
    if attachment is not None:
        entry = file_specification(document, description, attachment)
        catalog.AF = pdfdoc.PDFArray([entry])
        named = pdfdoc.PDFArray([pdfdoc.PDFString(attachment.name), entry])
        files = pdfdoc.PDFDictionary({"Names": named})
        catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": files})
    return bytes(document.GetPDFData(None))


def metadata(description: Description) -> EndedStream:
    """The XMP packet, uncompressed as archives expect it."""
    said = XMP.format(
        title=escape(cut(description.title)),
        author=escape(cut(description.author)),
        subject=escape(cut(description.subject)),
        tool=PRODUCER,
        locale=LOCALES[description.language],
        date=description.day.isoformat(),
    )
    entries = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    return EndedStream(pdfdoc.PDFDictionary(entries), said.encode(), [])


def output_intent(document: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
    """The colours are sRGB; its profile is shipped, as a made one would carry the moment of its making."""
    profile = resource("documents", "srgb.icc").read_bytes()
    stream = EndedStream(pdfdoc.PDFDictionary({"N": 3}), profile, [pdfdoc.PDFZCompress])
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(stream),
        }
    )


def file_specification(document: pdfdoc.PDFDocument, description: Description, attachment: Attachment) -> object:
    """The attachment as the document's own data."""
    parameters = {
        "Size": len(attachment.data),
        "ModDate": pdfdoc.PDFString(f"D:{description.day:%Y%m%d}000000+00'00'"),
    }
    entries = {
        "Type": pdfdoc.PDFName("EmbeddedFile"),
        "Subtype": "/" + attachment.mime.replace("/", "#2F"),
        "Params": pdfdoc.PDFDictionary(parameters),
    }
    file = document.Reference(EndedStream(pdfdoc.PDFDictionary(entries), attachment.data, [pdfdoc.PDFZCompress]))
    return document.Reference(
        pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Filespec"),
                "F": pdfdoc.PDFString(attachment.name),
                "UF": pdfdoc.PDFString(attachment.name),
                "Desc": pdfdoc.PDFString(attachment.words),
                "AFRelationship": pdfdoc.PDFName("Data"),
                "EF": pdfdoc.PDFDictionary({"F": file, "UF": file}),
            }
        )
    )
