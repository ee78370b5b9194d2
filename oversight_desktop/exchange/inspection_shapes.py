"""The inspection document of interchange.md §2, key by key and in its order."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.certificate import Certificate, Dispatch, Dissent, Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Figure, Recommendation, SectionConclusion
from oversight_desktop.domain.evidence import Evidence, Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.ground import (
    BasisDocument,
    ContestedAction,
    EarlierRecommendation,
    Factors,
    LastInspection,
    ScheduleLine,
)
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.terms import (
    Addressee,
    Assessment,
    AuthorStatus,
    BasisKind,
    BodyKind,
    DispatchWay,
    EvidenceKind,
    ExplanationForm,
    Kind,
    Language,
    Result,
    Subject,
    SuspensionReason,
    TermChangeKind,
)
from oversight_desktop.exchange import scalars
from oversight_desktop.exchange.file_names import file_name
from oversight_desktop.exchange.shapes import Key, Listed, Shape, Single
from oversight_desktop.exchange.spot import Spot

FORMAT = "oversight-inspection"
VERSION = 1
TEXT, NAME, DAY, YES_NO = (
    Single(scalars.text),
    Single(scalars.filled),
    Single(scalars.day),
    Single(scalars.yes_no),
)
FILE, FACTOR, COUNT = Single(file_name), Single(scalars.factor), Single(scalars.whole())
FROM_ONE = Single(scalars.whole(1))
NAMES = Listed(NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The value of `ground` before it is laid into the dossier; `documents` is None where the key is absent."""

    schedule: ScheduleLine | None = None
    documents: tuple[BasisDocument, ...] | None = None


def _texts(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, TEXT) for name in names)


def _days(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, DAY) for name in names)


def _word(name: str, members: type[Enum]) -> Key:
    return Key(name, Single(scalars.word(members)))


def _id(name: str = "id") -> Key:
    return Key(name, NAME, required=True)


def _one_of(*names: str) -> Callable[[Any, Spot], None]:
    """A check that at most one of these keys has a value: they exclude one another."""

    def check(record: Any, spot: Spot) -> None:
        given = [name for name in names if getattr(record, name) is not None]
        if len(given) > 1:
            raise spot.inside(given[1]).problem("input_keys_exclude", key=given[1], other=given[0])

    return check


