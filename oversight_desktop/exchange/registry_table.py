"""A register's file as a table of cells, before anything is made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.spot import shown

LARGEST = 32 * 1024 * 1024
"""Bytes of a register's file."""
MOST_ROWS = 100_000
"""Rows; all bailiffs of the country are some thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one sheet, the header first; `broken` are the cells (row, column from 1) that hold an error."""

    sheet: str
    rows: Sequence[Sequence[object]]
    broken: frozenset[tuple[int, int]] = frozenset()


class Cell(NamedTuple):
    """A value of the register with its place: the sheet, the row counted from 1 (the header), the column's name."""

    file: str
    sheet: str
    row: int
    column: str
    value: object

    def problem(self, code: str, **facts: object) -> InputProblem:
        """The fault of this code in this cell."""
        return InputProblem(
            code,
            file=self.file,
            sheet=shown(self.sheet),
            row=self.row,
            column=shown(self.column),
            value=shown(self.value),
            **facts,
        )
