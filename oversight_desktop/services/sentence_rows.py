"""The program's texts as they lie below resources/: found, and set anew, wherever a file keeps them.

Two forms: a table in one file for each language (terms.kk.json, terms.ru.json, terms.en.json), and one file in which
a text stands as {"kk": …, "ru": …, "en": …}. A key is the way to a text, "sections/I1/items/I1.1/question"; an entry
of a list goes by its `id`, else by its number.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.exchange.sentence_table import SentenceRow

FOLDERS = ("sentences", "law", "documents")
_NAMES = tuple(language.value for language in Language)
Changes = Mapping[tuple[str, str, Language], str]
"""New texts by file, key and language."""


@dataclass(frozen=True, slots=True)
class _File:
    """One JSON file: its name below resources/, its languages apart or together, and what it holds."""

    path: Path
    name: str
    language: Language | None
    content: Any


def sentence_rows(root: Path) -> tuple[SentenceRow, ...]:
    """All texts below this folder, by file and in the order they stand; InputProblem("sentence_table_source")."""
    texts: dict[tuple[str, str], dict[Language, str]] = {}
    remarks: dict[tuple[str, str], str] = {}
    for file in _files(root):
        for way, language, text, remark in _texts(file.content, file.language):
            place = (file.name, "/".join(way))
            texts.setdefault(place, {})[language] = text
            if remark:
                remarks[place] = remark
    return tuple(
        SentenceRow(file=file, key=key, texts=found, remark=remarks.get((file, key), ""))
        for (file, key), found in texts.items()
    )


def changed_files(root: Path, changes: Changes) -> dict[Path, bytes]:
    """The files these changes touch, whole, by their path below the folder; others are not among them."""
    touched = {}
    for file in _files(root):
        mine = {
            (key, language): text
            for (name, key, language), text in changes.items()
            if name == file.name and file.language in (None, language)
        }
        if mine:
            content = _set(file.content, (), mine, file.language)
            text = json.dumps(content, ensure_ascii=False, indent=_indent(file.path)) + "\n"
            touched[file.path.relative_to(root)] = text.encode()
    return touched


def _files(root: Path) -> Iterator[_File]:
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.json")):
        try:
            content = json.loads(path.read_bytes())
        except ValueError as error:
            raise InputProblem("sentence_table_source", file=path.name) from error
        *stem, ending = path.name.removesuffix(".json").split(".")
        language = Language(ending) if stem and ending in _NAMES else None
        name = path.with_name(f"{'.'.join(stem)}.*.json") if language else path
        yield _File(path, name.relative_to(root).as_posix(), language, content)


def _texts(
    value: Any, language: Language | None, way: tuple[str, ...] = (), remark: str = ""
) -> Iterator[tuple[tuple[str, ...], Language, str, str]]:
    """Every text of a value: its way, language, words, and the working note that stands beside it."""
    if language is not None and isinstance(value, str):
        yield way, language, value, ""
    elif language is None and _speaks(value):
        for name in _NAMES:
            if name in value:
                yield way, Language(name), value[name], remark
    else:
        for step, part in _parts(value):
            noted = str(value.get("note", "")) if step == "basis" else ""
            yield from _texts(part, language, (*way, step), noted)


def _set(value: Any, way: tuple[str, ...], texts: Mapping[tuple[str, Language], str], language: Language | None) -> Any:
    """The value with the new texts in their places."""
    key = "/".join(way)
    if language is not None and isinstance(value, str):
        return texts.get((key, language), value)
    if language is None and _speaks(value):
        new = {name: texts[key, Language(name)] for name in _NAMES if (key, Language(name)) in texts}
        return {**value, **new}
    parts = [_set(part, (*way, step), texts, language) for step, part in _parts(value)]
    if isinstance(value, dict):
        return dict(zip(value, parts, strict=True))
    return parts if isinstance(value, list) else value


def _speaks(value: object) -> bool:
    """Whether this is one text in several languages."""
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("kk", "ru"))


def _parts(value: object) -> Iterator[tuple[str, Any]]:
    """The parts of an object or a list with their step of the way."""
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        for number, part in enumerate(value):
            named = isinstance(part, dict) and isinstance(part.get("id"), str)
            yield (part["id"] if named else str(number)), part


def _indent(path: Path) -> int | None:
    """How far a file is indented, so that a change shows as one changed line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    second = lines[1] if len(lines) > 1 else ""
    return len(second) - len(second.lstrip(" ")) or None
