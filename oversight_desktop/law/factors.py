"""The seven factors that are weighed before a schedule is approved: clause 10."""

from dataclasses import fields

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import Factor, Factors, LastInspection
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.schedule import is_scheduled
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import warn

NO_DATA = "no_data"
"""How a factor says that nothing is known."""

DONE = "done"
"""The status of a recommendation that was carried out."""

FACTORS = tuple(field.name for field in fields(Factors))


@cites("R10.1")
def factors_recorded(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 10: all seven factors were recorded for the line of the schedule, be it as "no data"."""
    if dossier.schedule is None or not is_scheduled(dossier.kind):
        return ()
    missing = absent(dossier.schedule.factors or Factors(), *FACTORS)
    return (warn("R10.1", "factors_missing", fields=missing),) if missing else ()


@cites("R10.2")
def factors_from_history(last: LastInspection | None) -> tuple[Factor, Factor]:
    """Clause 10: previous results (sections with findings) and recommendations still open, as our own history
    knows them; "no data" without an earlier inspection."""
    if last is None:
        return NO_DATA, NO_DATA
    still_open = sum(recommendation.status != DONE for recommendation in last.recommendations)
    return len(last.sections_with_findings), still_open
