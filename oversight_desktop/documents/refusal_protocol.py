"""Prints the protocol of refusal (documents.md D6, clause 14)."""

from oversight_desktop.documents.form_pieces import (
    facts_strips,
    form_pdf,
    hand_field,
    head_strips,
    signature_strips,
    statements,
)
from oversight_desktop.documents.strips import glued
from oversight_desktop.domain.forms_contents import RefusalProtocolContents


def refusal_protocol_pdf(contents: RefusalProtocolContents) -> bytes:
    """The protocol as PDF; the same contents always give the same bytes."""
    strips = [*head_strips(contents.head), *facts_strips(contents.facts), *statements(contents.statements)]
    for field in contents.fields:
        strips += hand_field(field)
    strips = [*glued(strips), *signature_strips(contents.head, contents.signatories)]
    return form_pdf(strips, contents.head, contents)
