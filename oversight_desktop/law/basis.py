"""The documents an urgent inspection rests on: clause 11."""

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import BasisDocument
from oversight_desktop.domain.terms import AuthorStatus, BasisKind, Kind
from oversight_desktop.domain.text import said
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn


@cites("R11.1")
def basis_of_urgent(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 11: an urgent inspection rests on a complaint, a prosecutor's act or a court's private ruling."""
    if dossier.kind is not Kind.URGENT:
        return ()
    if not dossier.basis_documents:
        return (block("R11.1", "basis_missing"),)
    return tuple(
        breach
        for place, document in enumerate(dossier.basis_documents, start=1)
        for breach in _document(_name(document, place), document, pack)
    )


def _document(name: str, document: BasisDocument, pack: RulePack) -> tuple[Breach, ...]:
    breaches: tuple[Breach, ...] = ()
    if missing := absent(document, "kind", "number", "date", "received_on", "author"):
        breaches += (block("R11.1", "basis_lacks", document=name, fields=missing),)
    if absent(document, "file"):
        breaches += (warn("R11.1", "basis_without_file", document=name),)
    if document.kind is not BasisKind.COMPLAINT:
        return breaches
    if said(document.author).casefold() in pack.anonymous_words:
        breaches += (warn("R11.1", "complaint_anonymous", document=name),)
    if document.author_status in (AuthorStatus.DEBTOR, AuthorStatus.THIRD_PARTY):
        breaches += (warn("R11.1", "complaint_not_of_claimant", document=name, status=document.author_status),)
    return breaches


@cites("R11.2")
def contested_actions_named(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 11: each basis document names the actions it calls unlawful: proceeding, action and date."""
    if dossier.kind is not Kind.URGENT:
        return ()
    breaches: list[Breach] = []
    for place, document in enumerate(dossier.basis_documents, start=1):
        if not document.contested_actions:
            breaches.append(block("R11.2", "contested_action_missing", document=_name(document, place)))
        for action in document.contested_actions:
            if missing := absent(action, "proceeding_number", "action", "date"):
                breaches.append(block("R11.2", "contested_action_lacks", action=action.id, fields=missing))
    return tuple(breaches)


def _name(document: BasisDocument, place: int) -> str:
    """How a document is told from the others: its number, else its place in the list."""
    return said(document.number) or str(place)
