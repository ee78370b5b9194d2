"""The form of the order page: what is registered, what is typed and not registered yet, what a new order offers."""

from dataclasses import dataclass

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override, Signature
from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ids import new_id
from oversight_desktop.domain.order import CommissionOrder, Member, Order
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.text import person_key, said
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.services import dossiers, unfinished
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.order import named_elsewhere, order_breaches, record_order
from oversight_desktop.services.session import Session

PARTS: dict[str, type] = {
    "order": Order,
    "commission": Member,
    "commission_order": CommissionOrder,
    "overrides": Override,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderForm:
    """What the form holds: the order, its commission, the standing commission's order, and what is to be set aside
    together with the order because no chair is registered yet."""

    order: Order
    commission: tuple[Member, ...] = ()
    commission_order: CommissionOrder | None = None
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderState:
    """Where the form stands: `registered` is what is in force, `typed` differs from it, `locked` says why neither may
    change; `kept` are ids of members who cannot be taken from the list."""

    form: OrderForm
    registered: OrderForm | None
    typed: bool
    locked: tuple[Breach, ...]
    kept: frozenset[str]


def order_state(session: Session, scope: str) -> OrderState:
    """The form of this inspection as it was left: typed, else registered, else what a new order offers first."""
    dossier = dossiers.dossier(session, scope)
    registered = None
    if dossier.order is not None:
        registered = OrderForm(
            order=dossier.order, commission=dossier.commission, commission_order=dossier.commission_order
        )
    typed = unfinished.kept_form(session, scope, Order, PARTS)
    offered = registered or _offered(session, dossier)
    return OrderState(
        form=offered if typed is None else _form(typed),
        registered=registered,
        typed=typed is not None,
        locked=locked_breaches(dossiers.kept(session, scope, Signature)),
        kept=named_elsewhere(dossier),
    )


def keep_form(session: Session, scope: str, form: OrderForm) -> None:
    """Keep what is typed; nothing is kept once it is again what is registered."""
    if order_state(session, scope).registered == form:
        unfinished.forget_form(session, scope, Order)
        return
    formed = () if form.commission_order is None else (form.commission_order,)
    parts = {
        "order": (form.order,),
        "commission": form.commission,
        "commission_order": formed,
        "overrides": form.overrides,
    }
    unfinished.keep_form(session, scope, Order, parts)


def discard_form(session: Session, scope: str) -> None:
    """Forget what is typed: the form is again what is registered."""
    unfinished.forget_form(session, scope, Order)


def breaches_of(session: Session, scope: str, form: OrderForm) -> tuple[Breach, ...]:
    """What registering this form would leave unmet."""
    return order_breaches(session, scope, form.order, form.commission, form.commission_order, form.overrides)


def register(session: Session, scope: str, form: OrderForm) -> Change:
    """Register the form; refused for what blocks among `breaches_of`."""
    return record_order(session, scope, form.order, form.commission, form.commission_order, form.overrides)


def new_member(session: Session, like: Member | None = None) -> Member:
    """A member of a new id; with name, post and body of another, if one is given."""
    id = str(new_id(session.now()))
    return Member(id=id) if like is None else Member(id=id, name=like.name, post=like.post, body=like.body)


def earlier_members(session: Session) -> tuple[Member, ...]:
    """Everybody who ever was of a commission in this store, each once as he was listed last, the latest first."""
    found: dict[str, Member] = {}
    for scope in reversed(dossiers.inspections(session)):
        for member in dossiers.kept(session, scope, Member):
            if said(member.name):
                found.setdefault(person_key(member.name), member)
    return tuple(found.values())


def _form(typed: unfinished.Parts) -> OrderForm:
    return OrderForm(
        order=next(iter(typed["order"]), Order()),
        commission=typed["commission"],
        commission_order=next(iter(typed["commission_order"]), None),
        overrides=typed["overrides"],
    )


def _offered(session: Session, dossier: Dossier) -> OrderForm:
    """A new order: its signatory is the head of the territorial body, the first member who works here, and the period
    covered begins where the last inspection's ended, else with the practice (clause 13)."""
    person = session.store.record(OFFICE, Person, ONLY)
    body, last, bailiff = dossier.territorial_body, dossier.last_inspection, dossier.bailiff
    since = (last.covered_to if last else None) or (bailiff.practice_started_on if bailiff else None)
    first: tuple[Member, ...] = ()
    if person is not None and said(person.name):
        first = (new_member(session, Member(id="", name=person.name, post=person.post, body=person.body)),)
    order = Order(signed_by=body.head if body else None, covered_from=since)
    return OrderForm(order=order, commission=dossier.commission or first)
