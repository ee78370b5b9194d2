"""What two laptops wrote without knowing of each other: both values stand until a person settles it."""

import json
from dataclasses import dataclass

from oversight_desktop.store.entities import load
from oversight_desktop.store.reading import signed_change
from oversight_desktop.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One of the values of a disputed cell (JSON; None: removed), and whose change set it."""

    value: object
    author: str
    deed: str
    hash: bytes
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A cell with several claims, settled by Writing.put; the cell "here" where a removed record was written to."""

    scope: str
    kind: str
    key: str
    cell: str
    claims: tuple[Claim, ...]


def disputes(store: Store, scope: str | None = None) -> tuple[Dispute, ...]:
    """Every cell that waits for a person to settle it."""
    where, values = ("", ()) if scope is None else ("where e.scope = ?", (scope,))
    suspects = store.connection.execute(
        "select distinct e.scope, e.kind, e.key from entity e join head h on h.entity = e.id "
        f"{where} group by e.id, h.cell having count(distinct h.value) > 1 union "
        "select e.scope, e.kind, e.key from entity e join head r on r.entity = e.id and r.cell = 'here' "
        "and r.value = 'null' join head h on h.entity = e.id and h.value != 'null' "
        f"and substr(h.cell, 1, 1) != '@' {where} order by 1, 2, 3",
        values * 2,
    ).fetchall()
    return tuple(dispute for suspect in suspects for dispute in _of_record(store, *suspect))


def _of_record(store: Store, scope: str, kind: str, key: str) -> list[Dispute]:
    cells = load(store.connection, scope, (kind, key)).cells
    found = []
    for cell in cells.disputed:
        heads = sorted(cells.heads[cell].values(), key=lambda head: (head.time, head.hash), reverse=True)
        changes = [signed_change(store.connection, head.hash) for head in heads]
        claims = tuple(
            Claim(
                value=json.loads(head.value),
                author=change.author,
                deed=change.deed,
                hash=head.hash,
                shown=head is heads[0],
            )
            for head, change in zip(heads, changes, strict=True)
        )
        found.append(Dispute(scope=scope, kind=kind, key=key, cell=cell, claims=claims))
    return found
