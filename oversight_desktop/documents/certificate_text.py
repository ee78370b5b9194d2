"""The text of the certificate, parts 1 to 7 and the signatures, in the order of documents.md D14."""

from collections.abc import Mapping, Sequence

from oversight_desktop.documents.certificate_sections import section
from oversight_desktop.documents.fonts import Face
from oversight_desktop.documents.lines import broken
from oversight_desktop.documents.qr import SIDE, draw, payload
from oversight_desktop.documents.signature_block import seal_place, signature_line
from oversight_desktop.documents.strips import Strip, glued, heading, paragraph, set_line, space
from oversight_desktop.documents.styles import (
    BODIES,
    BODY,
    CELL,
    CONFIDENTIAL,
    HEADING,
    LEAD,
    MM,
    QUOTE,
    SMALL,
    SUBHEADING,
    SUBJECT,
    TITLE,
    WIDTH,
    Align,
)
from oversight_desktop.documents.tables import PAD_X, Columns, Table, facts_table
from oversight_desktop.domain.certificate_contents import CertificateContents

Words = Mapping[str, str]


def text_part(contents: CertificateContents, words: Words, value: str) -> list[Strip]:
    """Everything before the annexes; the signatures are never alone on their page. `value` is the contents hash."""
    return [
        *glued(
            [
                *opening(contents, words),
                *general(contents, words),
                *heading(words["certificate.analysis"], HEADING),
                *(strip for part in contents.sections for strip in section(part, words)),
                *explanations(contents, words),
                *assessment(contents, words),
                *prose(words["certificate.conclusion"], (contents.conclusion,)),
                *recommendations(contents, words),
                *overrides(contents, words),
                *annex_list(contents, words),
            ],
            lines=3,
        ),
        *signatures(contents, words, value),
    ]


def opening(contents: CertificateContents, words: Words) -> list[Strip]:
    """The bodies, the kind of paper and its number, what it is about, place and date, on what ground it was made."""
    strips = paragraph(words["certificate.confidential"], CONFIDENTIAL)
    strips += [strip for body in contents.bodies for strip in paragraph(body, BODIES)]
    strips += [space(14), *heading(words["certificate.title"], TITLE)]
    strips += paragraph(words["certificate.number"].format(number=contents.number), SUBJECT)
    strips += [*paragraph(contents.subject, SUBJECT), space(4)]
    strips += [*place_and_date(contents), space(8)]
    for text in contents.opening:
        strips += paragraph(text, BODY)
    return strips


def place_and_date(contents: CertificateContents) -> list[Strip]:
    """Place on the left and date on the right of one line, or on two where one is long."""
    columns = Columns(shares=(0.5, 0.5), style=LEAD, aligns=(Align.LEFT, Align.RIGHT))
    table = Table(columns)
    table.add(contents.place, contents.date_words)
    for strip in table.strips:
        strip.grid = None
        strip.runs = [(run[0] + (PAD_X if run[0] > WIDTH / 3 else -PAD_X), *run[1:]) for run in strip.runs]
    return table.strips


def general(contents: CertificateContents, words: Words) -> list[Strip]:
    """Part 1: general facts, then the commission."""
    strips = heading(words["certificate.general"], HEADING)
    strips += facts_table([(fact.label, fact.value) for fact in contents.general], CELL)
    if contents.members:
        strips += heading(words["certificate.commission"], SUBHEADING, level=1)
        strips += facts_table([(fact.label, fact.value) for fact in contents.members], CELL)
    return strips


def prose(title: str, texts: Sequence[str]) -> list[Strip]:
    """A part that is nothing but paragraphs."""
    strips = heading(title, HEADING)
    for text in texts:
        strips += paragraph(text, BODY)
    return strips


def explanations(contents: CertificateContents, words: Words) -> list[Strip]:
    """Part 3: what the bailiff explained, word for word, and why there is no explanation."""
    strips = heading(words["certificate.explanations"], HEADING)
    for part in contents.explanations:
        strips += heading(part.heading, SUBHEADING, level=1)
        strips += paragraph(f"«{part.text}»", QUOTE)
        if part.state:
            strips += paragraph([(Face.ITALIC, part.state)], QUOTE)
    for text in contents.no_explanations:
        strips += paragraph(text, BODY)
    if not contents.explanations and not contents.no_explanations:
        strips += paragraph(words["certificate.no_explanations"], BODY)
    return strips


def assessment(contents: CertificateContents, words: Words) -> list[Strip]:
    """Part 4: the commission's assessment of each section, then of the whole."""
    strips = heading(words["certificate.assessment"], HEADING)
    if contents.sections:
        table = Table(
            Columns(shares=(0.62, 0.38), style=CELL),
            (words["certificate.section"], words["certificate.section_assessment"]),
        )
        for part in contents.sections:
            table.add(part.heading, part.assessment)
        strips += [*table.strips, space(6)]
    return strips + paragraph(contents.assessment, BODY)


def recommendations(contents: CertificateContents, words: Words) -> list[Strip]:
    """Part 6: what is to be done, for which findings, until when."""
    strips = heading(words["certificate.recommendations"], HEADING)
    if not contents.recommendations:
        return strips + paragraph(words["certificate.no_recommendations"], BODY)
    table = Table(
        Columns(shares=(0.07, 0.46, 0.22, 0.25), style=CELL, aligns=(Align.CENTER, Align.LEFT, Align.LEFT, Align.LEFT)),
        ("№", *(words[f"certificate.{each}"] for each in ("recommendation", "for_findings", "due_on"))),
    )
    for part in contents.recommendations:
        table.add(str(part.number), part.text, part.findings, part.due_on)
    return strips + table.strips


def overrides(contents: CertificateContents, words: Words) -> list[Strip]:
    """Requirements set aside by the chair, each with its written reason."""
    if not contents.overrides:
        return []
    strips = heading(words["certificate.overrides"], HEADING)
    for text in contents.overrides:
        strips += paragraph(text, BODY)
    return strips


def annex_list(contents: CertificateContents, words: Words) -> list[Strip]:
    """Part 7: the list of annexes."""
    return prose(words["certificate.annexes"], contents.annexes or (words["certificate.no_annexes"],))


def signatures(contents: CertificateContents, words: Words, value: str) -> list[Strip]:
    """The signature lines of all members and the bailiff with the QR code below them, in one piece."""
    strips = [space(10, keep=True)]
    for signatory in contents.signatories:
        strips += signature_line(signatory, words)
    strips.append(space(8, keep=True))
    strips += paragraph(words["certificate.acquainted"], LEAD, keep=True)
    strips += paragraph(words["certificate.remarks"], LEAD, keep=True)
    strips += signature_line(contents.bailiff, words)
    strips += seal_place(words)
    strips.append(space(8, keep=True))
    return [*strips, qr_strip(contents, words, value)]


def qr_strip(contents: CertificateContents, words: Words, value: str) -> Strip:
    """The QR code with what it is and the whole hash beside it."""
    strip = Strip(SIDE)
    draw(strip, payload(contents.number, contents.date, value), 0.0, 0.0)
    left = SIDE + 4 * MM
    y = SIDE / 2 - 2.5 * SMALL.leading
    for text in (words["certificate.qr"], words["certificate.hash"], value[:32] + "\n" + value[32:]):
        for line in broken([(SMALL.face, text)], SMALL.size, WIDTH - left):
            strip.runs += set_line(line, SMALL, x=left, y=y, width=WIDTH - left)
            y += SMALL.leading
    return strip
