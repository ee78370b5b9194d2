"""Composes the working forms: refusal protocol, explanation sheet, oral protocol (documents.md D6, D10, D11)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date as Day
from typing import TypeVar

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate import BAILIFF
from oversight_desktop.domain.certificate_contents import Fact
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.forms_contents import (
    ChecklistSheetContents,
    ExplanationSheetContents,
    FormHead,
    HandField,
    OralProtocolContents,
    Refusal,
    RefusalProtocolContents,
)
from oversight_desktop.domain.order import Member, Order
from oversight_desktop.domain.terms import ExplanationForm, Language
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services.contents import technical_date
from oversight_desktop.services.contents_closing import bailiff_line, member_line
from oversight_desktop.services.contents_conduct import member_names
from oversight_desktop.services.contents_material import Material, initials, or_dash, or_line
from oversight_desktop.services.packs import rule_pack
from oversight_desktop.services.wording import Wording

Form = TypeVar("Form", RefusalProtocolContents, ExplanationSheetContents, OralProtocolContents, ChecklistSheetContents)


def forms_of(
    dossier: Dossier, language: Language, *, pack: RulePack | None = None, sample: bool = False
) -> dict[str, bytes]:
    """Every working form of the inspection as PDF, by its file name without ending.

    The protocol of refusal and one checklist sheet are blanks; the oral protocol is that of the first oral
    explanation, the explanation sheet asks about every violation; a `sample` is marked on every sheet. `pack` holds the
    checklists the inspection was begun under, by default as shipped.
    """
    from oversight_desktop.documents.checklist_sheet import checklist_sheet_pdf
    from oversight_desktop.documents.explanation_sheet import explanation_sheet_pdf
    from oversight_desktop.documents.oral_protocol import oral_protocol_pdf
    from oversight_desktop.documents.refusal_protocol import refusal_protocol_pdf
    from oversight_desktop.services.checklist_sheet import checklist_sheet

    pack = pack or rule_pack(dossier.rule_pack)
    oral = next((kept.id for kept in dossier.explanations if kept.form is ExplanationForm.ORAL), None)
    items = [answer.item for answer in dossier.violations]
    refusal = refusal_protocol(dossier, pack, language)
    explanation = explanation_sheet(dossier, pack, language, items=items)
    spoken = oral_protocol(dossier, pack, language, explanation=oral)
    answered = checklist_sheet(dossier, pack, language, filled=True)
    blank = checklist_sheet(dossier, pack, language, filled=False)
    return {
        "refusal-protocol": refusal_protocol_pdf(_marked(refusal, sample)),
        "explanation-sheet": explanation_sheet_pdf(_marked(explanation, sample)),
        "oral-protocol": oral_protocol_pdf(_marked(spoken, sample)),
        "checklist-sheet": checklist_sheet_pdf(_marked(answered, sample)),
        "checklist-sheet-blank": checklist_sheet_pdf(_marked(blank, sample)),
    }


def form_material(dossier: Dossier, pack: RulePack, language: Language) -> Material:
    """What a form is composed from."""
    return Material(dossier=dossier, checklists=pack.checklists, wording=Wording(language, pack.name))


def form_head(material: Material, pack: RulePack, title: str, subject: str, *, day: Day | None) -> FormHead:
    """The top of a form; a form without a date of its own leaves a line for it."""
    dossier = material.dossier
    bodies = (material.body(dossier.territorial_body), material.body(dossier.collegium))
    place = dossier.certificate.place if dossier.certificate else None
    return FormHead(
        language=material.language,
        date=day or technical_date(dossier, pack),
        bodies=tuple(filter(None, bodies)),
        title=material.said(title),
        subject=material.said(subject),
        place=or_line(place, material.language),
        date_words=material.date(day),
        footer=_footer(material),
    )


def legal_basis(material: Material, pack: RulePack) -> str:
    """What every form rests on, and the short name the form uses for it."""
    return material.said("opening.basis", basis=pack.legal_basis[material.language])


def form_facts(material: Material) -> tuple[Fact, ...]:
    """Whom and what a form concerns: the bailiff, the office, the order and its period."""
    dossier = material.dossier
    bailiff = dossier.bailiff
    order = dossier.order or Order()
    rows = (
        ("general.bailiff", or_line(bailiff.full_name if bailiff else None, material.language)),
        ("general.address", or_dash(bailiff.office_address if bailiff else None)),
        ("general.order", material.order(order.number, order.date)),
        ("general.ordered", material.span(order.begins_on, order.ends_on)),
    )
    return tuple(Fact(label=material.said(label), value=value) for label, value in rows)


def refusal_protocol(
    dossier: Dossier, pack: RulePack, language: Language, *, of: Refusal = Refusal.ORDER
) -> RefusalProtocolContents:
    """D6: the bailiff refused; what was recorded already is filled in, the rest is written by hand."""
    material = form_material(dossier, pack, language)
    head = form_head(material, pack, "refusal.title", f"refusal.{of.value}.subject", day=_refused_on(dossier, of))
    known = dossier.acquaintance if of is Refusal.ORDER else None
    present = tuple(map(dossier.member, known.signed_by)) if known else ()
    members = tuple(member for member in present if member) or dossier.commission
    fields = (
        HandField(label=material.said("form.composed_at"), value=material.said("form.time")),
        HandField(label=material.said("refusal.how")),
        HandField(label=material.said("refusal.reason")),
        HandField(label=material.said(f"refusal.{of.value}.copy")),
        HandField(label=material.said("refusal.remarks")),
    )
    return RefusalProtocolContents(
        head=replace(head, number=or_line(known.protocol_number if known else None, language)),
        facts=(*form_facts(material), *_refused_document(material, of), *member_names(material, members)),
        statements=(
            legal_basis(material, pack),
            material.said(f"refusal.{of.value}.offered"),
            material.said(f"refusal.{of.value}.refused"),
            material.said(f"refusal.{of.value}.effect"),
        ),
        fields=fields,
        signatories=tuple(member_line(material, member) for member in _chair_first(members)),
    )


def explanation_sheet(
    dossier: Dossier, pack: RulePack, language: Language, *, items: Iterable[str] | None = None
) -> ExplanationSheetContents:
    """D10: questions on the findings named in `items`, by default on all that nobody has explained yet."""
    material = form_material(dossier, pack, language)
    asked = _asked(dossier, items)
    head = form_head(material, pack, "sheet.title", "sheet.subject", day=None)
    own = HandField(label=material.said("sheet.own" if asked else "sheet.no_questions"), lines=5 if asked else 12)
    return ExplanationSheetContents(
        head=replace(head, addressee=material.said("sheet.addressee")),
        facts=form_facts(material),
        statements=(legal_basis(material, pack), material.said("sheet.request")),
        questions=(*(_question(material, number, answer) for number, answer in enumerate(asked, start=1)), own),
        bailiff=bailiff_line(material),
        sheet_signature=material.said("form.sheet_signature"),
    )


def oral_protocol(
    dossier: Dossier, pack: RulePack, language: Language, *, explanation: str | None = None
) -> OralProtocolContents:
    """D11: the protocol of the explanation with this id, or an empty one on the findings not explained yet.

    Raises KeyError when the dossier has no such explanation.
    """
    material = form_material(dossier, pack, language)
    given = {kept.id: kept for kept in dossier.explanations}[explanation] if explanation is not None else None
    taker = dossier.member(given.recorded_by) if given else None
    takers = (taker,) if taker else dossier.commission
    asked = _asked(dossier, given.items if given else None)
    questions = tuple(
        _question(material, number, answer, lines=0 if given else 5) for number, answer in enumerate(asked, start=1)
    )
    if given:
        questions += (HandField(label=material.said("oral.answers"), value=or_dash(given.text)),)
    return OralProtocolContents(
        head=form_head(material, pack, "oral.title", "oral.subject", day=given.given_on if given else None),
        facts=(*_times(material), *form_facts(material), *member_names(material, takers), *_tongue(material)),
        statements=(legal_basis(material, pack),),
        heading=material.said("oral.questions"),
        questions=questions,
        remarks=HandField(label=material.said("oral.remarks"), value=_remark(given)),
        read_back=material.said("oral.read_back"),
        bailiff=bailiff_line(material),
        signatories=tuple(member_line(material, member) for member in _chair_first(takers)),
        sheet_signature=material.said("form.sheet_signature"),
    )


def _marked(form: Form, sample: bool) -> Form:
    return replace(form, head=replace(form.head, sample=sample))


def _footer(material: Material) -> str:
    """Whose inspection a loose sheet belongs to."""
    bailiff, order = material.dossier.bailiff, material.dossier.order or Order()
    name = or_line(initials(bailiff.full_name) if bailiff else None, material.language)
    return material.said("form.footer", name=name, number=or_line(order.number, material.language))


def _refused_on(dossier: Dossier, of: Refusal) -> Day | None:
    if of is Refusal.CERTIFICATE:
        refusals = (signature.refused_on for signature in dossier.signatures if signature.by == BAILIFF)
        return next(refusals, None)
    return dossier.acquaintance.refused_on if of is Refusal.ORDER and dossier.acquaintance else None


def _refused_document(material: Material, of: Refusal) -> tuple[Fact, ...]:
    """The certificate that was not signed, or the items that were not explained."""
    dossier = material.dossier
    if of is Refusal.CERTIFICATE:
        number = dossier.certificate.number if dossier.certificate else None
        day = dossier.certificate.date if dossier.certificate else None
        value = material.said(
            "refusal.certificate_value", number=or_line(number, material.language), date=material.date(day)
        )
        return (Fact(label=material.said("refusal.certificate_fact"), value=value),)
    if of is Refusal.EXPLANATION:
        items = ", ".join(answer.item for answer in _asked(dossier, None))
        return (Fact(label=material.said("refusal.items"), value=or_line(items, material.language)),)
    return ()


def _asked(dossier: Dossier, items: Iterable[str] | None) -> tuple[Answer, ...]:
    """The violations asked about, in the order of the answers."""
    if items is not None:
        named = set(items)
        return tuple(answer for answer in dossier.answers if answer.item in named)
    return tuple(answer for answer in dossier.violations if not dossier.explained(answer.item))


def _question(material: Material, number: int, answer: Answer, *, lines: int = 7) -> HandField:
    label = material.said("form.question", number=number, item=answer.item, text=or_dash(answer.finding))
    return HandField(label=label, lines=lines)


def _times(material: Material) -> tuple[Fact, ...]:
    blank = material.said("form.time")
    return tuple(Fact(label=material.said(code), value=blank) for code in ("form.started_at", "form.ended_at"))


def _tongue(material: Material) -> tuple[Fact, ...]:
    blank = material.said("blank")
    return tuple(Fact(label=material.said(code), value=blank) for code in ("oral.language", "oral.interpreter"))


def _remark(given: Explanation | None) -> str:
    return text.said(given.note) if given else ""


def _chair_first(members: Iterable[Member]) -> list[Member]:
    return sorted(members, key=lambda member: not member.chair)
