"""Prints the checklist sheet, empty or filled in (documents.md D12)."""

from oversight_desktop.documents.form_pieces import facts_strips, form_pdf, head_strips, signature_strips, statements
from oversight_desktop.documents.strips import Strip, eject, glued, heading
from oversight_desktop.documents.styles import ANNEX_CELL, SUBHEADING
from oversight_desktop.documents.tables import Columns, Table
from oversight_desktop.domain.forms_contents import ChecklistSheetContents, SheetSection

SHARES = (0.075, 0.34, 0.185, 0.24, 0.16)
BY_HAND = "\n\n"
"""Keeps an empty row tall enough to write in."""


def checklist_sheet_pdf(contents: ChecklistSheetContents) -> bytes:
    """The sheet as PDF, each section on a page of its own with the lines of those responsible for it."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts), *statements(contents.statements)]
    for number, section in enumerate(contents.sections):
        strips += [eject()] if number else []
        strips += _section(contents, section)
    return form_pdf(strips, contents.head, contents)


def _section(contents: ChecklistSheetContents, section: SheetSection) -> list[Strip]:
    table = Table(Columns(shares=SHARES, style=ANNEX_CELL), contents.columns)
    for row in section.rows:
        table.add(row.item, row.question, row.result, row.finding or ("" if row.result else BY_HAND), row.member)
    strips = [*heading(section.heading, SUBHEADING), *table.strips]
    return [*glued(strips), *signature_strips(contents.head, section.signatories)]
