"""Prints the sheet for a written explanation (documents.md D10, clauses 17 and 19)."""

from oversight_desktop.documents.form_pieces import (
    STATEMENT,
    facts_strips,
    form_pdf,
    hand_field,
    head_strips,
    signature_strips,
)
from oversight_desktop.documents.strips import glued, paragraph
from oversight_desktop.domain.forms_contents import ExplanationSheetContents


def explanation_sheet_pdf(contents: ExplanationSheetContents) -> bytes:
    """The sheet as PDF, a line for the bailiff's signature at the foot of every page."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts), *paragraph(contents.request, STATEMENT)]
    for question in contents.questions:
        strips += hand_field(question)
    strips = [*glued(strips), *signature_strips(contents.head, (contents.bailiff,))]
    return form_pdf(strips, contents.head, contents, sheet_signature=contents.sheet_signature)