BODY = Shape(Body, (Key("name", Shape(Names, _texts("kk", "ru"))), *_texts("head")))
BAILIFF = Shape(
    Bailiff,
    (
        Key("iin", Single(scalars.iin)),
        *_texts("surname", "given_name", "patronymic", "licence_number"),
        *_days("licence_date"),
        *_texts("district", "office_address"),
        *_days("practice_started_on", "first_enforcement_action_on"),
        Key("employees", COUNT),
    ),
)
FACTORS = Shape(
    Factors,
    tuple(
        Key(name, FACTOR)
        for name in (
            "service_length",
            "previous_results",
            "recommendations_open",
            "complaints",
            "cancelled_actions_and_rulings",
            "criminal_case",
            "prosecutor_acts",
        )
    ),
)
SCHEDULE = Shape(
    ScheduleLine,
    (
        Key("section", Single(scalars.whole(1, 2))),
        Key("quarter", Single(scalars.quarter)),
        *_texts("order_number"),
        *_days("order_date", "agreed_on"),
        *_texts("agreement_number"),
        *_days("planned_start", "planned_end"),
        Key("factors", FACTORS),
    ),
)
CONTESTED_ACTION = Shape(ContestedAction, (_id(), *_texts("proceeding_number", "action"), *_days("date")))
BASIS_DOCUMENT = Shape(
    BasisDocument,
    (
        _word("kind", BasisKind),
        *_texts("number"),
        *_days("date", "received_on"),
        *_texts("author"),
        _word("author_status", AuthorStatus),
        Key("file", FILE),
        Key("contested_actions", Listed(CONTESTED_ACTION), kept=True),
    ),
)
GROUND = Shape(Ground, (Key("schedule", SCHEDULE), Key("documents", Listed(BASIS_DOCUMENT, "number"), kept=True)))
LAST_INSPECTION = Shape(
    LastInspection,
    (
        _word("kind", Kind),
        *_days("ended_on", "covered_to"),
        *_texts("certificate_number"),
        Key("sections_with_findings", NAMES),
        Key(
            "recommendations",
            Listed(Shape(EarlierRecommendation, (*_texts("text"), *_days("due_on"), *_texts("status")))),
            kept=True,
        ),
    ),
)
ORDER = Shape(
    Order,
    (
        *_texts("number"),
        *_days("date"),
        *_texts("signed_by"),
        Key("agreed_on", DAY, null=True),
        *_texts("agreement_number"),
        *_days("begins_on", "ends_on", "covered_from", "covered_to"),
    ),
)
MEMBER = Shape(
    Member,
    (
        _id(),
        *_texts("name", "post"),
        _word("body", BodyKind),
        Key("chair", YES_NO),
        *_days("undertaking_on", "no_conflict_on"),
        Key("from", DAY, attribute="from_"),
        *_days("to"),
        *_texts("order_number"),
    ),
)
COMMISSION_ORDER = Shape(CommissionOrder, (*_texts("number"), *_days("date", "agreed_on")))
ACQUAINTANCE = Shape(
    Acquaintance,
    (
        *_days("signed_on", "refused_on"),
        *_texts("protocol_number"),
        Key("signed_by", NAMES),
        *_days("not_found_on"),
        *_texts("delivery"),
    ),
    check=_one_of("signed_on", "refused_on", "not_found_on"),
)
TERM_CHANGE = Shape(
    TermChange,
    (
        _word("kind", TermChangeKind),
        _word("reason", SuspensionReason),
        *_texts("whose"),
        *_days("applied_on"),
        *_texts("applied_by", "order_number"),
        *_days("order_date"),
        Key("from", DAY, attribute="from_"),
        *_days("to", "new_end"),
    ),
)
ANSWER = Shape(
    Answer,
    (
        _id("item"),
        _word("result", Result),
        *_texts("reason", "finding", "legal_basis"),
        Key("evidence", NAMES),
        *_days("cured_on"),
        *_texts("cured_evidence", "no_explanation"),
        Key("files", Listed(TEXT)),
        *_texts("member"),
        *_days("on"),
    ),
)
EVIDENCE = Shape(
    Evidence,
    (
        _id(),
        _word("kind", EvidenceKind),
        Key("file", FILE),
        *_texts("reference", "caption"),
        *_days("taken_on"),
        *_texts("member"),
    ),
)
EXPLANATION = Shape(
    Explanation,
    (
        _id(),
        _word("form", ExplanationForm),
        *_days("given_on"),
        Key("items", NAMES, kept=True),
        *_texts("text"),
        Key("signed", YES_NO),
        *_days("signed_on", "refused_on"),
        *_texts("note", "recorded_by"),
    ),
)
REQUEST = Shape(
    Request,
    (_id(), *_texts("what", "asked_by"), *_days("asked_on", "due_on", "received_on"), *_texts("copies")),
)
STUDIED = Shape(StudiedDocument, (*_texts("kind", "number"), *_days("date")))
INCIDENTAL_NOTE = Shape(IncidentalNote, (*_texts("text"), *_days("on"), *_texts("by")))
SECTION = Shape(
    SectionConclusion,
    (
        _id("section"),
        *_texts("analysis"),
        Key("assessment", Single(scalars.word(Assessment)), null=True),
        Key("figures", Listed(Shape(Figure, (*_texts("period", "name"), Key("value", Single(scalars.number)))))),
    ),
)
RECOMMENDATION = Shape(
    Recommendation,
    (*_texts("text"), Key("items", NAMES, kept=True), *_days("due_on"), *_texts("status")),
)
CERTIFICATE = Shape(Certificate, (*_texts("number"), *_days("date"), *_texts("place"), Key("version", FROM_ONE)))
DISSENT = Shape(Dissent, (*_texts("by"), *_days("on"), *_texts("text")))
SIGNATURE = Shape(
    Signature, (*_texts("by"), *_days("on", "refused_on"), *_texts("note")), check=_one_of("on", "refused_on")
)
DISPATCH = Shape(
    Dispatch,
    (
        _word("to", Addressee),
        Key("copy", FROM_ONE),
        *_days("sent_on"),
        _word("way", DispatchWay),
        *_texts("outgoing_number"),
        *_days("received_on"),
        *_texts("proof"),
    ),
)
OVERRIDE = Shape(Override, (*_texts("requirement", "reason", "by"), *_days("on")))

DOCUMENT = Shape(
    dict,
    (
        Key("format", TEXT),
        Key("version", FROM_ONE),
        Key("rule_pack", NAME, required=True),
        Key("language", Single(scalars.word((Language.KAZAKH, Language.RUSSIAN))), required=True),
        Key("territorial_body", BODY),
        Key("collegium", BODY),
        Key("bailiff", BAILIFF),
        _word("kind", Kind),
        Key("ground", GROUND),
        Key("last_inspection", LAST_INSPECTION, null=True),
        Key("order", ORDER),
        Key("commission", Listed(MEMBER), kept=True),
        Key("commission_order", COMMISSION_ORDER),
        Key("acquaintance", ACQUAINTANCE, null=True),
        Key("term_changes", Listed(TERM_CHANGE, "order_number"), kept=True),
        Key("answers", Listed(ANSWER, "item"), kept=True),
        Key("evidence", Listed(EVIDENCE), kept=True),
        Key("explanations", Listed(EXPLANATION), kept=True),
        Key("requests", Listed(REQUEST)),
        Key("studied", Listed(STUDIED, "number")),
        Key("subjects", Listed(Single(scalars.word(Subject)))),
        Key("incidental_notes", Listed(INCIDENTAL_NOTE)),
        Key("sections", Listed(SECTION, "section"), kept=True),
        *_texts("assessment", "conclusion"),
        Key("recommendations", Listed(RECOMMENDATION), kept=True),
        *_days("ended_on"),
        Key("certificate", CERTIFICATE),
        Key("dissents", Listed(DISSENT, "by")),
        Key("signatures", Listed(SIGNATURE, "by"), kept=True),
        Key("dispatches", Listed(DISPATCH, "to"), kept=True),
        Key("overrides", Listed(OVERRIDE, "requirement")),
    ),
)
