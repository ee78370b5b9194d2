"""The beginning of an inspection as the texts of a form, and back."""

from dataclasses import fields, replace

from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import Factor, Factors, ScheduleLine
from oversight_desktop.domain.terms import Kind, Language, Subject
from oversight_desktop.qt.bailiff_values import BAILIFF, bailiff_of, bailiff_values
from oversight_desktop.qt.field_values import YES, Values, day_of, number_of, text_of_day

FACTORS = tuple(field.name for field in fields(Factors))
LINE_TEXTS = ("quarter", "order_number", "agreement_number")
LINE_DAYS = ("order_date", "agreed_on", "planned_start", "planned_end")
BODIES = {"territorial": "territorial_body", "collegium": "collegium"}
BODY_TEXTS = tuple(f"{body}_{part}" for body in BODIES for part in ("kk", "ru", "head"))
PLAIN = ("section", *LINE_TEXTS, *LINE_DAYS, *FACTORS, *BODY_TEXTS, "rule_pack", "language")
CHECKED = tuple(subject.value for subject in Subject)
KIND = "kind"


def beginning_values(beginning: Dossier) -> dict[str, str]:
    """The texts of a form for this beginning."""
    line = beginning.schedule or ScheduleLine()
    values = bailiff_values(beginning.bailiff)
    values |= {name: getattr(line, name) or "" for name in LINE_TEXTS}
    values |= {name: text_of_day(getattr(line, name)) for name in LINE_DAYS}
    values |= {"section": str(line.section or ""), **factor_values(line.factors)}
    for short, name in BODIES.items():
        body = getattr(beginning, name) or Body()
        names = body.name or Names()
        values |= {f"{short}_kk": names.kk or "", f"{short}_ru": names.ru or "", f"{short}_head": body.head or ""}
    values |= {subject.value: YES if subject in beginning.subjects else "" for subject in Subject}
    values |= {"rule_pack": beginning.rule_pack, "language": beginning.language.value}
    return values | {KIND: beginning.kind.value if beginning.kind else ""}


def beginning_of(values: Values) -> Dossier:
    """The beginning a form describes; an urgent one has no line of the schedule."""
    kind = Kind(values[KIND]) if values.get(KIND) else None
    bodies = {name: _body(values, short) for short, name in BODIES.items()}
    return Dossier(
        rule_pack=values["rule_pack"],
        language=Language(values["language"]),
        kind=kind,
        subjects=tuple(subject for subject in Subject if values.get(subject.value) == YES),
        bailiff=bailiff_of(values) if any(values.get(name) for name in BAILIFF) else None,
        schedule=None if kind is Kind.URGENT else _line(values),
        territorial_body=bodies["territorial_body"],
        collegium=bodies["collegium"],
    )


def factor_values(factors: Factors | None) -> dict[str, str]:
    """The texts of the seven factors."""
    return {name: _factor_text(getattr(factors or Factors(), name)) for name in FACTORS}


def not_numbers(values: Values) -> tuple[str, ...]:
    """The factors that must be a number or "no data" and are neither."""
    return tuple(
        name
        for name in FACTORS
        if name not in ("criminal_case", "previous_results")
        and values.get(name)
        and values[name] != "no_data"
        and number_of(values[name]) is None
    )


def _line(values: Values) -> ScheduleLine:
    texts = {name: values.get(name) or None for name in LINE_TEXTS}
    days = {name: day_of(values.get(name)) for name in LINE_DAYS}
    line = ScheduleLine(section=number_of(values.get("section")), **texts, **days)  # type: ignore[arg-type]
    wrong = not_numbers(values)
    factors = Factors(**{name: None if name in wrong else _factor(values.get(name, "")) for name in FACTORS})
    return line if factors == Factors() else replace(line, factors=factors)


def _factor(text: str) -> Factor:
    number = number_of(text)
    return number if number is not None else {"yes": True, "no": False, "": None}.get(text, text)


def _factor_text(factor: Factor) -> str:
    if isinstance(factor, bool):
        return "yes" if factor else "no"
    return "" if factor is None else str(factor)


def _body(values: Values, short: str) -> Body | None:
    kk, ru, head = (values.get(f"{short}_{part}") or None for part in ("kk", "ru", "head"))
    if kk is None and ru is None and head is None:
        return None
    return Body(name=Names(kk=kk, ru=ru) if kk or ru else None, head=head)
