"""Beside which field of the order page a breach stands."""

from collections.abc import Iterator
from dataclasses import replace

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.order import Member
from oversight_desktop.services.order_form import OrderForm

FIELDS = (
    "number",
    "date",
    "signed_by",
    "agreed_on",
    "agreement_number",
    "begins_on",
    "ends_on",
    "covered_from",
    "covered_to",
)
"""The fields of the order, in the order of the page."""
GROUND, COMMISSION, FORMED = "ground", "commission", "formed"
PLACES = {
    "order_missing": "number",
    "order_too_late": "date",
    "chair_not_agreed": "agreed_on",
    "chair_agreed_after_start": "agreed_on",
    "practice_start_missing": GROUND,
    "initial_planned_too_early": GROUND,
    "initial_planned_too_late": GROUND,
    "grounds_missing": GROUND,
    "bailiff_not_named": GROUND,
    "initial_ordered_too_early": "begins_on",
    "initial_ordered_too_late": "begins_on",
    "order_ends_before_it_begins": "ends_on",
    "period_unusually_long": "ends_on",
    "covered_again": "covered_from",
    "covered_before_practice": "covered_from",
    "covered_from_unchecked": "covered_from",
    "covered_period_reversed": "covered_to",
    "covered_past_start": "covered_to",
    "commission_order_missing": FORMED,
    "commission_order_lacks": FORMED,
    "commission_formed_after_start": FORMED,
}
"""Breaches by their code; those of a single member stand in his row, all others at the head of the commission."""


def placed(breach: Breach, form: OrderForm) -> Iterator[tuple[str, Breach]]:
    """The places of a breach and what is said there; a breach of several fields is said at each of them."""
    if breach.code == "order_lacks":
        fields = breach.facts["fields"]
        assert isinstance(fields, tuple)
        for name in fields:
            yield name, replace(breach, facts={**breach.facts, "fields": (name,)})
        return
    member = _member_of(breach, form)
    yield PLACES.get(breach.code) or (member.id if member else COMMISSION), numbered(breach, form)


def numbered(breach: Breach, form: OrderForm) -> Breach:
    """The breach with members who have no name yet called by their place in the list."""
    places = {member.id: f"№ {number}" for number, member in enumerate(form.commission, 1)}
    facts = dict(breach.facts)
    if facts.get("member") in places:
        facts["member"] = places[str(facts["member"])]
    if isinstance(facts.get("members"), tuple):
        facts["members"] = tuple(places.get(each, each) for each in breach.facts["members"])  # type: ignore[attr-defined]
    return replace(breach, facts=facts)


def _member_of(breach: Breach, form: OrderForm) -> Member | None:
    named = breach.facts.get("member")
    return next((member for member in form.commission if named and named in (member.id, member.name)), None)
