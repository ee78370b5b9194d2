"""The forms of explanations for signature on the spot: the sheet (D10) and the protocol (D11)."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.terms import Language
from oversight_desktop.services import dossiers
from oversight_desktop.services.forms import explanation_sheet, oral_protocol
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


def sheet_maker(session: Session, scope: str, items: tuple[str, ...]) -> Callable[[], bytes]:
    """What makes the explanation sheet (D10) on these violations, or on all that are open if none is named."""
    from oversight_desktop.documents.explanation_sheet import explanation_sheet_pdf

    dossier, head = dossiers.dossier(session, scope), dossiers.head(session, scope)
    form = explanation_sheet(dossier, pack_of(session, scope), _printed(head), items=items or None)
    return partial(explanation_sheet_pdf, replace(form, head=replace(form.head, sample=bool(head.sample))))


def protocol_maker(session: Session, scope: str, explanation: str | None) -> Callable[[], bytes]:
    """What makes the protocol of an oral explanation (D11); None: a blank one on what nobody has explained yet."""
    from oversight_desktop.documents.oral_protocol import oral_protocol_pdf

    dossier, head = dossiers.dossier(session, scope), dossiers.head(session, scope)
    form = oral_protocol(dossier, pack_of(session, scope), _printed(head), explanation=explanation)
    return partial(oral_protocol_pdf, replace(form, head=replace(form.head, sample=bool(head.sample))))


def _printed(head: Inspection) -> Language:
    """The language forms are printed in; they exist in Kazakh and Russian only."""
    return Language.RUSSIAN if head.language is Language.RUSSIAN else Language.KAZAKH
