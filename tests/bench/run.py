"""Measures the program against its targets: `python tests/bench/run.py [-o FILE]`.

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
import paper
from measures import Row, machine, table


def rows(folder: Path) -> Iterator[Row]:
    """Every measurement, one after the other: two at once would disturb each other."""
    yield from answers.measured(folder / "answers")
    yield from paper.measured(folder / "paper")
    yield from commands.measured(folder / "commands")


def main() -> int:
    """Measure, print the table; 1 if a target is missed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("-o", "--output", type=Path, help="write the table into this file, too")
    wishes = reader.parse_args()
    with tempfile.TemporaryDirectory(dir=os.environ.get("OVERSIGHT_BENCH_FOLDER")) as name:
        found = list(rows(Path(name)))
    text = f"{machine()}\n\n{table(found)}\n"
    sys.stdout.write(text)
    if wishes.output is not None:
        wishes.output.write_text(text, encoding="utf-8")
    return 0 if all(row.met for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())
