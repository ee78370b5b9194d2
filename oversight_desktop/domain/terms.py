"""The closed lists of the field; each value is the word the interchange files use (interchange.md §2)."""

from enum import Enum


class Language(Enum):
    """A language of screens and sentences; documents are printed in Kazakh or Russian only."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Kind(Enum):
    """The three kinds of inspection (clause 7)."""

    INITIAL = "initial"
    PERIODIC = "periodic"
    URGENT = "urgent"


class Gate(Enum):
    """The steps that the Rules guard; each also asks what the earlier ones ask."""

    START = "start"
    CERTIFICATE = "certificate"
    CLOSE = "close"


class Severity(Enum):
    """How much a breach weighs: BLOCK stops the step unless the chair set it aside with a reason (OVERRIDDEN)."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"
    OVERRIDDEN = "overridden"


class BodyKind(Enum):
    """The two bodies that carry out an inspection together (clause 1)."""

    TERRITORIAL_BODY = "territorial_body"
    REGIONAL_COLLEGIUM = "regional_collegium"


class Addressee(Enum):
    """The three who receive a counterpart of the certificate (clause 20)."""

    BAILIFF = "bailiff"
    TERRITORIAL_BODY = "territorial_body"
    REGIONAL_COLLEGIUM = "regional_collegium"


class Subject(Enum):
    """What the two bodies control together (clause 1)."""

    LEGALITY = "legality"
    RECORD_KEEPING = "record_keeping"


class BasisKind(Enum):
    """What an urgent inspection may rest on (clause 11)."""

    COMPLAINT = "complaint"
    PROSECUTOR_ACT = "prosecutor_act"
    COURT_PRIVATE_RULING = "court_private_ruling"


class AuthorStatus(Enum):
    """Who wrote the basis document of an urgent inspection."""

    CLAIMANT = "claimant"
    DEBTOR = "debtor"
    THIRD_PARTY = "third_party"
    AUTHORITY = "authority"


class TermChangeKind(Enum):
    """How the period of an inspection may be changed (clause 15)."""

    SUSPENSION = "suspension"
    EXTENSION = "extension"


class SuspensionReason(Enum):
    """The circumstances that suspend the period (clause 15)."""

    ILLNESS = "illness"
    FAMILY = "family"
    SERVICE = "service"


class Result(Enum):
    """An answer: the first four for checklist items, the others for contested actions (clause 11)."""

    COMPLIES = "complies"
    VIOLATION = "violation"
    NOT_APPLICABLE = "not_applicable"
    NOT_CHECKED = "not_checked"
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    PARTLY = "partly"
    NOT_ESTABLISHED = "not_established"

    @property
    def is_violation(self) -> bool:
        """Whether it states a violation, as clauses 16 and 21 count them."""
        return self in (Result.VIOLATION, Result.CONFIRMED, Result.PARTLY)

    @property
    def is_urgent(self) -> bool:
        """Whether it is an outcome of a contested action rather than of a checklist item."""
        return self in (Result.CONFIRMED, Result.NOT_CONFIRMED, Result.PARTLY, Result.NOT_ESTABLISHED)


class EvidenceKind(Enum):
    """What supports a finding."""

    PHOTO = "photo"
    DOCUMENT = "document"
    RECORD = "record"


class ExplanationForm(Enum):
    """How the bailiff explained himself (clause 19)."""

    WRITTEN = "written"
    ORAL = "oral"


class Assessment(Enum):
    """The commission's assessment of a section (clause 21; the scale is our reading)."""

    COMPLIES = "complies"
    COMPLIES_WITH_REMARKS = "complies_with_remarks"
    DOES_NOT_COMPLY = "does_not_comply"


class DispatchWay(Enum):
    """How a counterpart was sent (clause 20)."""

    HAND = "hand"
    REGISTERED_POST = "registered_post"
    ELECTRONIC = "electronic"
