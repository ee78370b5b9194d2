"""Signature lines: post – line – name, with (signature) and (date) under the lines, as offices sign papers."""

from collections.abc import Mapping
from dataclasses import replace

from oversight_desktop.documents.lines import broken
from oversight_desktop.documents.strips import Strip, set_line, space
from oversight_desktop.documents.styles import BODY, MM, SMALL, WIDTH, Align
from oversight_desktop.domain.certificate_contents import Signatory

POST = (0.0, 64 * MM)
SIGNATURE = (67 * MM, 97 * MM)
DATE = (100 * MM, 122 * MM)
NAME = (125 * MM, WIDTH)
TEXT = replace(BODY, size=13, leading=15, indent=0, align=Align.LEFT)
HINT = replace(SMALL, align=Align.CENTER)


def signature_line(signatory: Signatory, words: Mapping[str, str]) -> list[Strip]:
    """The lines of one who signs; post and name stand on the level of the rule, longer ones rise above it."""
    post = broken([(TEXT.face, signatory.post)], TEXT.size, POST[1] - POST[0])
    name = broken([(TEXT.face, signatory.name)], TEXT.size, NAME[1] - NAME[0])
    rows = max(len(post), len(name))
    strips = [space(11, keep=True)]
    for row in range(rows):
        strip = Strip(TEXT.leading, keep=True)
        for lines, (left, right) in ((post, POST), (name, NAME)):
            number = row - (rows - len(lines))
            if number >= 0:
                strip.runs += set_line(lines[number], TEXT, x=left, y=0, width=right - left)
        strips.append(strip)
    base = TEXT.baseline + 1.5
    strips[-1].rules = [(SIGNATURE[0], base, SIGNATURE[1], base), (DATE[0], base, DATE[1], base)]
    hints = Strip(HINT.leading, keep=True)
    for word, (left, right) in ((words["signature"], SIGNATURE), (words["signature_date"], DATE)):
        (line,) = broken([(HINT.face, word)], HINT.size, 1000)
        hints.runs += set_line(line, HINT, x=left, y=0, width=right - left)
    strips.append(hints)
    return strips


def seal_place(words: Mapping[str, str]) -> list[Strip]:
    """Where the seal is set, left of the signature."""
    (line,) = broken([(TEXT.face, words["seal"])], TEXT.size, 1000)
    return [Strip(TEXT.leading + 4, runs=set_line(line, TEXT, x=0, y=4, width=WIDTH), keep=True)]
