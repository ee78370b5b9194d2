"""Measures the program against its targets: `python tests/bench/run.py [-o FILE] [--kills N] [--window]`.

Ratios are of one run on one machine, against something that does the same work bare, so that they hold on a slower
or busier machine too. The table goes to standard output and, with -o, into a file.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import answers
import commands
import first_paint
import kills
import paper
import photos
import window
import window_answers
import window_register
import window_transfer
from measures import Row, machine, table


def rows(folder: Path, number_of_kills: int, *, whole_window: bool) -> Iterator[Row]:
    """Every measurement, one after the other: two at once would disturb each other."""
    if whole_window:  # before this process has an application of its own
        yield from first_paint.measured(folder / "paint")
        yield from window.measured(folder / "whole")
    yield from answers.measured(folder / "answers")
    yield from paper.measured(folder / "paper")
    yield from commands.measured(folder / "commands")
    yield from window_answers.measured(folder / "window")
    if whole_window:
        yield from window_register.measured(folder / "register")
        yield from photos.measured(folder / "photos")
        yield from window_transfer.measured(folder / "transfer")
    if number_of_kills:
        yield from kills.measured(number_of_kills)


def main() -> int:
    """Measure, print the table; 1 if a target is missed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("-o", "--output", type=Path, help="write the table into this file, too")
    reader.add_argument("--kills", type=int, default=200, help="how many forced kills (0 leaves them out)")
    reader.add_argument("--window", action="store_true", help="first paint, memory, photos and transfers, too")
    wishes = reader.parse_args()
    with tempfile.TemporaryDirectory(dir=os.environ.get("OVERSIGHT_BENCH_FOLDER")) as name:
        found = list(rows(Path(name), wishes.kills, whole_window=wishes.window))
    text = f"{machine()}\n\n{table(found)}\n"
    sys.stdout.write(text)
    if wishes.output is not None:
        wishes.output.write_text(text, encoding="utf-8")
    return 0 if all(row.met for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())
