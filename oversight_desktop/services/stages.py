"""How far an inspection has come."""

from enum import Enum

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.inspection import Inspection


class Stage(Enum):
    """How far an inspection has come."""

    PREPARED = "prepared"
    ACQUAINTED = "acquainted"
    STARTED = "started"
    ENDED = "ended"
    SIGNING = "signing"
    SENT = "sent"
    CLOSED = "closed"


def stage_of(head: Inspection, dossier: Dossier) -> Stage:
    """The furthest step that was taken."""
    if head.closed_on is not None:
        return Stage.CLOSED
    if dossier.dispatches:
        return Stage.SENT
    if dossier.signatures:
        return Stage.SIGNING
    if dossier.ended_on is not None:
        return Stage.ENDED
    if head.started_on is not None or dossier.answers:
        return Stage.STARTED
    return Stage.ACQUAINTED if dossier.acquaintance is not None else Stage.PREPARED
