"""Room on the disk: large writings are refused before the disk is full, while there is still room to save an answer."""

import shutil
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.whole_files import problem_of

RESERVE = 50_000_000
"""Bytes that photos and copies leave free, so that answers can still be kept and files be removed."""

_MEGABYTE = 1_000_000


def ensure_room(folder: Path, needed: int) -> None:
    """Refuse (EnvironmentProblem disk_nearly_full) unless this many bytes fit and the reserve stays free."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise problem_of(error, folder) from error
    if free < needed + RESERVE:
        raise EnvironmentProblem(
            "disk_nearly_full",
            folder=str(folder),
            free_mb=free // _MEGABYTE,
            needed_mb=-(-(needed + RESERVE) // _MEGABYTE),
        )
