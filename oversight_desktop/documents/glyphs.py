"""Before printing: every character must be one that the type can print; a blank on paper would hide it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from oversight_desktop.documents.fonts import printable, unprintable
from oversight_desktop.domain.problems import InputProblem

AROUND = 24
"""How much of the text is shown before and after the character."""


def texts(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text within a record, with the path of its field ("sections.2.analysis")."""
    if isinstance(value, str):
        yield place, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), f"{place}.{field.name}" if place else field.name)
    elif isinstance(value, (tuple, list)):
        for number, item in enumerate(value, 1):
            yield from texts(item, f"{place}.{number}")


def missing(contents: object) -> tuple[InputProblem, ...]:
    """One problem for every text with a character that no face can print, naming the character and its place."""
    return tuple(
        problem(text, character, place)
        for place, text in texts(contents)
        if (character := unprintable(text)) is not None
    )


def problem(text: str, character: str, place: str) -> InputProblem:
    """The trouble with one character: its code and name, its field, and the words around it."""
    name = unicodedata.name(character, "")
    at = text.index(character)
    before, after = text[max(at - AROUND, 0) : at], text[at + 1 : at + 1 + AROUND]
    shown = "".join(each if each.isprintable() else " " for each in f"{before}[?]{after}")
    code = f"U+{ord(character):04X} {name}".strip()
    return InputProblem("character_not_printable", character=code, where=shown, field=place)


def must_be_printable(contents: object) -> None:
    """Raises the first problem of `missing`."""
    used = {character for _, text in texts(contents) for character in set(text)}
    if all(map(printable, used)):
        return
    for each in missing(contents):
        raise each
