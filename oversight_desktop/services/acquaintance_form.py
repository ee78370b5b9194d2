"""The form of the acquaintance page: what is registered, what is typed and not registered yet, the refusal's paper."""

from dataclasses import dataclass, replace
from datetime import date as Day

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.services import dossiers, unfinished
from oversight_desktop.services.forms import refusal_protocol
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session

PARTS: dict[str, type] = {"acquaintance": Acquaintance}


@dataclass(frozen=True, slots=True, kw_only=True)
class AcquaintanceState:
    """Where the form stands. `form` is what was typed, else what is registered; `members` may sign a protocol.

    `ordered` tells that there is an order, `begins_on` is its start, `started_on` the actual one; `locked` says why
    nothing may change.
    """

    form: Acquaintance
    registered: Acquaintance | None
    typed: bool
    members: tuple[Member, ...]
    ordered: bool
    begins_on: Day | None
    started_on: Day | None
    locked: tuple[Breach, ...]


def acquaintance_state(session: Session, scope: str) -> AcquaintanceState:
    """The form of this inspection as it was left."""
    dossier = dossiers.dossier(session, scope)
    typed = unfinished.kept_form(session, scope, Acquaintance, PARTS)
    draft = next(iter(typed["acquaintance"]), None) if typed else None
    return AcquaintanceState(
        form=draft or dossier.acquaintance or Acquaintance(),
        registered=dossier.acquaintance,
        typed=draft is not None,
        members=dossier.commission,
        ordered=dossier.order is not None,
        begins_on=dossier.order.begins_on if dossier.order else None,
        started_on=dossiers.head(session, scope).started_on,
        locked=locked_breaches(dossiers.kept(session, scope, Signature)),
    )


def keep_form(session: Session, scope: str, form: Acquaintance) -> None:
    """Keep what is typed; nothing is kept once it is again what is registered."""
    if form == (dossiers.dossier(session, scope).acquaintance or Acquaintance()):
        unfinished.forget_form(session, scope, Acquaintance)
    else:
        unfinished.keep_form(session, scope, Acquaintance, {"acquaintance": (form,)})


def refusal_paper(session: Session, scope: str, refusal: Acquaintance, language: Language) -> bytes:
    """D6: the protocol of refusal as PDF, filled with this refusal though it is not registered yet.

    Documents are Kazakh or Russian: any other language gives the inspection's own.
    """
    from oversight_desktop.documents.refusal_protocol import refusal_protocol_pdf

    dossier = replace(dossiers.dossier(session, scope), acquaintance=refusal)
    printed = (Language.KAZAKH, Language.RUSSIAN)
    chosen = next((each for each in (language, dossier.language) if each in printed), Language.KAZAKH)
    contents = refusal_protocol(dossier, pack_of(session, scope), chosen)
    head = replace(contents.head, sample=bool(dossiers.head(session, scope).sample))
    return refusal_protocol_pdf(replace(contents, head=head))
