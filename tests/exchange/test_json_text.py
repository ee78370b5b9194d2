"""Bytes that are no JSON, or more than a program should swallow, end in one sentence and never in a traceback."""

import json
import random

import pytest
from papers import INITIAL, bent, initial, read, said

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.problems import InputProblem

HOSTILE = [
    (b"", "input_empty_file"),
    (b"  \n ", "input_empty_file"),
    (b"\xef\xbb\xbf", "input_empty_file"),
    (INITIAL[:9000], "input_broken_json"),
    (INITIAL[:-2], "input_broken_json"),
    (INITIAL + b"{}", "input_broken_json"),
    (b"{'format': 1}", "input_broken_json"),
    (b'{"format": "oversight-inspection",}', "input_broken_json"),
    (b"// no\n{}", "input_broken_json"),
    (b"\0\0\0\0", "input_broken_json"),
    (INITIAL.decode().encode("utf-16"), "input_other_encoding"),
    (INITIAL.decode().encode("utf-16-le"), "input_other_encoding"),
    (INITIAL.decode().encode("utf-16-be"), "input_other_encoding"),
    (INITIAL.decode().encode("utf-32"), "input_other_encoding"),
    ('{"format": "Тексеру"}'.encode("cp1251", "replace"), "input_not_utf8"),
    (INITIAL.replace("Ә".encode(), b"\xff"), "input_not_utf8"),
    (INITIAL.replace("Ә".encode(), b"\xed\xa0\x80"), "input_not_utf8"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "input_not_utf8"),
    (b"[" * 100_000, "input_too_deep"),
    (b'{"a":' * 100_000, "input_too_deep"),
    (b'{"order": ' + b"[" * 3000 + b"]" * 3000 + b"}", "input_too_deep"),
    (b'"' + b"\\" * 1_000_001, "input_broken_json"),
    (b"[]", "input_not_an_object"),
    (b'"oversight-inspection"', "input_not_an_object"),
    (b"1", "input_not_an_object"),
    (b"null", "input_not_an_object"),
    (b"NaN", "input_not_an_object"),
    (b"9" * 100_000, "input_not_an_object"),
    (b"{}", "input_format"),
    (b'{"format": "oversight-inspection"}', "input_missing"),
    (INITIAL.replace("Үлгі қ.".encode(), b"a\tb"), "input_raw_control"),
    (b" " * (32 * 1024 * 1024 + 1), "input_too_large"),
]


@pytest.mark.parametrize(("data", "code"), HOSTILE, ids=[f"{code}-{at}" for at, (_, code) in enumerate(HOSTILE)])
def test_hostile_bytes_are_refused_in_one_sentence(data: bytes, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read(data)

    assert caught.value.code == code
    assert all("paper.json" in sentence for sentence in said(caught.value).values())


def test_a_cut_document_is_told_with_line_and_column() -> None:
    with pytest.raises(InputProblem) as caught:
        read(b'{\n "format": "oversight-inspection",\n "version": 1,')

    assert (caught.value.facts["line"], caught.value.facts["column"]) == (3, 15)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "-" + "9" * 30])
def test_a_number_that_is_none_is_refused_at_its_place(number: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read(INITIAL.replace(b'"employees": 2', f'"employees": {number}'.encode()))

    assert (caught.value.code, caught.value.facts["place"]) == ("input_whole_expected", "bailiff.employees")


@pytest.mark.parametrize(
    ("former", "place"),
    [
        (b'"kind": "initial",', "kind"),
        (b'"surname": "', "bailiff.surname"),
        (b'"item": "I1.4",', "answers[4] (I1.4).item"),
    ],
)
def test_a_key_given_twice_is_refused_by_its_name(former: bytes, place: str) -> None:
    key = former.split(b":")[0]

    with pytest.raises(InputProblem) as caught:
        read(INITIAL.replace(former, key + b": null, " + former, 1))

    assert (caught.value.code, caught.value.facts["place"]) == ("input_key_twice", place)


def test_a_key_given_twice_is_refused_although_both_say_the_same() -> None:
    with pytest.raises(InputProblem) as caught:
        read(INITIAL.replace(b'"employees": 2', b'"employees": 2, "employees": 2'))

    assert caught.value.facts["place"] == "bailiff.employees"


ODD = [None, True, False, 0, -1, 1.5, 10**17, "", " ", "x", "\0", "\ud800", "m1", "2026-02-30", [], [[]], [None], {}]
ODD += [{"x": 1}, {"id": "E1"}, "I1.1", "bailiff", "initial", "а" * 100_001, [{}], {"": {}}, "../x", "/"]


def nodes(tree: object) -> list[tuple[object, object]]:
    """Every container and key or number by which a value hangs in a tree."""
    pairs: list[tuple[object, object]] = []
    if isinstance(tree, dict | list):
        for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
            pairs += [(tree, key), *nodes(tree[key])]
    return pairs


def is_refused(paper: object) -> bool:
    """Whether a document is refused, in printable sentences; any other outcome than that or a dossier is a failure."""
    problem: InputProblem | None = None
    try:
        assert isinstance(read(paper), Dossier)
    except InputProblem as caught:
        problem = caught
    assert problem is None or all(sentence.isprintable() for sentence in said(problem).values())
    return problem is not None


def test_no_bending_of_the_example_brings_anything_but_a_dossier_or_one_sentence() -> None:
    chance = random.Random(2010)
    refused = 0
    for _ in range(400):
        paper = initial()
        for _ in range(chance.randint(1, 3)):
            inner, key = chance.choice(nodes(paper))
            deed = chance.choice(["replace", "delete", "double", "rename"])
            if deed == "delete":
                del inner[key]  # type: ignore[attr-defined]
            elif deed == "double" and isinstance(inner, list):
                inner.append(inner[key])  # type: ignore[call-overload]
            elif deed == "rename" and isinstance(inner, dict):
                inner[chance.choice(["kind", "", "x\0", "id"])] = inner.pop(key)
            else:
                inner[key] = chance.choice(ODD)  # type: ignore[index]
        refused += is_refused(paper)
    assert 100 < refused < 400


def test_no_damage_to_the_bytes_brings_anything_but_a_dossier_or_one_sentence() -> None:
    chance = random.Random(244)
    for _ in range(400):
        data = bytearray(INITIAL)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.choice([0, 1, 1, 40])] = chance.choice([b"", b'"', b"{", b"]", b"\xd2", b"\0", b"1"])
        is_refused(bytes(data))


def test_escaped_and_plain_letters_read_alike() -> None:
    assert read(json.dumps(initial(), ensure_ascii=True).encode()) == read(INITIAL)
    assert read(json.dumps(bent("conclusion", "😀"), ensure_ascii=True).encode()).conclusion == "😀"
