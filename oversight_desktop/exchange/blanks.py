"""How a document spells what it leaves out, so that what is exported equals what was imported (interchange.md §4).

To the Rules an empty list, a blank day and an absent key all say nothing, and the records hold nothing of them. As
documents they differ; only an absent key and null are the same. So the places are noted where a document leaves
something out in another way than the writer would.
"""

import json
from collections.abc import Iterator

ABSENT = None
"""In a note: the key is left out where the writer would put an empty list."""


def noted(given: object, plain: object) -> str | None:
    """The note on a document as given and as the writer spells its records; None where both leave out alike."""
    places = dict(_places(given, plain, ""))
    return json.dumps(places, ensure_ascii=False, sort_keys=True) if places else None


def spelt(plain: dict[str, object], note: str | None) -> dict[str, object]:
    """The writer's document, leaving out as its note says; what has got a value since keeps it."""
    for place, blank in json.loads(note).items() if note else ():
        *way, last = place.split("/")
        inner = _found(plain, way)
        if not isinstance(inner, dict):
            continue
        if blank is ABSENT and inner.get(last) == []:
            del inner[last]
        elif blank is not ABSENT and inner.get(last) is None:
            inner[last] = blank
    return plain


def _places(given: object, plain: object, place: str) -> Iterator[tuple[str, object]]:
    if isinstance(given, list) and isinstance(plain, list):
        for at, (one, other) in enumerate(zip(given, plain, strict=True)):
            yield from _places(one, other, f"{place}{at}/")
    elif isinstance(given, dict) and isinstance(plain, dict):
        for key in {**given, **plain}:
            one, other = given.get(key), plain.get(key)
            if one is not None and other is not None:
                yield from _places(one, other, f"{place}{key}/")
            elif one is not None:
                yield f"{place}{key}", {} if isinstance(one, dict) else one
            elif other is not None:
                yield f"{place}{key}", ABSENT


def _found(tree: object, way: list[str]) -> object:
    """What stands at the end of this way, or None where it leads nowhere any more."""
    for step in way:
        if isinstance(tree, list):
            tree = tree[int(step)] if step.isascii() and step.isdigit() and int(step) < len(tree) else None
        else:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
