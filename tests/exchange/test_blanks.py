"""A document leaves out what it leaves out in its own way: an empty list, a blank day, an absent key."""

import copy
import json
import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from papers import bent, initial, read, urgent, without_nulls

from oversight_desktop.exchange.inspection_writer import write_inspection

HEADER = ("format", "version", "rule_pack", "language")
KEPT = ("commission", "term_changes", "answers", "evidence", "explanations", "sections", "recommendations")


def back(paper: Any) -> Any:
    """The document after reading and writing, without nulls."""
    return without_nulls(json.loads(write_inspection(read(paper))))


@pytest.mark.parametrize(
    "place",
    ["requests", "overrides", "subjects", "studied", "answers.0.evidence", "answers.0.files", "sections.0.figures"],
)
def test_an_empty_list_stays_one_and_an_absent_one_stays_absent(place: str) -> None:
    paper = bent(place, [])
    assert back(paper) == without_nulls(paper)

    paper = bent(place, None)
    assert back(paper) == without_nulls(paper)


@pytest.mark.parametrize(
    ("place", "blank"),
    [("ended_on", ""), ("kind", " \n"), ("order.agreed_on", ""), ("bailiff.iin", " "), ("dispatches.0.way", "")],
)
def test_a_blank_day_or_word_stays_blank(place: str, blank: str) -> None:
    paper = bent(place, blank)

    assert back(paper) == without_nulls(paper)


def test_lists_that_are_absent_are_not_made_up() -> None:
    assert back({key: initial()[key] for key in HEADER}) == {key: initial()[key] for key in HEADER}
    for name in KEPT:
        paper = {key: initial()[key] for key in HEADER} | {name: []}
        assert back(paper) == paper


def test_empty_objects_stay() -> None:
    for paper in (bent("ground", {}), bent("last_inspection", {"kind": "initial"}), bent("collegium.name", {})):
        assert back(paper) == without_nulls(paper)


@pytest.mark.parametrize("paper", [initial, urgent])
def test_whatever_is_emptied_comes_out_equal(paper: Any) -> None:
    chance = random.Random(244)
    for _ in range(60):
        tree = paper()
        for inner, key in chance.sample(emptied(tree), 12):
            inner[key] = chance.choice(["", "  ", None]) if isinstance(inner[key], str) else []

        assert back(tree) == without_nulls(tree)


def emptied(tree: Any) -> list[tuple[Any, Any]]:
    """Every object and key whose text, or list that names nothing another part needs, may be emptied."""
    needed = ("id", "item", "section", *HEADER, "commission", "evidence", "documents", "contested_actions", "answers")
    found: list[tuple[Any, Any]] = []
    for key, inner in tree.items() if isinstance(tree, dict) else ():
        if key not in needed and isinstance(inner, str | list):
            found.append((tree, key))
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        found += emptied(inner)
    return found


def test_what_has_got_a_value_since_is_written_whatever_was_noted() -> None:
    dossier = read(bent("ended_on", "", bent("signatures", None)))
    signed = read(initial()).signatures

    written = json.loads(write_inspection(replace(dossier, ended_on=date(2026, 3, 18), signatures=signed)))

    assert written["ended_on"] == "2026-03-18"
    assert written["signatures"] == initial()["signatures"]


def test_a_note_on_what_is_gone_does_no_harm() -> None:
    paper = copy.deepcopy(bent("answers.5.evidence", []))
    dossier = read(paper)

    written = json.loads(write_inspection(replace(dossier, answers=dossier.answers[:2])))

    assert [answer["item"] for answer in written["answers"]] == ["I1.1", "I1.2"]


def test_dossiers_are_equal_however_they_left_things_out() -> None:
    assert read(bent("requests", [])) == read(initial())
    assert read(bent("requests", [])).blanks != read(initial()).blanks


def test_a_document_as_the_writer_spells_it_needs_no_note() -> None:
    assert read(initial()).blanks is None
    assert read(bent("commission_order", None)).blanks is None
