"""Prints the sheet with the recovery key, to be filled in by hand and locked away."""

from dataclasses import replace

from oversight_desktop.documents.fonts import Face
from oversight_desktop.documents.form_pieces import facts_strips, form_pdf, hand_field, head_strips, statements
from oversight_desktop.documents.lines import broken
from oversight_desktop.documents.strips import Strip, set_line, space, together
from oversight_desktop.documents.styles import SMALL, WIDTH, Align, Style
from oversight_desktop.domain.recovery_sheet import RecoverySheetContents

IN_A_ROW = 4
GROUP = Style(size=22, leading=28, face=Face.BOLD, align=Align.CENTER)
NUMBER = replace(SMALL, align=Align.CENTER)


def recovery_sheet_pdf(contents: RecoverySheetContents) -> bytes:
    """The sheet as PDF: one page, the groups large and numbered."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts)]
    strips += together(group_rows(contents.groups))
    strips += [space(10), *statements(contents.statements)]
    for field in contents.fields:
        strips += hand_field(field)
    return form_pdf(strips, contents.head, contents)


def group_rows(groups: tuple[str, ...]) -> list[Strip]:
    """The groups in rows, in a frame, each under its number."""
    cell = WIDTH / IN_A_ROW
    strips = []
    for first in range(0, len(groups), IN_A_ROW):
        strip = Strip(NUMBER.leading + GROUP.leading + 8, rules=[(0.0, 0.0, WIDTH, 0.0)])
        for place, group in enumerate(groups[first : first + IN_A_ROW]):
            for text, style, y in ((str(first + place + 1), NUMBER, 3.0), (group, GROUP, 3.0 + NUMBER.leading)):
                line = broken([(style.face, text)], style.size, cell)[0]
                strip.runs += set_line(line, style, x=place * cell, y=y, width=cell)
        strip.rules += [(x * cell, 0.0, x * cell, strip.height) for x in range(IN_A_ROW + 1)]
        strips.append(strip)
    strips[-1].rules.append((0.0, strips[-1].height, WIDTH, strips[-1].height))
    return strips
