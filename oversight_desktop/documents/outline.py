"""The outline of a file: its headings as bookmarks, two levels deep."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from oversight_desktop.documents.pages import Page
from oversight_desktop.documents.pdfa import cut


@dataclass(slots=True, eq=False)
class Entry:
    """A bookmark: its title, where it leads, and the ones below it."""

    title: str
    page: pdfdoc.PDFObjectReference
    top: float
    entries: "list[Entry]" = field(default_factory=list)


def outline(
    document: pdfdoc.PDFDocument, pages: Sequence[Page], references: Sequence[pdfdoc.PDFObjectReference]
) -> pdfdoc.PDFObjectReference | None:
    """Adds the outline to the document; None if no strip has a bookmark."""
    top_level: list[Entry] = []
    for page, reference in zip(pages, references, strict=True):
        for top, strip in page.strips:
            if strip.bookmark:
                level, title = strip.bookmark
                entry = Entry(cut(title), reference, top)
                (top_level[-1].entries if level and top_level else top_level).append(entry)
    if not top_level:
        return None
    root = document.Reference(pdfdoc.PDFDictionary({}), "Outline")
    add(document, root, "Outline", top_level)
    return root


def add(document: pdfdoc.PDFDocument, parent: pdfdoc.PDFObjectReference, name: str, entries: Sequence[Entry]) -> int:
    """Adds the entries below a parent of that name; returns how many are shown when all is open."""
    names = [f"{name}.{number}" for number in range(len(entries))]
    shown = len(entries)
    for number, entry in enumerate(entries):
        values: dict[str, Any] = {
            "Title": pdfdoc.PDFString(entry.title),
            "Parent": parent,
            "Dest": pdfdoc.PDFArray([entry.page, "/XYZ", "null", round(entry.top + 4, 1), "null"]),
        }
        if number:
            values["Prev"] = pdfdoc.PDFObjectReference(names[number - 1])
        if number + 1 < len(entries):
            values["Next"] = pdfdoc.PDFObjectReference(names[number + 1])
        reference = document.Reference(pdfdoc.PDFDictionary(values), names[number])
        if entry.entries:
            shown += add(document, reference, names[number], entry.entries)
    holder = document.idToObject[name].dict
    holder["First"] = pdfdoc.PDFObjectReference(names[0])
    holder["Last"] = pdfdoc.PDFObjectReference(names[-1])
    holder["Count"] = shown
    return shown
