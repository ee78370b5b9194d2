"""Clause 20: what is signed stays as it was signed."""

from collections.abc import Iterable

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.law.citing import cites
from oversight_desktop.law.weighing import block


@cites("R20.6")
def locked_breaches(signatures: Iterable[Signature]) -> tuple[Breach, ...]:
    """Clause 20: after the first signature the certificate is locked; a change makes a new version, the old is kept."""
    signed = sorted(signature.on for signature in signatures if signature.on is not None)
    if not signed:
        return ()
    return (block("R20.6", "certificate_locked", signed_on=signed[0]),)
