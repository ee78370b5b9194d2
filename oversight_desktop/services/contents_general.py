"""The opening and part 1 of the certificate: on what order, who, whom, when (documents.md D14, text pieces of §4)."""

import re

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate_contents import Fact
from oversight_desktop.domain.ground import LastInspection, ScheduleLine
from oversight_desktop.domain.order import CommissionOrder, Order
from oversight_desktop.domain.terms import Kind
from oversight_desktop.services.contents_conduct import conduct_facts
from oversight_desktop.services.contents_material import Material, listed, or_dash, or_line

SECTIONS = {1: "I", 2: "II"}
"""How the two sections of the schedule are numbered (clause 8)."""

Row = tuple[str, str | None]
"""The code of a label and its value; no row where the value is None."""


def subject(material: Material) -> str:
    """About what the certificate is, without a name that would want a case ending."""
    return material.said(f"subject.{_kind(material)}")


def opening(material: Material, legal_basis: str) -> tuple[str, ...]:
    """The opening paragraphs: the Rules, the order and the period, the bailiff by label and value."""
    dossier = material.dossier
    order = dossier.order or Order()
    number = or_line(order.number, material.language)
    begins, ended = order.begins_on, dossier.ended_on
    if begins is not None and begins == ended:
        period = material.said("opening.day", first=material.date(begins))
    else:
        period = material.said("opening.period", first=material.date(begins), last=material.date(ended))
    name = dossier.bailiff.full_name if dossier.bailiff else None
    return (
        material.said("opening.basis", basis=legal_basis),
        material.said(
            f"opening.{_kind(material)}",
            order=material.said("opening.order", date=material.dated(order.date), number=number),
            period=period,
        ),
        material.said("opening.bailiff", name=or_line(name, material.language)),
    )


def general_facts(material: Material) -> tuple[Fact, ...]:
    """Part 1 as labels and values; what is optional and unknown is left out, what is due and unknown is a dash."""
    rows = (*_bodies(material), *_bailiff(material), *_ground(material), *conduct_facts(material))
    return tuple(Fact(label=material.said(label), value=value) for label, value in rows if value is not None)


def _kind(material: Material) -> str:
    return material.dossier.kind.value if material.dossier.kind else "none"


def _bodies(material: Material) -> tuple[Row, ...]:
    return (
        ("general.territorial_body", or_dash(material.body(material.dossier.territorial_body))),
        ("general.collegium", or_dash(material.body(material.dossier.collegium))),
    )


def _bailiff(material: Material) -> tuple[Row, ...]:
    bailiff = material.dossier.bailiff
    if bailiff is None:
        return (("general.bailiff", or_dash(None)),)
    licence = material.said(
        "general.licence_value", number=or_dash(bailiff.licence_number), date=material.known(bailiff.licence_date)
    )
    first = bailiff.first_enforcement_action_on
    return (
        ("general.bailiff", or_dash(bailiff.full_name)),
        ("general.licence", licence),
        ("general.district", or_dash(bailiff.district)),
        ("general.address", or_dash(bailiff.office_address)),
        ("general.practice", material.known(bailiff.practice_started_on)),
        ("general.first_action", material.date(first) if first else None),
        ("general.employees", material.wording.shown(bailiff.employees)),
    )


def _ground(material: Material) -> tuple[Row, ...]:
    dossier = material.dossier
    order = dossier.order or Order()
    forming = dossier.commission_order
    last = dossier.last_inspection
    return (
        ("general.kind", or_dash(material.wording.word(dossier.kind) if dossier.kind else None)),
        ("general.ground", _grounds(material)),
        ("general.order", _order(material, order)),
        ("general.commission_order", _forming(material, forming) if forming else None),
        ("general.last_inspection", _last(material, last) if last else None),
    )


def _grounds(material: Material) -> str:
    """The line of the schedule, or the basis documents; never who wrote them."""
    dossier = material.dossier
    if dossier.kind is not Kind.URGENT:
        return _schedule(material, dossier.schedule) if dossier.schedule else or_dash(None)
    documents = (
        material.said(
            "general.basis_document",
            kind=material.wording.shown(document.kind),
            number=or_dash(document.number),
            date=material.known(document.date),
            received=material.known(document.received_on),
        )
        for document in dossier.basis_documents
    )
    return or_dash(listed(*documents))


def _schedule(material: Material, line: ScheduleLine) -> str:
    section = SECTIONS.get(line.section or 0, or_dash(None))
    order = material.order(line.order_number, line.order_date)
    quarter = re.fullmatch(r"([0-9]{4})-Q([1-4])", text.said(line.quarter))
    if quarter is None:
        said = material.said("general.schedule", section=section, order=order)
    else:
        year, number = quarter.groups()
        said = material.said("general.schedule_quarter", section=section, year=year, quarter=number, order=order)
    return listed(said, _agreement(material, line))


def _agreement(material: Material, agreed: ScheduleLine | Order) -> str | None:
    if agreed.agreed_on is None:
        return None
    date = material.date(agreed.agreed_on)
    if text.is_blank(agreed.agreement_number):
        return material.said("agreed", date=date)
    return material.said("agreed_number", date=date, number=text.said(agreed.agreement_number))


def _order(material: Material, order: Order) -> str:
    signed = None if text.is_blank(order.signed_by) else material.said("signed_by", name=text.said(order.signed_by))
    return listed(material.order(order.number, order.date), signed, _agreement(material, order))


def _forming(material: Material, forming: CommissionOrder) -> str:
    agreed = material.said("agreed", date=material.date(forming.agreed_on)) if forming.agreed_on else None
    return listed(material.order(forming.number, forming.date), agreed)


def _last(material: Material, last: LastInspection) -> str:
    return material.said(
        "general.last_inspection_value",
        kind=material.wording.shown(last.kind),
        date=material.known(last.ended_on),
        number=or_dash(last.certificate_number),
    )
