"""Only what its device signed is taken in, all of it or nothing; what cannot be applied yet waits."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from stores_for_tests import AT, answer, laptops, moment, quick_store, record_answer

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Result
from oversight_desktop.store import journal
from oversight_desktop.store.cells import HERE
from oversight_desktop.store.disputes import disputes
from oversight_desktop.store.merging import Received, receive, signed_changes
from oversight_desktop.store.store import rebuild_rows, trust


@pytest.fixture
def pair(tmp_path):
    one, other = laptops(tmp_path, 2)
    for number in range(4):
        record_answer(one, moment(number), answer(result=Result.VIOLATION, finding=f"{number}"))
    yield one, other
    one.close()
    other.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    one, other = laptops(tmp_path_factory.mktemp("receiving"), 2)
    for number in range(4):
        record_answer(one, moment(number), answer(result=Result.VIOLATION, finding=f"ескерту {number}"))
    return list(signed_changes(one)), other


def refusal(store, changes) -> str:
    with pytest.raises(InputProblem) as caught:
        receive(store, changes)
    return caught.value.code


def test_what_was_written_there_is_read_here(pair):
    one, other = pair
    assert receive(other, signed_changes(one)) == Received(new=4, known=0, waiting=0)
    assert other.records("i1", Answer) == one.records("i1", Answer)
    assert other.changes() == one.changes()
    assert list(signed_changes(other)) == list(signed_changes(one))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    which=some.integers(0, 3), part=some.integers(0, 1), place=some.integers(0, 10_000), change=some.integers(1, 255)
)
def test_any_altered_byte_is_refused_and_nothing_is_taken_in(shared, which, part, place, change):
    changes, other = shared
    altered = [bytearray(piece) for piece in changes[which]]
    altered[part][place % len(altered[part])] ^= change
    changes = [*changes[:which], (bytes(altered[0]), bytes(altered[1])), *changes[which + 1 :]]
    assert refusal(other, changes) in ("change_forged", "change_of_unknown_device", "change_unreadable")
    assert other.headers() == ()
    assert list(signed_changes(other)) == []


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"v": 1, "d": 5}'])
def test_bytes_that_are_no_change_are_refused(pair, body):
    assert refusal(pair[1], [(body, b"")]) == "change_unreadable"


def test_a_signature_that_is_none_is_refused(pair):
    body, _ = next(iter(signed_changes(pair[0])))
    assert {refusal(pair[1], [(body, signature)]) for signature in (b"", b"x", bytes(64))} == {"change_forged"}


def test_a_laptop_nobody_knows_is_refused(tmp_path, pair):
    stranger = quick_store(tmp_path / "stranger.db")
    record_answer(stranger, AT, answer())
    changes = list(signed_changes(stranger))
    assert refusal(pair[0], changes) == "change_of_unknown_device"
    trust(pair[0], stranger.public_key)
    assert receive(pair[0], changes).new == 1
    stranger.close()


def test_changes_wait_for_what_they_follow(pair):
    one, other = pair
    changes = list(signed_changes(one))
    assert receive(other, changes[2:]) == Received(new=0, known=0, waiting=2)
    assert other.records("i1", Answer) == ()
    assert sorted(signed_changes(other)) == sorted(changes[2:])
    assert receive(other, changes[2:3]) == Received(new=0, known=1, waiting=2)
    assert receive(other, changes[:2]) == Received(new=4, known=0, waiting=0)
    assert other.check() == ()


def forged(key: Ed25519PrivateKey, writes=(), **content: object) -> tuple[bytes, bytes]:
    device = journal.device_name(key.public_key().public_bytes_raw())
    usual = {"s": "i1", "d": device, "n": 1, "p": "", "t": 5, "m": AT.isoformat(), "a": "B", "o": "x"}
    change = journal.sign(usual | content, list(writes), key)
    return change.body, change.signature


@pytest.mark.parametrize("content", [{"n": 2}, {"n": 0}])
def test_a_chain_that_does_not_begin_with_one_is_refused(pair, content):
    key = Ed25519PrivateKey.generate()
    trust(pair[1], key.public_key().public_bytes_raw())
    assert refusal(pair[1], [forged(key, **content)]) == "change_out_of_chain"


def test_a_change_that_continues_another_chain_is_refused(pair):
    key = Ed25519PrivateKey.generate()
    trust(pair[1], key.public_key().public_bytes_raw())
    receive(pair[1], signed_changes(pair[0]))
    last = pair[1].headers()[-1].hash.hex()
    assert refusal(pair[1], [forged(key, n=5, p=last)]) == "change_out_of_chain"


@pytest.mark.parametrize(
    "content",
    [{"n": "1"}, {"t": -1}, {"t": 2**63}, {"a": None}, {"s": "\ud800"}, {"u": "zz"}, {"m": "x"}, {"m": "2026-01-01"}],
)
def test_a_signed_change_of_the_wrong_shape_is_refused(pair, content):
    key = Ed25519PrivateKey.generate()
    trust(pair[1], key.public_key().public_bytes_raw())
    body = json.loads(forged(key)[0]) | content
    raw = json.dumps(body).encode()
    assert refusal(pair[1], [(raw, b"")]) == "change_unreadable"


ODD = [2**70, -1, 1.5, True, "", "x", [], [1], {}, {"result": 5}, {"chair": []}, "2026-13-13", {"a": {"b": None}}]
ODD_CELLS = [
    ("member", "chair"),
    ("member", "@"),
    ("member", "here"),
    ("answer", "answer"),
    ("answer", "evidence/E1"),
    ("answer", "@evidence/E1"),
    ("section_conclusion", "figures/2025/n"),
    ("certificate", "document"),
    ("bailiff", "employees"),
    ("", ""),
    ("x/y", "//@"),
]


@pytest.mark.parametrize("cell", ODD_CELLS, ids=lambda cell: "-".join(cell))
def test_odd_values_that_somebody_signed_break_no_table(pair, cell):
    key = Ed25519PrivateKey.generate()
    trust(pair[1], key.public_key().public_bytes_raw())
    previous = ""
    for number, value in enumerate(ODD, 1):
        here = journal.Write(cell[0], f"k{number}", "here", "true", ())
        write = journal.Write(cell[0], f"k{number}", cell[1], json.dumps(value), ())
        change = forged(key, [here, write], n=number, p=previous, t=number)
        previous = journal.read(*change).hash.hex()
        assert receive(pair[1], [change]).new == 1
    assert pair[1].check() == ()
    rebuild_rows(pair[1])
    assert pair[1].check() == ()
    assert len(pair[1].headers()) == len(ODD)


def test_a_change_of_a_newer_program_waits_and_is_forwarded(pair):
    one, other = pair
    key = Ed25519PrivateKey.generate()
    trust(other, key.public_key().public_bytes_raw())
    content = json.loads(forged(key)[0]) | {"v": 2, "x": {"anything": 1}}
    body = json.dumps(content).encode()
    newer = body, key.sign(journal.read(body, b"").hash)
    assert receive(other, [newer]) == Received(new=0, known=0, waiting=1)
    assert receive(other, signed_changes(one)) == Received(new=4, known=0, waiting=1)
    assert newer in list(signed_changes(other, "i1"))
    assert newer not in list(signed_changes(other, "i2"))


def test_two_answers_given_apart_stand_side_by_side_until_one_is_chosen(pair):
    one, other = pair
    receive(other, signed_changes(one))
    record_answer(one, moment(10), answer(result=Result.COMPLIES), author="Айгүл")
    record_answer(other, moment(11), answer(result=Result.VIOLATION, finding="шаң"), author="Ержан")
    receive(other, signed_changes(one))
    (dispute,) = disputes(other, "i1")
    assert (dispute.kind, dispute.key, dispute.cell) == ("answer", "I1.1", "answer")
    assert [(claim.author, claim.shown, claim.value["result"]) for claim in dispute.claims] == [
        ("Ержан", True, "violation"),
        ("Айгүл", False, "complies"),
    ]
    assert other.record("i1", Answer, "I1.1").result is Result.VIOLATION
    with other.writing("i1", "settled", author="Айгүл", at=moment(12)) as step:
        step.put("answer", "I1.1", "answer", dispute.claims[1].value)
    receive(one, signed_changes(other))
    assert disputes(one) == disputes(other) == ()
    assert one.record("i1", Answer, "I1.1").result is Result.COMPLIES


def test_evidence_removed_here_and_described_there_is_shown_as_disputed(pair):
    one, other = pair
    with one.writing("i1", "evidence_added", author="A", at=moment(10)) as step:
        step.save("E1", Evidence(id="E1", file="E1.jpg"))
    receive(other, signed_changes(one))
    with one.writing("i1", "evidence_put_aside", author="A", at=moment(11)) as step:
        step.remove(Evidence, "E1")
    with other.writing("i1", "evidence_described", author="B", at=moment(12)) as step:
        step.save("E1", Evidence(id="E1", file="E1.jpg", caption="есік"))
    receive(one, signed_changes(other))
    assert one.record("i1", Evidence, "E1") is None
    assert [(dispute.key, dispute.cell) for dispute in disputes(one)] == [("E1", HERE)]
    with one.writing("i1", "evidence_put_aside", author="A", at=moment(13)) as step:
        step.remove(Evidence, "E1")
    assert disputes(one) == ()
