"""Dossiers made at random by hypothesis: every field filled or not, names that hang together."""

import dataclasses
from datetime import date
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st
from papers import ITEMS

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.certificate import BAILIFF, Certificate, Dispatch, Dissent, Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Figure, Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence, Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.ground import BasisDocument, ContestedAction, Factors, LastInspection, ScheduleLine
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.terms import Language, Result, Subject
from oversight_desktop.domain.text import nfc

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\tәҚй"), max_size=12).map(nfc)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
COUNTS = st.integers(1, 10**9)
NAMES = ("m1", "м-2", BAILIFF)
ACTIONS = ("A1", "әрекет 2")
EVIDENCE = ("E1", "дәлел")
PLAIN: dict[Any, Any] = {str: TEXTS, date: DAYS, int: COUNTS, bool: st.booleans()}
NAMED = {"member", "applied_by", "recorded_by", "asked_by", "by"}


def record(kind: Any, **given: Any) -> Any:
    """Records of one kind: fields not given are of their annotated types, or None."""
    fields: dict[str, Any] = {}
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if field.name in given:
            fields[field.name] = given[field.name]
        elif field.name in NAMED:
            fields[field.name] = st.none() | st.sampled_from(NAMES[:2])
        else:
            wanted = next(part for part in (*get_args(hints[field.name]), hints[field.name]) if part is not type(None))
            fields[field.name] = st.none() | _of(wanted)
    return st.builds(kind, **fields)


def _of(wanted: Any) -> Any:
    if dataclasses.is_dataclass(wanted):
        return record(wanted)
    return PLAIN[wanted] if wanted in PLAIN else st.sampled_from(list(wanted))


def several(kind: Any, **given: Any) -> Any:
    """Tuples of at most two records."""
    return st.lists(record(kind, **given), max_size=2).map(tuple)


def each(kind: Any, key: str, names: tuple[str, ...], **given: Any) -> Any:
    """One record for each of these names."""
    return st.tuples(*(record(kind, **{key: st.just(name)}, **given) for name in names))


ITEM_LISTS = st.lists(st.sampled_from([*ITEMS, *ACTIONS]), max_size=3).map(tuple)
FACTORS = record(
    Factors,
    **{
        field.name: st.none() | st.booleans() | st.integers(0, 99) | st.just("no_data")
        for field in dataclasses.fields(Factors)
    },
)
NONE_SIGNED = st.sampled_from(["signed_on", "refused_on", "not_found_on", "nothing"])


@st.composite
def answers(draw: Any) -> tuple[Answer, ...]:
    """Answers to some items, each by a word of its own list."""
    found = []
    for item in draw(st.lists(st.sampled_from([*ITEMS, *ACTIONS]), unique=True, max_size=5)):
        words = [result for result in Result if result.is_urgent is (item in ACTIONS)]
        lists = {"evidence": st.lists(st.sampled_from(EVIDENCE), max_size=2).map(tuple)}
        lists["files"] = st.lists(TEXTS, max_size=2).map(tuple)
        one = record(Answer, item=st.just(item), result=st.none() | st.sampled_from(words), **lists)
        found.append(draw(one))
    return tuple(found)


@st.composite
def acquaintances(draw: Any) -> Any:
    """None, or at most one of the three ways to learn of the order."""
    from oversight_desktop.domain.acquaintance import Acquaintance

    way = draw(NONE_SIGNED)
    days = {name: st.just(None) for name in ("signed_on", "refused_on", "not_found_on") if name != way}
    signed_by = st.lists(st.sampled_from(NAMES[:2]), max_size=2).map(tuple)
    return draw(st.none() | record(Acquaintance, signed_by=signed_by, **days))


DOCUMENTS = record(
    BasisDocument,
    file=st.sampled_from([None, "E1.jpg", "суреттер/ә 1.png"]),
    sha256=st.none(),
    contested_actions=each(ContestedAction, "id", ACTIONS),
).map(lambda document: (document,))
SIGNATURES = st.one_of(
    several(Signature, by=st.none() | st.sampled_from(NAMES), refused_on=st.none()),
    several(Signature, by=st.just(BAILIFF), on=st.none()),
)
EARLIER = record(
    LastInspection,
    sections_with_findings=st.lists(st.sampled_from(["I1", "P6"]), max_size=2).map(tuple),
    recommendations=st.just(()),
)
DOSSIERS = st.builds(
    Dossier,
    rule_pack=st.just("kz-2010-244"),
    language=st.sampled_from([Language.KAZAKH, Language.RUSSIAN]),
    territorial_body=st.none() | record(Body),
    collegium=st.none() | record(Body),
    bailiff=st.none() | record(Bailiff, iin=st.sampled_from([None, "800115100129", "050712500121"])),
    kind=st.none() | st.from_type(get_args(get_type_hints(Dossier)["kind"])[0]),
    schedule=st.none()
    | record(
        ScheduleLine,
        section=st.sampled_from([None, 1, 2]),
        quarter=st.sampled_from([None, "2026-Q1"]),
        factors=st.none() | FACTORS,
    ),
    basis_documents=DOCUMENTS,
    has_ground_documents=st.just(True),
    last_inspection=st.none() | EARLIER,
    order=st.none() | record(Order),
    commission=each(Member, "id", NAMES[:2]),
    commission_order=st.none() | record(CommissionOrder),
    acquaintance=acquaintances(),
    term_changes=several(TermChange),
    answers=answers(),
    evidence=each(Evidence, "id", EVIDENCE, file=st.sampled_from([None, "E1.jpg"]), sha256=st.none()),
    explanations=each(Explanation, "id", ("X1", "түсінік"), items=ITEM_LISTS),
    requests=each(Request, "id", ("Q1",)),
    studied=several(StudiedDocument),
    subjects=st.sampled_from([(), tuple(Subject)]),
    incidental_notes=several(IncidentalNote),
    sections=each(
        SectionConclusion,
        "section",
        ("I1", "A1"),
        figures=several(
            Figure, value=st.none() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False)
        ),
    ),
    assessment=st.none() | TEXTS,
    conclusion=st.none() | TEXTS,
    recommendations=several(Recommendation, items=ITEM_LISTS),
    ended_on=st.none() | DAYS,
    certificate=st.none() | record(Certificate),
    dissents=several(Dissent),
    signatures=SIGNATURES,
    dispatches=several(Dispatch),
    overrides=several(Override, requirement=st.sampled_from([None, "R12.1"])),
)
