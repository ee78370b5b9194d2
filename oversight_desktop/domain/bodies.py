"""The two bodies that inspect together (clauses 1 and 5)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A name in the two languages of documents."""

    kk: str | None = None
    ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A territorial body or a regional collegium, and who heads it."""

    name: Names | None = None
    head: str | None = None
