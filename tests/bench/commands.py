"""Whole commands, cold: a new process each time, from its start to its end, and the most memory it held."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import six_photos
from measures import Row, in_ms

from oversight_desktop.services.sample import sample_path

ROUNDS = 9
LAUNCHER = """
import resource, subprocess, sys, time
begun = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
took, used = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
print(took * 1000, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss)
"""
"""Prints the milliseconds a command took, those of processor time, and the most memory it held."""


@dataclass(slots=True)
class Runs:
    """Milliseconds of each run, those of its processor time, and the most memory of any, in MB."""

    times: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: float = 0.0

    def __str__(self) -> str:
        """Both times: where others use the machine, the processor time tells what the command itself needs."""
        return f"{in_ms(self.times)}; processor time {in_ms(self.processor)}"


def measured(folder: Path) -> Iterator[Row]:
    """`check` on the sample; `certificate` with print copies ready and with the originals of a camera."""
    folder.mkdir()
    environment = as_installed(folder / "bytecode")
    empty = runs([sys.executable, "-c", "pass"], environment)
    check = runs(call("check", sample_path()), environment)
    yield Row(
        what="check, cold",
        value=median(check.times) / 1000,
        unit="s",
        target=0.3,
        made_of=f"{check}; Python alone: {empty}",
    )
    yield Row(what="check, memory", value=check.memory, unit="MB")
    bare = runs(call("check", sample_path()), os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
    yield Row(
        what="check, cold, every module compiled anew", value=median(bare.times) / 1000, unit="s", made_of=str(bare)
    )
    for name, photos, target in (
        ("six print copies ready", six_photos.print_copies(), 0.6),
        ("six originals of 4000x3000", six_photos.originals(), None),
    ):
        place = folder / name.replace(" ", "-")
        made = runs(call("certificate", six_photos.written(place, photos), "-o", place / "made"), environment)
        yield Row(
            what=f"certificate, cold, {name}",
            value=median(made.times) / 1000,
            unit="s",
            target=target,
            made_of=str(made),
        )
        yield Row(what=f"certificate, memory, {name}", value=made.memory, unit="MB", target=100 if target else None)


def call(*words: object) -> list[str]:
    """A call of the command line as a person types it."""
    return [sys.executable, "-m", "oversight_desktop", *map(str, words)]


def as_installed(folder: Path) -> dict[str, str]:
    """The environment of an installed program, whose modules were compiled once; here they are kept in the folder."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {"PYTHONPYCACHEPREFIX": str(folder)}


def runs(words: list[str], environment: Mapping[str, str]) -> Runs:
    """Several runs of one command after one that warms the disk's cache; it must succeed each time."""
    found = Runs()
    for number in range(ROUNDS + 1):
        # A process counts what its parent held when it was forked, so a small one starts and measures it.
        launched = [sys.executable, "-c", LAUNCHER, *words]
        said = subprocess.run(launched, stdout=subprocess.PIPE, check=True, env=environment).stdout
        took, processor, memory = map(float, said.split())
        found.memory = max(found.memory, memory / (1024 if sys.platform != "darwin" else 1024 * 1024))
        if number:
            found.times.append(took)
            found.processor.append(processor)
    return found
