"""What laptops wrote apart comes together without loss, in any order, and disagreement is shown.

The oracle knows nothing of heads: a cell is disputed when those of its writes that no other write had seen differ.
"""

import json

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as some
from stores_for_tests import copied, laptops, moment

from oversight_desktop.store.disputes import disputes
from oversight_desktop.store.merging import receive, signed_changes

CELLS = some.sampled_from(
    [
        *[("recommendation", "text", value) for value in (None, "а", "ә")],
        *[("recommendation", "here", value) for value in (None, True)],
        *[("answer", "evidence/E1", value) for value in (None, "E1", "ә")],
        *[("hologram", "colour", value) for value in (None, True, 1, "а")],
    ]
)
EDIT = some.tuples(
    some.just("edit"),
    some.integers(0, 2),
    some.lists(some.tuples(some.integers(0, 1), CELLS), min_size=1, max_size=3),
    some.integers(-5, 5),
)
SEND = some.tuples(
    some.just("send"),
    some.integers(0, 2),
    some.integers(0, 2),
    some.randoms(use_true_random=False),
    some.sampled_from([0.2, 0.5, 0.9, 1.0]),
)
SNAP = some.tuples(some.just("snap"), some.integers(0, 2))
RESTORE = some.tuples(some.just("restore"), some.integers(0, 2))


class World:
    """Three laptops, what was written on each, and what its author had seen."""

    def __init__(self, folder):
        self.folder, self.stores, self.time = folder, laptops(folder, 3), 0
        self.written, self.snaps = {}, {}

    def edit(self, number, cells, skew):
        store, self.time = self.stores[number], self.time + 1
        seen = known(store)
        with store.writing("i1", "drawn", author=f"m{number}", at=moment(self.time + 3600 * skew)) as step:
            for key, (kind, cell, value) in cells:
                step.put(kind, f"k{key}", cell, value)
        values = {(kind, f"k{key}", cell): json.dumps(value) for key, (kind, cell, value) in cells}
        self.written[bytes.fromhex(step.change.hash)] = (values, seen)

    def send(self, source, target, random, share):
        changes = list(signed_changes(self.stores[source]))
        random.shuffle(changes)
        changes = changes[: int(len(changes) * share) + 1]
        receive(self.stores[target], changes + changes[:2])

    def snap(self, number):
        self.stores[number].connection.execute("pragma wal_checkpoint(truncate)")
        copied(self.folder / f"snap-{number}.db", self.stores[number].path).close()
        self.snaps[number] = self.folder / f"snap-{number}.db"

    def restore(self, number):
        """A copy put back by hand, without the program: it signs on as the same device, and its chain forks."""
        if number not in self.snaps:
            return
        lost = list(signed_changes(self.stores[number]))
        for other in self.stores[:number] + self.stores[number + 1 :]:
            receive(other, lost)
        self.stores[number].close()
        self.time += 1
        self.stores[number] = copied(self.folder / f"back-{number}-{self.time}.db", self.snaps[number])

    def meet(self):
        for _ in range(2):
            for source in self.stores:
                for target in self.stores:
                    receive(target, list(signed_changes(source)))

    def close(self):
        for store in self.stores:
            store.close()


def known(store):
    return {row[0] for row in store.connection.execute("select hash from op")}


def content(store):
    """Everything laptops must agree on, without the numbers that are each one's own."""
    queries = (
        "select e.scope, e.kind, e.key, e.time, e.hash, e.place, e.position from entity e",
        "select e.kind, e.key, h.cell, o.hash, h.value from head h"
        " join op o on o.id = h.op join entity e on e.id = h.entity",
        "select e.kind, e.key, x.cell, x.time, x.hash, x.place from element x join entity e on e.id = x.entity",
        "select e.key, r.text from recommendation r join entity e on e.id = r.entity",
        "select e.key, r.place, r.value from answer_evidence r join entity e on e.id = r.entity",
        "select hash from op",
    )
    return [sorted(map(repr, store.connection.execute(query))) for query in queries]


def expected_disputes(written):
    """Cells whose unseen writes differ, and records removed while somebody wrote into them."""
    writes = {}
    for hash, (values, seen) in written.items():
        for cell, value in values.items():
            writes.setdefault(cell, []).append((hash, value, seen))
    last = {
        cell: {value for hash, value, _ in made if not any(hash in seen for _, _, seen in made)}
        for cell, made in writes.items()
    }
    return {cell for cell, values in last.items() if len(values) > 1}


def found_disputes(store):
    """What the store shows as disputed, without records removed while written to (asked for by their cell "here")."""
    found = {(dispute.kind, dispute.key, dispute.cell): dispute for dispute in disputes(store, "i1")}
    return {cell for cell, dispute in found.items() if len({repr(claim.value) for claim in dispute.claims}) > 1}


def judge(world):
    world.meet()
    first = content(world.stores[0])
    for store in world.stores:
        assert content(store) == first
        assert known(store) == set(world.written)
        assert store.connection.execute("select count(*) from inbox").fetchone()[0] == 0
        assert {fault.code for fault in store.check()} <= {"chain_forked"}
    expected = expected_disputes(world.written)
    event(f"disputes {min(len(expected), 3)}")
    assert found_disputes(world.stores[0]) == expected
    assert receive(world.stores[0], list(signed_changes(world.stores[1]))).new == 0
    for kind, key, cell in expected:
        with world.stores[2].writing("i1", "settled", author="chair", at=moment(10**6)) as step:
            step.put(kind, key, cell, "settled")
    world.meet()
    assert all(found_disputes(store) == set() for store in world.stores)


def drive(world, actions):
    for what, *arguments in actions:
        getattr(world, what)(*arguments)


OFTEN = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@OFTEN
@given(actions=some.lists(some.one_of(EDIT, EDIT, SEND), min_size=3, max_size=20))
def test_three_laptops_agree_and_see_every_dispute(tmp_path_factory, actions):
    world = World(tmp_path_factory.mktemp("world"))
    drive(world, actions)
    judge(world)
    world.close()


@OFTEN
@given(
    before=some.lists(some.one_of(EDIT, SEND), max_size=5),
    between=some.lists(some.one_of(EDIT, SEND), min_size=1, max_size=5),
    after=some.lists(some.one_of(EDIT, EDIT, SEND, SNAP, RESTORE), max_size=10),
    number=some.integers(0, 2),
    last=EDIT,
)
def test_a_laptop_put_back_by_hand_forks_and_still_all_agree(tmp_path_factory, before, between, after, number, last):
    world = World(tmp_path_factory.mktemp("forks"))
    drive(world, [*before, ("snap", number), ("edit", number, *last[2:]), *between, ("restore", number)])
    drive(world, [("edit", number, *last[2:]), *after])
    judge(world)
    event("forked" if any(fault.code == "chain_forked" for fault in world.stores[0].check()) else "one chain")
    world.close()
