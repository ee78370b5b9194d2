"""Inspection documents for the command line: the lawful example, changed at one place."""

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
LAWFUL: dict[str, Any] = json.loads((DATA / "initial.json").read_text(encoding="utf-8"))


def written(folder: Path, change: Callable[[dict[str, Any]], object] = lambda document: None) -> Path:
    """The lawful example with one change, in a folder with its photos."""
    document = copy.deepcopy(LAWFUL)
    change(document)
    folder.mkdir(parents=True, exist_ok=True)
    for photo in ("E1.jpg", "E2.jpg"):
        shutil.copy(DATA / photo, folder / photo)
    path = folder / "inspection.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path
