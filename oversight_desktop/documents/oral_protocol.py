"""Prints the protocol of an oral explanation (documents.md D11, clause 19)."""

from oversight_desktop.documents.form_pieces import (
    facts_strips,
    form_pdf,
    hand_field,
    head_strips,
    signature_strips,
    statements,
)
from oversight_desktop.documents.strips import heading, paragraph, space
from oversight_desktop.documents.styles import FLUSH, SUBHEADING
from oversight_desktop.domain.forms_contents import OralProtocolContents


def oral_protocol_pdf(contents: OralProtocolContents) -> bytes:
    """The protocol as PDF, a line for the bailiff's signature at the foot of every page."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts), *statements(contents.statements)]
    strips += heading(contents.heading, SUBHEADING)
    for question in contents.questions:
        strips += hand_field(question)
    strips += hand_field(contents.remarks)
    strips += [space(8), *paragraph(contents.read_back, FLUSH, keep=True)]
    strips += signature_strips(contents.head, (contents.bailiff, *contents.signatories))
    return form_pdf(strips, contents.head, contents, sheet_signature=contents.sheet_signature)
