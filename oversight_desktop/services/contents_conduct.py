"""Part 1, continued: periods, changes of the period, acquaintance, what was asked for and studied (clauses 14-17)."""

from collections.abc import Iterable

from oversight_desktop.documents import words
from oversight_desktop.domain import text
from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.certificate_contents import Fact
from oversight_desktop.domain.evidence import Request, StudiedDocument
from oversight_desktop.domain.order import Member, Order, TermChange
from oversight_desktop.domain.terms import TermChangeKind
from oversight_desktop.services.contents_material import Material, initials, listed, or_dash

Row = tuple[str, str | None]


def conduct_facts(material: Material) -> tuple[Row, ...]:
    """How the inspection was carried out: codes of labels with their values, None where there is no such row."""
    dossier = material.dossier
    order = dossier.order or Order()
    plan = dossier.schedule
    return (
        ("general.planned", material.span(plan.planned_start, plan.planned_end) if plan else None),
        ("general.ordered", material.span(order.begins_on, order.ends_on)),
        *((_label(change), _term_change(material, change)) for change in dossier.term_changes),
        ("general.actual", material.span(order.begins_on, dossier.ended_on)),
        ("general.covered", material.span(order.covered_from, order.covered_to)),
        ("general.acquaintance", _acquaintance(material, dossier.acquaintance)),
        ("general.subjects", material.wording.shown(dossier.subjects) if dossier.subjects else None),
        ("general.requests", listed(*(_request(material, request) for request in dossier.requests)) or None),
        ("general.studied", listed(*(_studied(material, document) for document in dossier.studied)) or None),
    )


def member_facts(material: Material) -> tuple[Fact, ...]:
    """The personal composition, the chair first, with the days of those who came later or left (clause 12)."""
    ranked = sorted(material.dossier.commission, key=lambda member: not member.chair)
    return tuple(Fact(label=role(material, member), value=_member(material, member)) for member in ranked)


def member_names(material: Material, members: Iterable[Member]) -> tuple[Fact, ...]:
    """Those who were present, the chair first: role on the left, name and post on the right."""
    ranked = sorted(members, key=lambda member: not member.chair)
    return tuple(
        Fact(
            label=role(material, member), value=", ".join(filter(None, (or_dash(member.name), text.said(member.post))))
        )
        for member in ranked
    )


def role(material: Material, member: Member) -> str:
    """Chair or member of the commission."""
    return material.said("member.chair" if member.chair else "member.member")


def _member(material: Material, member: Member) -> str:
    body = material.wording.word(member.body) if member.body else ""
    named = ", ".join(part for part in (or_dash(member.name), text.said(member.post), body) if part)
    return listed(
        named,
        material.said("member.from", date=material.date(member.from_)) if member.from_ else None,
        material.said("member.to", date=material.date(member.to)) if member.to else None,
        material.said("member.order", number=member.order_number) if member.order_number else None,
    )


def _label(change: TermChange) -> str:
    return "general.extension" if change.kind is TermChangeKind.EXTENSION else "general.suspension"


def _term_change(material: Material, change: TermChange) -> str:
    """The order and what it changed; whose illness it was stays out of the certificate."""
    said = material.said
    span = material.span(change.from_, change.to) if change.from_ or change.to else None
    return listed(
        said("general.term_application", date=material.date(change.applied_on)) if change.applied_on else None,
        material.order(change.order_number, change.order_date),
        said("general.term_reason", reason=material.wording.word(change.reason)) if change.reason else None,
        said("general.term_span", span=span) if span else None,
        said("general.term_new_end", date=material.known(change.new_end)),
    )


def _acquaintance(material: Material, acquaintance: Acquaintance | None) -> str:
    if acquaintance is None:
        return or_dash(None)
    said = material.said
    if acquaintance.signed_on:
        return said("general.acquainted", date=material.date(acquaintance.signed_on))
    if acquaintance.refused_on:
        refused = material.date(acquaintance.refused_on)
        names = ", ".join(initials(material.person(by)) for by in acquaintance.signed_by)
        return listed(
            said("general.refused", date=refused, number=or_dash(acquaintance.protocol_number)),
            said("general.refusal_signed", names=names) if names else None,
        )
    return said(
        "general.not_found", date=material.known(acquaintance.not_found_on), delivery=or_dash(acquaintance.delivery)
    )


def _request(material: Material, request: Request) -> str:
    asked = material.short(request.asked_on)
    if request.received_on is None:
        return material.said("general.request_open", what=or_dash(request.what), asked=asked)
    received = material.short(request.received_on)
    return material.said("general.request_received", what=or_dash(request.what), asked=asked, received=received)


def _studied(material: Material, document: StudiedDocument) -> str:
    kind = text.said(document.kind)
    word = words.words(material.language).get(f"studied.{kind}", kind)
    return material.said(
        "general.studied_value", kind=or_dash(word), number=or_dash(document.number), date=material.short(document.date)
    )
