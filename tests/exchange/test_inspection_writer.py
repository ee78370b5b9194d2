"""Reading what was written gives equal records, writing what was read an equal document."""

import dataclasses
import json
import random
from typing import Any

import pytest
from dossiers_at_random import DOSSIERS
from hypothesis import HealthCheck, given, settings
from papers import INITIAL, initial, read, urgent, without_nulls

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.exchange.inspection_writer import write_inspection

ORDER = [
    *("format", "version", "rule_pack", "language", "territorial_body", "collegium", "bailiff", "kind", "ground"),
    *("last_inspection", "order", "commission", "commission_order", "acquaintance", "term_changes", "answers"),
    *("evidence", "explanations", "requests", "studied", "subjects", "incidental_notes", "sections", "assessment"),
    *("conclusion", "recommendations", "ended_on", "certificate", "dissents", "signatures", "dispatches", "overrides"),
]


def test_the_lawful_example_comes_out_equal() -> None:
    assert json.loads(write_inspection(read(INITIAL))) == json.loads(INITIAL)


def test_a_document_with_every_key_comes_out_equal() -> None:
    paper = urgent()

    written = json.loads(write_inspection(read(paper)))

    assert without_nulls(written) == without_nulls(paper)
    assert list(written) == [key for key in ORDER if key in written]


def optional(tree: Any) -> list[tuple[Any, Any]]:
    """Every object and key of a tree whose value may be taken away without touching another's name or a list."""
    found: list[tuple[Any, Any]] = []
    if isinstance(tree, dict):
        for key, inner in tree.items():
            lone = not isinstance(inner, dict | list)
            if lone and key not in ("id", "item", "section", "format", "version", "rule_pack", "language"):
                found.append((tree, key))
            found += optional(inner)
    elif isinstance(tree, list):
        for inner in tree:
            found += optional(inner)
    return found


@pytest.mark.parametrize("paper", [initial, urgent])
def test_a_document_with_gaps_comes_out_with_the_same_gaps(paper: Any) -> None:
    chance = random.Random(6346)
    for _ in range(40):
        tree = paper()
        for inner, key in chance.sample(optional(tree), 30):
            inner[key] = None

        assert without_nulls(json.loads(write_inspection(read(tree)))) == without_nulls(tree)


@given(DOSSIERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_dossier_reads_back_equal(dossier: Dossier) -> None:
    assert read(write_inspection(dossier)) == dossier


def test_the_hash_of_evidence_is_never_written() -> None:
    dossier = read(INITIAL)
    hashed = tuple(dataclasses.replace(each, sha256="0" * 64) for each in dossier.evidence)

    assert write_inspection(dataclasses.replace(dossier, evidence=hashed)) == write_inspection(dossier)


def test_an_empty_ground_of_documents_is_told_from_no_ground() -> None:
    tree = {**initial(), "ground": {"documents": []}}

    assert read(tree).has_ground_documents
    assert json.loads(write_inspection(read(tree)))["ground"] == {"documents": []}


def test_a_written_document_is_plain_utf8_with_one_blank_of_indent() -> None:
    written = write_inspection(read(INITIAL)).decode()

    assert written.startswith('{\n "format": "oversight-inspection",\n "version": 1,\n')
    assert written.endswith("}\n")
    assert "Әбдіров" in written
