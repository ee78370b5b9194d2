from collections.abc import Callable

import pytest
from examples import PACK_FOLDER, RESOURCES

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.law.calendar import Calendar, parse_calendar
from oversight_desktop.law.checklists import parse_checklists
from oversight_desktop.law.packs import RulePack, parse_pack
from oversight_desktop.law.start_rules import Rule


@pytest.fixture(scope="session")
def pack() -> RulePack:
    """The rule pack as shipped."""
    lists = parse_checklists((PACK_FOLDER / "checklists.json").read_bytes())
    return parse_pack((PACK_FOLDER / "pack.json").read_bytes(), lists)


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The working days as shipped."""
    return parse_calendar((RESOURCES / "calendars" / "kz.json").read_bytes())


@pytest.fixture(scope="session")
def found(pack: RulePack, calendar: Calendar) -> Callable[[Rule, Dossier], list[str]]:
    """What a rule finds in a dossier, each breach as "block R14.1 acquainted_too_late"."""

    def look(rule: Rule, dossier: Dossier) -> list[str]:
        return [f"{each.severity.value} {each.requirement} {each.code}" for each in rule(dossier, pack, calendar)]

    return look
