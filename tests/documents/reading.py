"""Reading a PDF back, as a reader's program would."""

import re
from collections.abc import Iterator

import pikepdf
import pypdfium2


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, blanks and line ends as one blank."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def whole_text(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(page_texts(pdf))


def bare(text: str) -> str:
    """The text without any blank, to find words whatever the lines they stand on."""
    return re.sub(r"\s+", "", text)


def pdfa_faults(path: str) -> list[str]:
    """What keeps a file from being PDF/A-3b, as far as veraPDF's findings on such files can be told by hand."""
    faults = []
    with open(path, "rb") as file:
        raw = file.read()
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        xmp = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
        if "<pdfaid:part>3<" not in xmp or "<pdfaid:conformance>B<" not in xmp:
            faults.append("no pdfaid in XMP")
        if "/OutputIntents" not in root or int(root.OutputIntents[0].DestOutputProfile.N) != 3:
            faults.append("no RGB output intent")
        if pdf.is_encrypted or "/ID" not in pdf.trailer:
            faults.append("encrypted or without ID")
        if re.search(rb"[^\r\n]endstream", raw):
            faults.append("endstream without a line end")
        if "/Lang" not in root:
            faults.append("no language")
        for entry in pdf.objects:
            faults += object_faults(entry)
    return faults


def object_faults(entry: pikepdf.Object) -> Iterator[str]:
    """The faults of one object."""
    if isinstance(entry, pikepdf.Dictionary):
        if entry.get("/Type") == "/FontDescriptor" and "/FontFile2" not in entry:
            yield f"not embedded: {entry.FontName}"
        if entry.get("/Type") == "/Font" and "/FontDescriptor" not in entry:
            yield f"without descriptor: {entry.BaseFont}"
        if entry.get("/Type") == "/Font" and "/ToUnicode" not in entry:
            yield f"without ToUnicode: {entry.BaseFont}"
        if entry.get("/Type") == "/Filespec" and "/AFRelationship" not in entry:
            yield "attachment without relationship"
    if isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Image" and entry.get("/Interpolate"):
        yield "interpolated image"
