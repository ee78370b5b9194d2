"""One line of the palette (Ctrl+K)."""

from collections.abc import Callable
from dataclasses import dataclass

from oversight_desktop.services.alphabet import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: what it says, its icon, what it does, and the folded text that is searched."""

    title: str
    detail: str
    icon: str
    act: Callable[[], object]
    search: str


def deed(title: str, icon: str, act: Callable[[], object], keys: str = "") -> Entry:
    """A line that does something; `keys` are those that do it without the palette."""
    return Entry(title=title, detail=keys, icon=icon, act=act, search=folded(title))
