"""Prints the sheet for a written explanation (documents.md D10, clauses 17 and 19)."""

from oversight_desktop.documents.form_pieces import (
    facts_strips,
    form_pdf,
    hand_field,
    head_strips,
    signature_strips,
    statements,
)
from oversight_desktop.documents.strips import glued
from oversight_desktop.domain.forms_contents import ExplanationSheetContents


def explanation_sheet_pdf(contents: ExplanationSheetContents) -> bytes:
    """The sheet as PDF, a line for the bailiff's signature at the foot of every page."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts), *statements(contents.statements)]
    for question in contents.questions:
        strips += hand_field(question)
    strips = [*glued(strips), *signature_strips(contents.head, (contents.bailiff,))]
    return form_pdf(strips, contents.head, contents, sheet_signature=contents.sheet_signature)
