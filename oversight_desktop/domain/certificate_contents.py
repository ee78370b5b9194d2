"""What a certificate prints, word for word: composed by services, printed and attached by documents.

Every text is already in the language of the document. The canonical JSON of a CertificateContents is what the PDF
carries as its attachment and what the printed hash covers; copy marks, signatures and dispatches stand outside.
"""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and its value: names stand beside a label, never in a declined sentence."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPart:
    """A violation: its item, question, text, legal basis and what supports it; `remarks` are whole sentences
    (files seen, cured on, evidence of the cure, why no explanation)."""

    item: str
    question: str
    text: str
    legal_basis: str
    evidence: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """An item that was not checked or does not apply, and why."""

    item: str
    question: str
    result: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPart:
    """The analysis of one section: heading with its number, text, findings, what was not checked.

    `no_findings` is the sentence in place of findings where there are none; empty: the usual one.
    """

    heading: str
    analysis: str
    figures: tuple[tuple[str, str, str], ...]
    findings: tuple[FindingPart, ...]
    noted: tuple[Noted, ...]
    assessment: str
    no_findings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationPart:
    """An explanation quoted word for word; `heading` names form, date and items, `state` its signature."""

    heading: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationPart:
    """One row of the table of recommendations."""

    number: int
    text: str
    findings: str
    due_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """One row of annex 1."""

    item: str
    question: str
    result: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistPart:
    """One section of annex 1."""

    heading: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPart:
    """A photo as printed: caption with its number, and the SHA-256 of its original bytes (hex)."""

    caption: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentPart:
    """A dissenting opinion: whose and when, and its text."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A signature line: role and post on the left, name on the right (initial before surname)."""

    post: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateContents:
    """The certificate as it is printed (clauses 20 and 21; documents.md D14)."""

    language: Language
    number: str
    version: int
    date: Day
    date_words: str
    place: str
    bodies: tuple[str, ...]
    subject: str
    opening: tuple[str, ...]
    general: tuple[Fact, ...]
    members: tuple[Fact, ...]
    sections: tuple[SectionPart, ...]
    explanations: tuple[ExplanationPart, ...]
    no_explanations: tuple[str, ...]
    assessment: str
    conclusion: str
    recommendations: tuple[RecommendationPart, ...]
    overrides: tuple[str, ...]
    annexes: tuple[str, ...]
    checklist: tuple[ChecklistPart, ...]
    photos: tuple[PhotoPart, ...]
    dissents: tuple[DissentPart, ...]
    signatories: tuple[Signatory, ...]
    bailiff: Signatory
    sample: bool
