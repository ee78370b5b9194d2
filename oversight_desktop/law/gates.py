"""The three gates of an inspection: what must hold before it starts, is certified, is closed (rules.md, last table)."""

from dataclasses import replace

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate
from oversight_desktop.law import certificate, content, dispatch, explanations, signatures
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.overrides import with_overrides
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.start_rules import START_RULES, TERM_RULES, Rule

CERTIFICATE_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("R4.3",), explanations.findings_are_explained),
    (("R6.1",), content.the_six_areas),
    (("R6.2",), content.figures_of_the_numeric_area),
    (("R11.3",), content.only_contested_actions),
    (("R11.5",), content.outcomes_of_contested_actions),
    *TERM_RULES,
    (("R16.1",), content.the_eight_sections),
    (("R16.2",), content.sections_are_assessed),
    (("R16.3",), content.what_a_violation_rests_on),
    (("R17.1",), explanations.register_of_requests),
    (("R17.3",), explanations.outside_documents_are_studied),
    (("R19.1",), explanations.what_was_not_given),
    (("R19.2",), explanations.what_was_cured),
    (("R19.3",), explanations.form_of_explanations),
    (("R21.1",), certificate.parts_of_the_certificate),
    (("R21.2",), certificate.recommendations_have_a_due_date),
    (("R21.3",), certificate.recommendations_answer_violations),
    (("R21.4",), certificate.no_recommendations_at_all),
)
"""What the certificate asks for besides what the start asked for."""

CLOSE_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("R20.1",), dispatch.three_numbered_copies),
    (("R20.2",), signatures.all_have_signed),
    (("R20.3",), signatures.refusal_of_the_bailiff),
    (("R20.4",), dispatch.three_addressees),
    (("R20.5",), dispatch.sent_in_time),
    (("R20.7",), dispatch.receipt_is_proven),
)
"""What closing an inspection asks for besides all that."""

AT_CERTIFICATE = (
    "term_changes",
    "answers",
    "evidence",
    "explanations",
    "requests",
    "studied",
    "incidental_notes",
    "sections",
    "assessment",
    "conclusion",
    "recommendations",
    "ended_on",
    "certificate",
    "dissents",
)
"""The fields of a dossier that the start does not look at."""

AT_CLOSE = ("signatures", "dispatches")
"""The fields that only closing looks at."""

RULES = {Gate.START: START_RULES, Gate.CERTIFICATE: CERTIFICATE_RULES, Gate.CLOSE: CLOSE_RULES}
"""The rules each gate adds to the gates before it."""


def judge(dossier: Dossier, pack: RulePack, calendar: Calendar, gate: Gate) -> tuple[Breach, ...]:
    """Every breach up to this gate, in the order of clause, requirement and occurrence.

    What belongs to a later gate is ignored, and overrides of the chair are applied.
    """
    seen = up_to(dossier, gate)
    found = [breach for each in _gates_up_to(gate) for _, rule in RULES[each] for breach in rule(seen, pack, calendar)]
    return tuple(sorted(with_overrides(found, dossier), key=_place))


def furthest_gate(dossier: Dossier) -> Gate:
    """The furthest gate the data reaches (interchange.md §1)."""
    if dossier.signatures or dossier.dispatches:
        return Gate.CLOSE
    if dossier.ended_on is not None or dossier.certificate is not None:
        return Gate.CERTIFICATE
    return Gate.START


def up_to(dossier: Dossier, gate: Gate) -> Dossier:
    """The dossier without what belongs to later gates."""
    empty = Dossier(rule_pack=dossier.rule_pack, language=dossier.language)
    later = {
        Gate.START: (*AT_CERTIFICATE, *AT_CLOSE),
        Gate.CERTIFICATE: AT_CLOSE,
        Gate.CLOSE: (),
    }
    return replace(dossier, **{name: getattr(empty, name) for name in later[gate]})


def _gates_up_to(gate: Gate) -> tuple[Gate, ...]:
    order = tuple(Gate)
    return order[: order.index(gate) + 1]


def _place(breach: Breach) -> tuple[int, ...]:
    """R14.2 as 14, 2: R9.2 stands before R9.10."""
    return tuple(int(part) for part in breach.requirement.removeprefix("R").split("."))
