"""Steps: analysis, assessments, conclusion, recommendations, dissents (clauses 20 and 21)."""

from dataclasses import replace

from oversight_desktop.domain.certificate import Dissent
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Assessment
from oversight_desktop.services import dossiers, packs, steps
from oversight_desktop.services.session import Session


def record_section(session: Session, scope: str, section: SectionConclusion) -> Change:
    """Clause 21: the analysis and the assessment of one section."""
    dossier = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    known = {each.id for each in packs.rule_pack(dossier.rule_pack).checklists.sections}
    known |= {action.id for document in dossier.basis_documents for action in document.contested_actions}
    if section.section not in known:
        raise InputProblem("section_unknown", section=section.section)
    return steps.keep(session, scope, "section_concluded", section.section, section)


def assess_section(session: Session, scope: str, section: str, assessment: Assessment | None) -> Change:
    """Clause 21: the assessment of one section; its analysis stays as it is written."""
    written = session.store.record(scope, SectionConclusion, section) or SectionConclusion(section=section)
    return record_section(session, scope, replace(written, assessment=assessment))


def record_assessment(session: Session, scope: str, text: str | None) -> Change:
    """Clause 21: the overall assessment."""
    steps.refuse_if_locked(session, scope)
    return steps.keep_head(session, scope, "assessment_recorded", assessment=text)


def record_conclusion(session: Session, scope: str, text: str | None) -> Change:
    """Clause 21: the conclusion."""
    steps.refuse_if_locked(session, scope)
    return steps.keep_head(session, scope, "conclusion_recorded", conclusion=text)


def record_recommendation(
    session: Session, scope: str, recommendation: Recommendation, key: str | None = None
) -> Change:
    """Clause 21: a recommendation with its findings and due date; `key` names the one it replaces."""
    steps.refuse_if_locked(session, scope)
    if key is None:
        return steps.keep_new(session, scope, "recommendation_recorded", recommendation)
    return steps.keep(session, scope, "recommendation_recorded", key, recommendation)


def withdraw_recommendation(session: Session, scope: str, key: str) -> Change:
    """Take a recommendation out; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "recommendation_withdrawn", Recommendation, key)


def put_back(session: Session, removal: Change) -> Change:
    """Clause 21: bring back the recommendation that this change took out, as it was."""
    return steps.put_back(session, removal, {Recommendation: "recommendation_recorded"})


def record_dissent(session: Session, scope: str, dissent: Dissent) -> Change:
    """Clause 20: a member's dissenting opinion, annexed to the certificate."""
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, dissent.by)
    return steps.keep_new(session, scope, "dissent_recorded", dissent)
