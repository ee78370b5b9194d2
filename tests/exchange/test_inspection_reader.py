"""What a rule asks for may be missing from a document; its header may not."""

import json
import time
import unicodedata
from datetime import date
from typing import Any

import pytest
from papers import INITIAL, bent, initial, read, said, urgent

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind, Language, Result

HEADER = ("format", "version", "rule_pack", "language")
NAMING = {"id", "item", "section"}


def keys(tree: Any, way: tuple[str, ...] = ()) -> list[str]:
    """The path of every key in a tree, in the form `bent` takes."""
    if isinstance(tree, dict):
        return [path for key, inner in tree.items() for path in (".".join((*way, key)), *keys(inner, (*way, key)))]
    if isinstance(tree, list):
        return [path for at, inner in enumerate(tree[:2]) for path in keys(inner, (*way, str(at)))]
    return []


def may_be_missing(path: str) -> bool:
    """Whether the format lets this key be absent: all but the header and the names other parts refer to."""
    return path not in HEADER and (path.split(".")[-1] not in NAMING or path == "ground.schedule.section")


def test_the_lawful_example_reads_as_what_it_says() -> None:
    dossier = read(INITIAL)

    assert (dossier.kind, dossier.language) == (Kind.INITIAL, Language.KAZAKH)
    assert dossier.bailiff is not None
    assert dossier.bailiff.full_name == "Әбдіров Қайрат Үсенұлы"
    assert dossier.order is not None
    assert dossier.order.begins_on == date(2026, 3, 16)
    assert len(dossier.answers) == 73
    assert [answer.item for answer in dossier.violations] == ["I2.4", "I3.5", "I5.2", "I7.2"]
    assert dossier.schedule is not None
    assert not dossier.has_ground_documents
    assert [member.id for member in dossier.chairs] == ["m1"]


def test_an_urgent_document_reads_with_its_contested_actions() -> None:
    dossier = read(urgent())

    assert dossier.has_ground_documents
    assert [action.id for action in dossier.basis_documents[0].contested_actions] == ["A1", "A2"]
    assert dossier.answers[0].result is Result.CONFIRMED
    assert dossier.commission[1].from_ == date(2026, 3, 10)


def test_reading_the_example_costs_no_start_time() -> None:
    durations = []
    for _ in range(5):
        started = time.perf_counter()
        read(INITIAL)
        durations.append(time.perf_counter() - started)

    assert min(durations) < 0.05


@pytest.mark.parametrize("paper", [initial(), urgent()], ids=["initial", "urgent"])
def test_every_value_a_rule_asks_for_may_be_null(paper: Any) -> None:
    named_elsewhere = {"commission", "evidence"}
    if paper["kind"] == "urgent":
        named_elsewhere |= {"ground", "ground.documents", "ground.documents.0.contested_actions"}
    for path in filter(may_be_missing, keys(paper)):
        if path not in named_elsewhere:
            assert isinstance(read(bent(path, None, paper)), Dossier), path


@pytest.mark.parametrize("paper", [initial(), urgent()], ids=["initial", "urgent"])
def test_a_text_of_blanks_is_a_missing_value_and_no_fault(paper: Any) -> None:
    for path in filter(may_be_missing, keys(paper)):
        value = paper
        for step in path.split("."):
            value = value[int(step) if step.isdigit() else step]
        if isinstance(value, str):
            assert isinstance(read(bent(path, " \n", paper)), Dossier), path


def test_a_document_of_nothing_but_its_header_is_for_the_rules_to_judge() -> None:
    dossier = read({key: initial()[key] for key in HEADER})

    assert dossier == Dossier(rule_pack="kz-2010-244", language=Language.KAZAKH)


@pytest.mark.parametrize("key", ["territorial_body", "collegium", "bailiff", "order", "acquaintance", "certificate"])
def test_an_empty_object_is_for_the_rules_to_judge(key: str) -> None:
    assert getattr(read(bent(key, {})), key) is not None


def test_blank_words_and_days_are_none() -> None:
    dossier = read(bent("kind", " "))
    assert dossier.kind is None

    dossier = read(bent("ended_on", ""))
    assert dossier.ended_on is None


def test_decomposed_names_equal_composed_ones() -> None:
    dossier = read(bent("commission.0.name", unicodedata.normalize("NFD", "Нұрова Айгүл Йолқызы")))

    assert dossier.commission[0].name == "Нұрова Айгүл Йолқызы"


def test_ids_meet_whether_composed_or_not() -> None:
    header = {key: initial()[key] for key in HEADER}
    change = {"applied_by": unicodedata.normalize("NFD", "й1")}

    dossier = read({**header, "commission": [{"id": "й1"}], "term_changes": [change]})

    assert dossier.member(dossier.term_changes[0].applied_by) is not None


def test_an_answer_to_an_item_of_another_kinds_list_is_for_the_rules_to_judge() -> None:
    dossier = read(bent("answers.73", {"item": "P1.1", "result": "complies", "member": "m1"}))

    assert dossier.answers[-1].item == "P1.1"


def test_an_item_of_another_kinds_list_is_for_the_rules_whichever_word_answers_it() -> None:
    words = [("I1.1", "confirmed", urgent()), ("P1.1", "violation", urgent()), ("U1", "confirmed", initial())]
    for item, word, paper in words:
        answers = [*paper["answers"], {"item": item, "result": word, "member": "m1"}]
        assert read(bent("answers", answers, paper)).answers[-1].result is Result(word), item


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read(b"\xef\xbb\xbf" + INITIAL) == read(INITIAL)


def test_an_iin_of_the_eighteen_hundreds_is_lawful() -> None:
    assert read(INITIAL).bailiff == read(bent("bailiff.iin", "800115100129")).bailiff


@pytest.mark.parametrize("key", HEADER)
def test_a_document_without_its_header_is_refused_by_the_keys_name(key: str) -> None:
    paper = initial()
    del paper[key]

    with pytest.raises(InputProblem) as caught:
        read(paper)

    assert caught.value.facts["place"] == key
    assert key in said(caught.value)["kk"]


def test_a_newer_version_is_told_before_its_unknown_keys() -> None:
    with pytest.raises(InputProblem) as caught:
        read({"novelty": 1, **initial(), "version": 2})

    assert caught.value.code == "input_newer_version"


def test_faults_are_told_in_the_order_of_the_document() -> None:
    paper = bent("certificate.date", "2026-02-30", bent("bailiff.employees", -1))

    with pytest.raises(InputProblem) as caught:
        read(paper)

    assert caught.value.facts["place"] == "bailiff.employees"


def test_an_unknown_key_is_named_with_its_nearest_neighbour() -> None:
    with pytest.raises(InputProblem) as caught:
        read(bent("order.beginson", "2026-03-16"))

    assert caught.value.facts | {"file": ""} == {
        "file": "",
        "place": "order.beginson",
        "key": "beginson",
        "near": "begins_on",
    }


def test_a_contested_action_may_bear_the_name_of_a_guiding_question() -> None:
    paper = json.loads(json.dumps(urgent()).replace('"A1"', '"U1"'))

    assert read(paper).answers[0].item == "U1"
