"""What follows the analysis: explanations, recommendations, overrides, annexes, dissents and signature lines."""

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.certificate_contents import DissentPart, ExplanationPart, RecommendationPart, Signatory
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import ExplanationForm
from oversight_desktop.law.signatures import signatories
from oversight_desktop.services.contents_conduct import role
from oversight_desktop.services.contents_material import Material, initials, or_dash, stopped
from oversight_desktop.services.contents_topics import answers_of, topics

HEADINGS = {ExplanationForm.WRITTEN: "explanation.written", ExplanationForm.ORAL: "explanation.oral"}


def explanation_parts(material: Material) -> tuple[ExplanationPart, ...]:
    """Part 3: what the bailiff said, word for word (clauses 17 and 19)."""
    numbered = enumerate(material.dossier.explanations, start=1)
    return tuple(
        ExplanationPart(
            heading=material.said(
                HEADINGS[explanation.form] if explanation.form else "explanation.other",
                number=number,
                date=material.known(explanation.given_on),
                items=", ".join(explanation.items) or or_dash(None),
            ),
            text=or_dash(explanation.text),
            state=_state(material, explanation),
        )
        for number, explanation in numbered
    )


def no_explanations(material: Material) -> tuple[str, ...]:
    """The findings that nobody explained, with the recorded reason (R4.3)."""
    explained = {item for explanation in material.dossier.explanations for item in explanation.items}
    silent = (
        answer
        for topic in topics(material)
        for _, _, answer in answers_of(material.dossier, topic)
        if answer and answer.is_violation and answer.item not in explained
    )
    return tuple(
        material.said("explanation.absent_unsaid", item=answer.item)
        if text.is_blank(answer.no_explanation)
        else material.said("explanation.absent", item=answer.item, reason=stopped(answer.no_explanation or ""))
        for answer in silent
    )


def recommendation_parts(material: Material) -> tuple[RecommendationPart, ...]:
    """Part 6: what is to be done, for which findings, until when (clause 21)."""
    return tuple(
        RecommendationPart(
            number=number,
            text=or_dash(recommendation.text),
            findings=", ".join(recommendation.items) or or_dash(None),
            due_on=material.short(recommendation.due_on),
        )
        for number, recommendation in enumerate(material.dossier.recommendations, start=1)
    )


def override_sentences(material: Material) -> tuple[str, ...]:
    """The requirements the chair set aside: what they ask, why, who and when."""
    return tuple(_override(material, override) for override in material.dossier.overrides)


def annexes(material: Material, *, checklist: bool, photos: bool) -> tuple[str, ...]:
    """The headings of the annexes that follow, numbered in printing order: checklist, photos, dissents."""
    present = {
        "annex.checklist": checklist,
        "annex.photos": photos,
        "annex.dissents": bool(material.dossier.dissents),
    }
    codes = [code for code, there in present.items() if there]
    return tuple(material.said(code, number=number) for number, code in enumerate(codes, start=1))


def dissent_parts(material: Material) -> tuple[DissentPart, ...]:
    """The dissenting opinions, word for word (clause 20)."""
    return tuple(
        DissentPart(
            heading=material.said("dissent.heading", name=material.person(dissent.by), date=material.known(dissent.on)),
            text=or_dash(dissent.text),
        )
        for dissent in material.dossier.dissents
    )


def signature_lines(material: Material) -> tuple[Signatory, ...]:
    """The members in the order in force at the end of the inspection, the chair first (clause 20)."""
    ranked = sorted(signatories(material.dossier), key=lambda member: not member.chair)
    return tuple(member_line(material, member) for member in ranked)


def member_line(material: Material, member: Member) -> Signatory:
    """A member's line under a document."""
    post = text.said(member.post)
    said = material.said("member.post", role=role(material, member), post=post) if post else role(material, member)
    return Signatory(post=said, name=initials(member.name) or material.said("blank_short"))


def bailiff_line(material: Material) -> Signatory:
    """The bailiff's line under a document."""
    name = initials(material.dossier.bailiff.full_name) if material.dossier.bailiff else None
    return Signatory(post=material.said("bailiff.post"), name=name or material.said("blank_short"))


def _state(material: Material, explanation: Explanation) -> str:
    said = material.said
    if explanation.refused_on:
        state = [said("explanation.refused", date=material.date(explanation.refused_on))]
    elif explanation.signed:
        state = [said("explanation.signed", date=material.known(explanation.signed_on or explanation.given_on))]
    else:
        state = [said("explanation.unsigned")]
    if not text.is_blank(explanation.recorded_by):
        state.append(said("explanation.recorded_by", name=material.person(explanation.recorded_by)))
    if not text.is_blank(explanation.note):
        state.append(said("explanation.note", note=stopped(explanation.note or "")))
    return " ".join(state)


def _override(material: Material, override: Override) -> str:
    requirement = text.said(override.requirement)
    sentence = stopped(material.wording.requirement(requirement)) if requirement else ""
    return material.said(
        "override",
        requirement=or_dash(requirement),
        sentence=sentence,
        reason=stopped(or_dash(override.reason)),
        name=material.person(override.by),
        date=material.known(override.on),
    )
