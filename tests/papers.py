"""Inspection documents as JSON trees, for tests of reading and writing them."""

import copy
import json
from pathlib import Path
from typing import Any

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind
from oversight_desktop.exchange.inspection_reader import read_inspection

DATA = Path(__file__).parent / "data"
INITIAL = (DATA / "initial.json").read_bytes()
SENTENCES = {
    language: json.loads(
        (Path(__file__).parents[1] / "resources" / "sentences" / f"exchange.{language}.json").read_bytes()
    )
    for language in ("kk", "ru", "en")
}
ITEMS = (
    {answer["item"]: Kind.INITIAL for answer in json.loads(INITIAL)["answers"]}
    | {f"P{area}.1": Kind.PERIODIC for area in range(1, 7)}
    | {"U1": Kind.URGENT}
)
KNOWN: dict[str, Any] = {
    "known_items": ITEMS,
    "known_packs": ("kz-2010-244",),
    "known_requirements": ("R12.1", "R14.1"),
}


def initial() -> Any:
    """The lawful example, to be bent."""
    return json.loads(INITIAL)


def urgent() -> Any:
    """An urgent inspection in which every key of the format has a value somewhere."""
    return json.loads((DATA / "urgent.json").read_bytes())


def bent(place: str, value: Any, paper: Any = None) -> Any:
    """A copy of a document (the example by default) with another value at a path like `answers.3.finding`."""
    tree = copy.deepcopy(paper if paper is not None else initial())
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    inner = tree
    for step in way:
        inner = inner[step]
    if isinstance(inner, list) and last == len(inner):
        inner.append(value)
    else:
        inner[last] = value
    return tree


def read(paper: Any) -> Dossier:
    """The dossier in a tree or in bytes."""
    data = paper if isinstance(paper, bytes) else json.dumps(paper).encode()
    return read_inspection(data, source="paper.json", **KNOWN)


def said(problem: InputProblem) -> dict[str, str]:
    """The sentence of a problem in each language; fails where one is missing or asks for a fact that is not given."""
    return {language: table[problem.code].format_map(problem.facts) for language, table in SENTENCES.items()}


def without_nulls(value: Any) -> Any:
    """A tree in which an absent key and null are the same."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [without_nulls(inner) for inner in value] if isinstance(value, list) else value
