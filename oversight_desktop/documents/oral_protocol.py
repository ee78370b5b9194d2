"""Prints the protocol of an oral explanation (documents.md D11, clause 19)."""

from oversight_desktop.documents.form_pieces import (
    STATEMENT,
    facts_strips,
    form_pdf,
    hand_field,
    head_strips,
    signature_strips,
)
from oversight_desktop.documents.strips import heading, paragraph
from oversight_desktop.documents.styles import SUBHEADING
from oversight_desktop.domain.forms_contents import OralProtocolContents


def oral_protocol_pdf(contents: OralProtocolContents) -> bytes:
    """The protocol as PDF, a line for the bailiff's signature at the foot of every page."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts)]
    strips += heading(contents.heading, SUBHEADING)
    for question in contents.questions:
        strips += hand_field(question)
    strips += hand_field(contents.remarks)
    strips += paragraph(contents.read_back, STATEMENT, keep=True)
    strips += signature_strips(contents.head, (contents.bailiff, *contents.signatories))
    return form_pdf(strips, contents.head, contents, sheet_signature=contents.sheet_signature)
