"""The rule packs, checklists and the calendar that came with the program, read once."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from oversight_desktop.domain.checklists import Checklists
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.calendar import Calendar, parse_calendar
from oversight_desktop.law.checklists import OFFICE, parse_checklists
from oversight_desktop.law.packs import RulePack, parse_pack
from oversight_desktop.paths import resource

DEFAULT_PACK = "kz-2010-244"


@cache
def known_packs() -> tuple[str, ...]:
    """The names of the rule packs that came with the program."""
    return tuple(sorted(folder.name for folder in resource("law").iterdir() if (folder / "pack.json").is_file()))


def rule_pack(name: str = DEFAULT_PACK, office: bytes | None = None, office_name: str = OFFICE) -> RulePack:
    """The rule pack of this name, with an office's own changes to the checklists applied.

    Raises InputProblem when there is no such pack, or the office's file (called `office_name`) cannot be used.
    """
    if name not in known_packs():
        raise InputProblem("unknown_rule_pack", name=name, known=known_packs())
    return _pack(name, office, office_name)


@lru_cache(maxsize=32)
def _pack(name: str, office: bytes | None, office_name: str) -> RulePack:
    folder = resource("law", name)
    lists = parse_checklists((folder / "checklists.json").read_bytes(), office, office_name=office_name)
    return parse_pack((folder / "pack.json").read_bytes(), lists)


@cache
def calendar() -> Calendar:
    """The working days and days off of Kazakhstan, as shipped."""
    return parse_calendar(resource("calendars", "kz.json").read_bytes())


def item_kinds(lists: Checklists) -> Mapping[str, Kind]:
    """Every checklist item and the kind of inspection whose list it stands in."""
    return {item.id: section.kind for section in lists.sections for item in section.items}


@cache
def requirement_ids(name: str = DEFAULT_PACK) -> tuple[str, ...]:
    """The ids of the pack's requirements, in the order of the clauses."""
    import json

    ids = json.loads(resource("law", name, "requirements.en.json").read_bytes())
    return tuple(sorted(ids, key=lambda name: [int(part) for part in re.findall(r"\d+", name)]))
