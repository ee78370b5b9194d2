"""Everything one can go to by typing a part of its name: questions, inspections, bailiffs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services.alphabet import folded
from oversight_desktop.services.bailiffs import bailiffs
from oversight_desktop.services.item_choices import item_choices
from oversight_desktop.services.overview import Summary, overview
from oversight_desktop.services.session import Session
from oversight_desktop.services.wording import Wording


class TargetKind(Enum):
    """What a target is."""

    ITEM = "item"
    INSPECTION = "inspection"
    BAILIFF = "bailiff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One thing to go to: its name, a quieter line, the page it stands on, and the folded text that is searched.

    `page` is the name of a step, empty for a page of the office; `key` names the item or the entry of the register.
    """

    kind: TargetKind
    title: str
    detail: str
    page: str
    scope: str
    key: str
    search: str


def targets(session: Session, scope: str, words: Wording) -> tuple[Target, ...]:
    """The items of the inspection with this id (none if it is empty), then every inspection, then every bailiff."""
    inspections = tuple(_inspection(row, words) for row in overview(session))
    return (*_items(session, scope, words), *inspections, *_bailiffs(session))


def _items(session: Session, scope: str, words: Wording) -> Iterator[Target]:
    try:
        choices = item_choices(session, scope, words.language) if scope else ()
    except InputProblem:
        return  # a sample that was removed while its pages were open
    for choice in choices:
        yield Target(
            kind=TargetKind.ITEM,
            title=f"{choice.id} · {choice.words}",
            detail=words.word(choice.result) if choice.result else "",
            page="checklist",
            scope=scope,
            key=choice.id,
            search=folded(f"{choice.id} {choice.words}"),
        )


def _inspection(row: Summary, words: Wording) -> Target:
    order = words.text("inspection_order", order=row.order) if row.order else ""
    stage = words.text(f"stage.{row.stage.value}")
    return Target(
        kind=TargetKind.INSPECTION,
        title=row.bailiff or words.text("inspection_without_bailiff"),
        detail=" · ".join(part for part in (words.shown(row.kind), order, stage) if part),
        page=row.page,
        scope=row.scope,
        key="",
        search=row.search,
    )


def _bailiffs(session: Session) -> Iterator[Target]:
    for row in bailiffs(session):
        who = row.entry.bailiff
        yield Target(
            kind=TargetKind.BAILIFF,
            title=row.name,
            detail=" · ".join(part for part in (who.iin, who.district) if part),
            page="",
            scope="",
            key=row.key,
            search=row.search,
        )
