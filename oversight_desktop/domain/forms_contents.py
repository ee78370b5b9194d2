"""What the working forms print: refusal protocol, explanations, checklist sheet (documents.md D6, D10-D12).

Every text is already in the language of the form; what is written by hand stands as ruled lines.
"""

from dataclasses import dataclass
from datetime import date as Day
from enum import Enum

from oversight_desktop.domain.certificate_contents import Fact, Signatory
from oversight_desktop.domain.terms import Language


class Refusal(Enum):
    """What a bailiff refused: to read the order (clause 14), to sign the certificate (20), to explain (17, 19)."""

    ORDER = "order"
    CERTIFICATE = "certificate"
    EXPLANATION = "explanation"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormHead:
    """The top of a form, and what every sheet of it says at its foot.

    `number` is None where the form has none, `addressee` stands top right, `date` is the file's own;
    a `sample` is marked as such on every sheet.
    """

    language: Language
    date: Day
    bodies: tuple[str, ...]
    title: str
    subject: str
    number: str | None = None
    addressee: str | None = None
    place: str = ""
    date_words: str = ""
    footer: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandField:
    """A label with its value, or with so many ruled lines to write on where the value is empty."""

    label: str
    value: str = ""
    lines: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalProtocolContents:
    """D6: who refused what in whose presence, and that it postpones nothing."""

    head: FormHead
    facts: tuple[Fact, ...]
    statements: tuple[str, ...]
    fields: tuple[HandField, ...]
    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationSheetContents:
    """D10: the commission's questions, room for the bailiff's own hand, his signature on each sheet."""

    head: FormHead
    facts: tuple[Fact, ...]
    statements: tuple[str, ...]
    questions: tuple[HandField, ...]
    bailiff: Signatory
    sheet_signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OralProtocolContents:
    """D11: what the bailiff said, read back to him and signed by both sides."""

    head: FormHead
    facts: tuple[Fact, ...]
    statements: tuple[str, ...]
    heading: str
    questions: tuple[HandField, ...]
    remarks: HandField
    read_back: str
    bailiff: Signatory
    signatories: tuple[Signatory, ...]
    sheet_signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One item of a checklist sheet; empty cells are written by hand."""

    item: str
    question: str
    result: str
    finding: str
    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """One section of a checklist sheet, signed by the members who are responsible for it."""

    heading: str
    rows: tuple[SheetRow, ...]
    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistSheetContents:
    """D12: the checklist as working paper, empty or with the answers given so far."""

    head: FormHead
    facts: tuple[Fact, ...]
    statements: tuple[str, ...]
    columns: tuple[str, str, str, str, str]
    sections: tuple[SheetSection, ...]
