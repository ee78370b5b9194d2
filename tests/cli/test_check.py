"""`check`: what the Rules say of a document, by text, JSON and exit code."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli.documents import DATA, written
from conftest import Call

CASES = {
    "R1.1": lambda d: d.pop("collegium"),
    "R7.1": lambda d: d.update(kind=None),
    "R8.1": lambda d: d.update(ground=None),
    "R8.3": lambda d: d["bailiff"].update(first_enforcement_action_on="2025-09-17"),
    "R9.4": lambda d: d["ground"]["schedule"].update(agreed_on="2026-01-10"),
    "R12.1": lambda d: d["commission"].pop(1) and d["answers"].__setitem__(slice(None), []),
    "R13.1": lambda d: d["order"].update(number=None),
    "R13.3": lambda d: d["order"].update(agreed_on=None),
    "R14.1": lambda d: d["acquaintance"].update(signed_on="2026-03-07"),
    "R14.2": lambda d: d.update(acquaintance=None),
}


@pytest.mark.parametrize("requirement", CASES)
def test_an_unlawful_start_is_blocked_and_names_its_requirement(requirement: str, tmp_path: Path, call: Call) -> None:
    def change(document: dict[str, Any]) -> None:
        for later in ("answers", "evidence", "explanations", "sections", "recommendations", "signatures", "dispatches"):
            document[later] = []
        CASES[requirement](document)

    answer = call("check", written(tmp_path, change), "--at", "start", "--format", "json")

    found = json.loads(answer.out)
    assert answer.code == 1
    assert found["blocked"] is True
    assert requirement in {each["requirement"] for each in found["breaches"] if each["severity"] == "block"}


def test_the_lawful_example_passes_up_to_the_closed_file(call: Call) -> None:
    answer = call("check", DATA / "initial.json", "--format", "json")

    assert answer.code == 0
    assert json.loads(answer.out) == {"breaches": [], "blocked": False}


def test_the_packs_dates_of_force_and_repeal_are_said(call: Call) -> None:
    said = call("check", DATA / "initial.json", "--language", "en").out

    assert "25.10.2010" in said
    assert "№ 304" in said


def test_a_breach_says_message_clause_and_facts(tmp_path: Path, call: Call) -> None:
    path = written(tmp_path, lambda d: d["acquaintance"].update(signed_on="2026-03-07"))

    answer = call("check", path, "--at", "start", "--format", "json", "--language", "ru")

    (breach,) = json.loads(answer.out)["breaches"]
    assert (breach["requirement"], breach["clause"], breach["severity"]) == ("R14.1", 14, "block")
    assert "06.03.2026" in breach["message"]
    assert "2026-03-06" in breach["facts"].values()


def test_a_gate_ignores_what_belongs_to_later_steps(tmp_path: Path, call: Call) -> None:
    path = written(tmp_path, lambda d: d.update(signatures=[], dispatches=[], conclusion=None))

    assert call("check", path, "--at", "start").code == 0
    assert call("check", path).code == 1


def test_a_chair_may_set_a_requirement_aside_with_a_reason(tmp_path: Path, call: Call) -> None:
    reason = {"requirement": "R14.1", "reason": "Жазбаша келісімі бар.", "by": "m1", "on": "2026-03-08"}

    def late(document: dict[str, Any]) -> None:
        document["acquaintance"]["signed_on"] = "2026-03-07"
        document["overrides"] = [reason]

    answer = call("check", written(tmp_path, late), "--at", "start", "--format", "json")

    (breach,) = json.loads(answer.out)["breaches"]
    assert (answer.code, breach["requirement"], breach["severity"]) == (0, "R14.1", "overridden")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_sentences_come_in_the_language_asked_for(language: str, tmp_path: Path, call: Call) -> None:
    words = {"kk": "тармақ", "ru": "(п. 14)", "en": "(cl. 14)"}

    said = call(
        "check", written(tmp_path, lambda d: d.update(acquaintance=None)), "--at", "start", "--language", language
    )

    assert words[language] in said.out
