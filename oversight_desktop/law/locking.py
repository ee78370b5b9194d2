"""Clause 20: what is signed stays as it was signed."""

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.law.citing import cites
from oversight_desktop.law.weighing import block


@cites("R20.6")
def locked_breaches(dossier: Dossier) -> tuple[Breach, ...]:
    """Clause 20: after the first signature the certificate is locked; a change makes a new version, the old is kept."""
    signed = sorted(signature.on for signature in dossier.signatures if signature.on is not None)
    if not signed:
        return ()
    return (block("R20.6", "certificate_locked", signed_on=signed[0]),)


def is_locked(dossier: Dossier) -> bool:
    """Clause 20: whether somebody has already signed the certificate."""
    return bool(locked_breaches(dossier))
