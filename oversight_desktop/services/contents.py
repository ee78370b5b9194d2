"""Composes a certificate: everything its pages print, word for word, in one language (clauses 20 and 21)."""

from collections.abc import Iterator
from datetime import date as Day

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate import Certificate
from oversight_desktop.domain.certificate_contents import CertificateContents
from oversight_desktop.domain.checklists import Checklists
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import contents_closing as closing
from oversight_desktop.services import contents_general as general
from oversight_desktop.services.contents_conduct import member_facts
from oversight_desktop.services.contents_evidence import EvidenceLabels, photos_in_order
from oversight_desktop.services.contents_material import Material, or_dash, or_line
from oversight_desktop.services.contents_sections import checklist_parts, section_parts
from oversight_desktop.services.wording import Wording

DOCUMENT_LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
"""The languages documents are printed in."""


def certificate_contents(
    dossier: Dossier, pack: RulePack, checklists: Checklists, language: Language, *, sample: bool
) -> CertificateContents:
    """What the certificate of this inspection prints, in Kazakh or Russian.

    Free text stays in the language it was written in. What is missing prints as a line to fill in by hand or a dash,
    never as nothing. Working notes, authors of complaints, IINs and the pack's repeal are left out.
    """
    material = Material(dossier=dossier, checklists=checklists, wording=Wording(language, pack.name))
    labels = EvidenceLabels(material)
    certificate = dossier.certificate or Certificate()
    checklist, photos = checklist_parts(material, labels), labels.photos()
    return CertificateContents(
        language=language,
        number=or_line(certificate.number, language),
        version=certificate.version or 1,
        date=technical_date(dossier, pack),
        date_words=material.date(certificate.date),
        place=or_line(certificate.place, language),
        bodies=tuple(filter(None, (material.body(dossier.territorial_body), material.body(dossier.collegium)))),
        subject=general.subject(material),
        opening=general.opening(material, pack.legal_basis[language]),
        general=general.general_facts(material),
        members=member_facts(material),
        sections=section_parts(material, labels),
        explanations=closing.explanation_parts(material),
        no_explanations=closing.no_explanations(material),
        assessment=or_dash(dossier.assessment),
        conclusion=or_dash(dossier.conclusion),
        recommendations=closing.recommendation_parts(material),
        overrides=closing.override_sentences(material),
        annexes=closing.annexes(material, checklist=bool(checklist), photos=bool(photos)),
        checklist=checklist,
        photos=photos,
        dissents=closing.dissent_parts(material),
        signatories=closing.signature_lines(material),
        bailiff=closing.bailiff_line(material),
        sample=sample,
    )


def printed_photos(dossier: Dossier, checklists: Checklists) -> tuple[Evidence, ...]:
    """The photos whose pictures the certificate annexes, in the order of `CertificateContents.photos`."""
    wording = Wording(dossier.language)
    return photos_in_order(Material(dossier=dossier, checklists=checklists, wording=wording))


def technical_date(dossier: Dossier, pack: RulePack) -> Day:
    """The date a file of this certificate carries: the certificate's own, for a draft the latest that is known."""
    order = dossier.order
    known = (
        dossier.certificate.date if dossier.certificate else None,
        dossier.ended_on,
        order.ends_on if order else None,
        order.date if order else None,
        pack.effective_from,
    )
    return next(day for day in known if day is not None)


def texts_in_other_language(dossier: Dossier, language: Language) -> int:
    """How many free texts the certificate would print in another language than its own."""
    if dossier.language is language:
        return 0
    return sum(not text.is_blank(words) for words in _free_texts(dossier))


def _free_texts(dossier: Dossier) -> Iterator[str | None]:
    """Everything people wrote that the certificate prints as they wrote it; names and numbers have no language."""
    for answer in dossier.answers:
        yield from (answer.finding, answer.legal_basis, answer.reason, answer.no_explanation)
        yield None if answer.cured_evidence in {evidence.id for evidence in dossier.evidence} else answer.cured_evidence
    for evidence in dossier.evidence:
        yield evidence.reference or evidence.caption
    for explanation in dossier.explanations:
        yield from (explanation.text, explanation.note)
    for section in dossier.sections:
        yield section.analysis
        yield from (figure.name for figure in section.figures)
    yield from (recommendation.text for recommendation in dossier.recommendations)
    yield from (dossier.assessment, dossier.conclusion)
    yield from (override.reason for override in dossier.overrides)
    yield from (dissent.text for dissent in dossier.dissents)
    yield from (request.what for request in dossier.requests)
    for document in dossier.basis_documents:
        yield from (action.action for action in document.contested_actions)
