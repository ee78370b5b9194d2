"""Who works with this store: the name, post and body that a new commission offers first."""

from dataclasses import dataclass

from oversight_desktop.domain.terms import BodyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person at work on this laptop; his name is the author of what he does. A key binds a laptop, not a person."""

    name: str | None = None
    post: str | None = None
    body: BodyKind | None = None
