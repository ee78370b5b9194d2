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
ITEMS = {answer["item"]: Kind.INITIAL for answer in json.loads(INITIAL)["answers"]} | {
    f"P{area}.1": Kind.PERIODIC for area in range(1, 7)
}
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
    paper = initial()
    paper["kind"] = "urgent"
    action = {"id": "A1", "proceeding_number": "ИП-7", "action": "тыйым салу", "date": "2026-01-15"}
    paper["ground"] = {
        "documents": [
            {
                "kind": "complaint",
                "number": "17",
                "date": "2026-02-01",
                "received_on": "2026-02-02",
                "author": "А. Арызданов",
                "author_status": "claimant",
                "file": "E1.jpg",
                "contested_actions": [action, {**action, "id": "A2"}],
            }
        ]
    }
    paper["last_inspection"] = {
        "kind": "initial",
        "ended_on": "2025-03-18",
        "covered_to": "2025-03-01",
        "certificate_number": "3",
        "sections_with_findings": ["I2", "I5"],
        "recommendations": [{"text": "Реттесін.", "due_on": "2025-04-30", "status": "done"}],
    }
    paper["commission"][1] |= {"from": "2026-03-10", "to": "2026-03-20", "order_number": "5"}
    paper["acquaintance"] = {"refused_on": "2026-03-05", "protocol_number": "1", "signed_by": ["m1", "m2"]}
    paper["term_changes"] = [
        {
            "kind": "suspension",
            "reason": "illness",
            "whose": "m2",
            "applied_on": "2026-03-16",
            "applied_by": "m1",
            "order_number": "9",
            "order_date": "2026-03-17",
            "from": "2026-03-17",
            "to": "2026-03-18",
            "new_end": "2026-03-20",
        }
    ]
    paper["answers"] = [
        {
            "item": "A1",
            "result": "confirmed",
            "member": "m1",
            "on": "2026-03-16",
            "evidence": ["E1"],
            "cured_evidence": "x",
        },
        {"item": "A2", "result": "not_established", "member": "m2", "on": "2026-03-16", "reason": "Құжат жоқ."},
    ]
    paper["explanations"] = [
        {"id": "X1", "form": "oral", "items": ["A1"], "signed": False, "refused_on": "2026-03-17", "note": "бас тартты"}
    ]
    paper["requests"] = [
        {"id": "Q1", "what": "ИП-7", "asked_by": "m1", "asked_on": "2026-03-16", "due_on": "2026-03-24", "copies": "2"}
    ]
    paper["incidental_notes"] = [{"text": "Кітап жоқ.", "on": "2026-03-16", "by": "m1"}]
    paper["sections"] = [
        {
            "section": "A1",
            "analysis": "Талдау.",
            "assessment": None,
            "figures": [{"period": "2025", "name": "істер", "value": 12.5}],
        }
    ]
    paper["recommendations"] = [{"text": "Жойсын.", "items": ["A1"], "due_on": "2026-05-01", "status": "open"}]
    paper["certificate"]["version"] = 2
    paper["dissents"] = [{"by": "m3", "on": "2026-03-18", "text": "Келіспеймін."}]
    paper["signatures"][3] = {"by": "bailiff", "refused_on": "2026-03-18", "note": "келмеді"}
    paper["overrides"] = [{"requirement": "R12.1", "reason": "себеп", "by": "m1", "on": "2026-03-18"}]
    return paper


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
