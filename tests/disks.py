"""Real disks for tests: one that is full, one that may not be written."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of its own with this much room, mounted at the folder."""
    folder.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def read_only(place: Path) -> Iterator[Path]:
    """The folder or file as it is, but nobody may write it (root passes over mode bits, so it is mounted so)."""
    if os.geteuid() != 0:
        before = place.stat().st_mode
        place.chmod(before & 0o555)
        try:
            yield place
        finally:
            place.chmod(before)
        return
    _mount("--bind", str(place), str(place))
    subprocess.run(["mount", "-o", "remount,ro,bind", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"this machine lets nobody mount a disk of its own: {done.stderr.strip()}")
