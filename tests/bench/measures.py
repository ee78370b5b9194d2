"""One measured value beside its target, the machine it was measured on, and the table of all."""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured, the value, its unit, the most it may be (None: only told), and what it was made of."""

    what: str
    value: float
    unit: str
    target: float | None = None
    made_of: str = ""

    @property
    def met(self) -> bool:
        """Whether the value keeps to its target."""
        return self.target is None or self.value <= self.target


def in_own_process(program: str, folder: Path) -> Iterator[Row]:
    """The rows that a program of the bench writes as JSON: other windows of this process would be counted along."""
    command = [sys.executable, program, str(folder)]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    yield from (Row(**row) for row in json.loads(found))


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds the work took."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def in_ms(values: Sequence[float]) -> str:
    """Median and range in milliseconds."""
    return f"{median(values):.1f} ms ({min(values):.1f} to {max(values):.1f})"


def machine() -> str:
    """Processor, cores, system and Python."""
    cpu = platform.processor() or platform.machine()
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        names = [line.partition(":")[2].strip() for line in listed.read_text().splitlines() if "model name" in line]
        cpu = names[0] if names else cpu
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cpu}; cores: {os.cpu_count()}; {platform.system()} {platform.release()}; {python}"


def table(rows: Iterable[Row]) -> str:
    """The rows as a table in Markdown."""
    lines = ["| measured | value | target | met | made of |", "|---|---|---|---|---|"]
    for row in rows:
        target = "" if row.target is None else f"≤ {row.target:g} {row.unit}".rstrip()
        met = "" if row.target is None else "yes" if row.met else "NO"
        lines.append(f"| {row.what} | {row.value:.3g} {row.unit} | {target} | {met} | {row.made_of} |")
    return "\n".join(lines)
