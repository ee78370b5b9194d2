"""How an inspection looks in the overview: its cells, its deadlines, what blocks it."""

from collections.abc import Mapping
from datetime import date as Day

from oversight_desktop.qt.found_table import Look, LookColumn
from oversight_desktop.services.deadlines import Deadline, how_counted
from oversight_desktop.services.overview import Blocking, Summary
from oversight_desktop.services.stages import Stage
from oversight_desktop.services.wording import Wording

STAGE_TONES = {
    Stage.PREPARED: "na",
    Stage.ACQUAINTED: "accent",
    Stage.STARTED: "accent",
    Stage.ENDED: "accent",
    Stage.SIGNING: "warn",
    Stage.SENT: "ok",
    Stage.CLOSED: "na",
}
NEAR = 3
"""Calendar days from which on a deadline is shown as near."""


class OverviewLooks:
    """The looks of all cells in one language; `blocking` fills up while it is worked out."""

    def __init__(self, words: Wording, blocking: Mapping[str, Blocking]) -> None:
        self._words, self._blocking = words, blocking

    def columns(self) -> tuple[LookColumn[Summary], ...]:
        """Bailiff, stage, what is due, what blocks."""
        said = self._words.text
        return (
            LookColumn(said("overview.column.bailiff"), self.name, lambda row: row.sort_key),
            LookColumn(said("overview.column.stage"), self.stage, lambda row: list(Stage).index(row.stage)),
            LookColumn(said("overview.column.due"), self.due, lambda row: row.urgency),
            LookColumn(said("overview.column.blocking"), self.obstacle, self._obstacles),
        )

    def name(self, row: Summary) -> Look:
        """Who, which kind and by which order."""
        words = self._words
        order = words.text("overview.order", number=row.order) if row.order else words.text("overview.no_order")
        kind = words.shown(row.kind)
        return Look(
            row.bailiff or words.text("inspection_without_bailiff"),
            f"{kind[:1].upper()}{kind[1:]} · {order}",
            bold=True,
            pill=words.text("overview.sample") if row.sample else "",
            pill_tone="warn",
        )

    def stage(self, row: Summary) -> Look:
        """The stage as a pill."""
        return Look("", pill=self._words.text(f"stage.{row.stage.value}"), pill_tone=STAGE_TONES[row.stage])

    def due(self, row: Summary) -> Look:
        """The commission's next day, and how it was counted in the tooltip."""
        if row.due is None:
            return Look(self._words.text("overview.nothing_due"), tone="muted")
        return self.deadline(row.due, row.today)

    def deadline(self, deadline: Deadline, today: Day, name: str = "") -> Look:
        """One deadline: the day and the duty, how many days are left below; of a named one the name, its day below."""
        words = self._words
        duty = words.text(f"deadline.{deadline.duty.value}")
        left = self.left(deadline, today)
        late, near = deadline.is_late(today), deadline.days_left(today) <= NEAR
        tone = "bad" if late else "warn" if near else "muted"
        icon = ("clock-alert", "bad") if late else ("calendar-clock", "warn" if near else "muted")
        day = words.shown(deadline.day)
        tip = how_counted(deadline, words)
        if name:
            return Look(name, f"{day} · {duty}", sub_tone=tone, icon=icon, tip=f"{name}\n{left}\n{tip}")
        return Look(f"{day} · {duty}", left, sub_tone=tone, icon=icon, tip=tip)

    def left(self, deadline: Deadline, today: Day) -> str:
        """How many calendar days are left or have passed."""
        days = deadline.days_left(today)
        if days == 0:
            return self._words.text("deadline.today")
        if days < 0:
            return self._words.text("deadline.late", days=-days)
        return self._words.text("deadline.left", days=days)

    def obstacle(self, row: Summary) -> Look:
        """What blocks the next step, with its clause."""
        words = self.obstacle_words(row)
        found = self._blocking.get(row.scope)
        if row.is_closed or found is None:
            return Look(words, tone="muted", tip=words)
        if found.first is None:
            return Look(words, tone="muted", icon=("circle-check", "ok"), tip=words)
        return Look(words, icon=("circle-x", "bad"), tip=words)

    def obstacle_words(self, row: Summary) -> str:
        """What blocks the next step in one sentence."""
        if row.is_closed:
            return self._words.text("stage.closed")
        found = self._blocking.get(row.scope)
        if found is None or found.head != row.head:
            return self._words.text("overview.counting")
        if found.first is None:
            return self._words.text("overview.blocks_nothing")
        sentence = self._words.sentence(found.first)
        if found.number == 1:
            return sentence
        return self._words.text("overview.blocks", number=found.number, sentence=sentence)

    def _obstacles(self, row: Summary) -> int:
        found = self._blocking.get(row.scope)
        return found.number if found is not None else 0
