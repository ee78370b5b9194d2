"""The annexes of the certificate: the checklist, the photos, dissenting opinions; each begins on a new page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from oversight_desktop.documents.lines import Line, broken
from oversight_desktop.documents.photos import GUTTER, Jpeg, printed_size
from oversight_desktop.documents.strips import Strip, eject, heading, paragraph, set_line, space
from oversight_desktop.documents.styles import ANNEX_CELL, BODY, CAPTION, HEADING, SUBHEADING, WIDTH, Align
from oversight_desktop.documents.tables import Columns, Table
from oversight_desktop.domain.certificate_contents import CertificateContents, ChecklistPart, DissentPart, PhotoPart

Words = Mapping[str, str]
ANNEX_TITLE = replace(HEADING, before=0, after=8)
LONGEST_CAPTION = 8
"""Captions of more lines are cut between pages."""
HALF = (WIDTH - GUTTER) / 2


def annexes(contents: CertificateContents, words: Words, sizes: Mapping[str, Jpeg]) -> list[Strip]:
    """The annexes there are, numbered in this order: checklist, photos, dissenting opinions."""
    present = [
        (code, strips)
        for code, strips in (
            ("annex.checklist", checklist(contents.checklist, words)),
            ("annex.photos", photos(contents.photos, sizes)),
            ("annex.dissents", dissents(contents.dissents)),
        )
        if strips
    ]
    return [
        strip
        for number, (code, strips) in enumerate(present, 1)
        for strip in (eject(), *heading(words[code].format(number=number), ANNEX_TITLE), *strips)
    ]


def checklist(parts: Sequence[ChecklistPart], words: Words) -> list[Strip]:
    """Every question with its answer, section by section, in one table."""
    if not any(part.rows for part in parts):
        return []
    names = ("item", "question", "result", "remark")
    aligns = (Align.LEFT,) * 4
    table = Table(
        Columns(shares=(0.1, 0.46, 0.2, 0.24), style=ANNEX_CELL, aligns=aligns),
        tuple(words[f"certificate.{name}"] for name in names),
    )
    for part in parts:
        table.add_across(part.heading)
        for row in part.rows:
            table.add(row.item, row.question, row.result, row.remark)
    return table.strips


def photos(parts: Sequence[PhotoPart], sizes: Mapping[str, Jpeg]) -> list[Strip]:
    """The photos, two in a row, each caption under its photo."""
    strips: list[Strip] = []
    for number in range(0, len(parts), 2):
        strips += photo_row(parts[number : number + 2], sizes)
    return strips


def photo_row(parts: Sequence[PhotoPart], sizes: Mapping[str, Jpeg]) -> list[Strip]:
    """Two photos standing on one line, their captions below; long captions go on line by line."""
    printed = [printed_size(sizes[part.sha256], HALF) for part in parts]
    tallest = max(height for _, height in printed)
    row = Strip(tallest + 3, keep=True)
    captions = []
    for number, (part, (width, height)) in enumerate(zip(parts, printed, strict=True)):
        left = number * (HALF + GUTTER)
        row.pictures.append((left + (HALF - width) / 2, tallest - height, width, height, part.sha256))
        captions.append((left, broken([(CAPTION.face, part.caption)], CAPTION.size, HALF)))
    return [row, *caption_strips(captions), space(12)]


def caption_strips(captions: Sequence[tuple[float, list[Line]]]) -> list[Strip]:
    """Captions side by side, one after the other in reading order; those too long for that line by line."""
    lines = max(len(each) for _, each in captions)
    whole = lines <= LONGEST_CAPTION
    strips = [Strip(CAPTION.leading * lines)] if whole else [Strip(CAPTION.leading) for _ in range(lines)]
    for left, each in captions:
        for number, line in enumerate(each):
            strip, y = (strips[0], number * CAPTION.leading) if whole else (strips[number], 0.0)
            strip.runs += set_line(line, CAPTION, x=left, y=y, width=HALF)
    return strips


def dissents(parts: Sequence[DissentPart]) -> list[Strip]:
    """The dissenting opinions, each under whose and when."""
    strips: list[Strip] = []
    for part in parts:
        strips += heading(part.heading, SUBHEADING, level=1)
        strips += paragraph(part.text, BODY)
    return strips
