"""The single schedule of a whole year, which no single inspection shows: clauses 8 and 9."""

from collections import Counter
from collections.abc import Collection, Sequence

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.schedule import Correction, QuarterPart
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.schedule import parse_quarter
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block


@cites("R8.5")
def in_one_section(section_1: Collection[str], section_2: Collection[str]) -> tuple[Breach, ...]:
    """Clause 8: no bailiff (named by IIN) stands in both sections of one year's schedule."""
    both = sorted(set(section_1) & set(section_2))
    return tuple(block("R8.5", "in_both_sections", iin=iin) for iin in both)


@cites("R9.1")
def quarter_parts(parts: Sequence[QuarterPart], pack: RulePack) -> tuple[Breach, ...]:
    """Clause 9: section 1 has one part for each quarter, each with its own order and the collegium's agreement."""
    breaches: list[Breach] = []
    fields = ("quarter", "order_number", "order_date", "head", "agreed_on", "agreement_number")
    for part in parts:
        if missing := absent(part, *fields):
            breaches.append(block("R9.1", "quarter_part_lacks", quarter=part.quarter, fields=missing))
        elif parse_quarter(part.quarter) is None:
            breaches.append(block("R9.1", "quarter_unreadable", quarter=part.quarter))
    times = Counter(quarter for part in parts if (quarter := parse_quarter(part.quarter)) is not None)
    breaches += (
        block("R9.1", "quarter_twice", quarter=str(quarter), count=count)
        for quarter, count in sorted(times.items())
        if count > 1
    )
    return tuple(breaches)


@cites("R9.5")
def corrections(made: Sequence[Correction], pack: RulePack) -> tuple[Breach, ...]:
    """Clause 9: the schedule is corrected at most twice a calendar year, each time agreed, dated and explained."""
    breaches: list[Breach] = []
    for number, correction in enumerate(made, start=1):
        if missing := absent(correction, "on", "agreed_on", "reason", "before", "after"):
            breaches.append(block("R9.5", "correction_lacks", number=number, fields=missing))
    years = Counter(correction.on.year for correction in made if correction.on is not None)
    breaches += (
        block("R9.5", "corrected_too_often", year=str(year), count=count, most=pack.schedule_corrections_max)
        for year, count in sorted(years.items())
        if count > pack.schedule_corrections_max
    )
    return tuple(breaches)
