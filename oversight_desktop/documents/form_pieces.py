"""What the working forms are made of: their head, ruled lines to write on, and the finished file."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, replace

from oversight_desktop.documents.fonts import Face
from oversight_desktop.documents.glyphs import must_be_printable
from oversight_desktop.documents.lines import broken
from oversight_desktop.documents.pdfa import Description
from oversight_desktop.documents.printing import Sheet, printed
from oversight_desktop.documents.signature_block import signature_line
from oversight_desktop.documents.strips import Strip, paragraph, set_line, space
from oversight_desktop.documents.styles import (
    BODIES,
    BODY,
    CELL,
    CONFIDENTIAL,
    FLUSH,
    MM,
    SUBJECT,
    TITLE,
    WIDTH,
    Align,
)
from oversight_desktop.documents.tables import facts_table
from oversight_desktop.documents.words import words
from oversight_desktop.domain.certificate_contents import Fact, Signatory
from oversight_desktop.domain.forms_contents import FormHead, HandField

RULED = 8.5 * MM
"""From one ruled line to the next: room for handwriting."""
ADDRESSEE = replace(FLUSH, left=80 * MM, align=Align.LEFT, after=8)
LABEL = replace(FLUSH, align=Align.LEFT, before=5)
BOLD_LABEL = replace(LABEL, face=Face.BOLD)
STATEMENT = replace(BODY, size=12, leading=14, after=3, align=Align.LEFT)


def head_strips(head: FormHead) -> list[Strip]:
    """The mark of confidence (clause 18), addressee or bodies, title with its number, subject, place and date."""
    strips = paragraph(words(head.language)["certificate.confidential"], CONFIDENTIAL)
    strips += paragraph(head.addressee, ADDRESSEE) if head.addressee else []
    for body in () if head.addressee else head.bodies:
        strips += paragraph(body, BODIES)
    title = head.title if head.number is None else f"{head.title} № {head.number}"
    strips += [space(10), *paragraph(title, TITLE, keep=True), *paragraph(head.subject, SUBJECT, keep=True)]
    return [*strips, *place_and_date(head), space(8)]


def place_and_date(head: FormHead) -> list[Strip]:
    """The place on the left, the date on the right; a long place takes lines of its own."""
    style = replace(FLUSH, align=Align.LEFT)
    dates = broken([(Face.REGULAR, head.date_words)], style.size, WIDTH)
    places = broken([(Face.REGULAR, head.place)], style.size, WIDTH - dates[0].width - 20)
    strips = []
    for number, line in enumerate(places):
        strip = Strip(style.leading, runs=set_line(line, style, x=0, y=0, width=WIDTH), keep=True)
        if number == 0:
            strip.runs += set_line(dates[0], replace(style, align=Align.RIGHT), x=0, y=0, width=WIDTH)
        strips.append(strip)
    return strips


def facts_strips(facts: Sequence[Fact]) -> list[Strip]:
    """Labels and values in two columns, then some space."""
    return [*facts_table([(fact.label, fact.value) for fact in facts], CELL), space(8)]


def statements(sentences: Sequence[str]) -> list[Strip]:
    """Sentences of the form, each a paragraph of its own."""
    return [strip for sentence in sentences for strip in paragraph(sentence, STATEMENT)]


def hand_field(field: HandField) -> list[Strip]:
    """A label with its value, or with ruled lines below it; the label stays with the first of them."""
    if field.value:
        return paragraph([(Face.BOLD, f"{field.label}:"), (Face.REGULAR, field.value)], LABEL)
    strips = paragraph(field.label, BOLD_LABEL, keep=field.lines > 0)
    return strips + ruled(field.lines)


def ruled(lines: int) -> list[Strip]:
    """So many lines to write on, at least two of them together."""
    strips = [Strip(RULED, rules=[(0.0, RULED, WIDTH, RULED)]) for _ in range(lines)]
    for strip in (*strips[:1], *strips[-2:-1]):
        strip.keep = True
    return [*strips, space(4)] if strips else []


def signature_strips(head: FormHead, signatories: Sequence[Signatory]) -> list[Strip]:
    """The lines of those who sign, kept together."""
    strips = [strip for signatory in signatories for strip in signature_line(signatory, words(head.language))]
    if strips:
        strips[-1].keep = False
    return strips


def form_pdf(strips: Sequence[Strip], head: FormHead, contents: object, *, sheet_signature: str = "") -> bytes:
    """The finished file: every sheet says whose inspection it belongs to, and its number of how many.

    Raises InputProblem("character_not_printable") where the type lacks a character.
    """
    must_be_printable(contents)
    title = head.title if head.number is None else f"{head.title} № {head.number}"
    description = Description(
        title=title, subject=head.subject, author="; ".join(head.bodies), language=head.language, day=head.date
    )
    footer = (head.footer, f"   {sheet_signature}" if sheet_signature else "")
    stamp = words(head.language)["certificate.sample"] if head.sample else ""
    sheet = Sheet(description=description, footer=footer, stamp=stamp)
    seed = hashlib.sha256(repr(asdict(contents)).encode()).digest()  # type: ignore[call-overload]
    return printed(strips, sheet, seed=seed)
