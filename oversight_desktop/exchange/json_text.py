"""Bytes of a JSON file as a tree of values: nothing hostile gets through, nothing is guessed."""

import codecs
import json
import re
from collections import Counter

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.spot import Unusable

LARGEST = 32 * 1024 * 1024
"""Bytes; every text of the longest lawful inspection fits several times."""
DEEPEST = 64
"""Levels of lists and objects; the inspection document needs seven."""
_FOREIGN = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[{]|[\]}]', re.DOTALL)
_LONGEST_NUMBER = 18
"""Digits; longer whole numbers would cost time to read and fit no field."""


class Doubled(dict[str, object]):
    """An object in which a key stands twice; `key` names it."""

    key: str


def parse_json(data: bytes, file: str) -> object:
    """The tree of values in UTF-8 JSON; an object with a key given twice comes as Doubled.

    Raises InputProblem naming the file, and the line and column where it stops being JSON.
    """
    text = utf8_text(data, file)
    if not text.strip():
        raise InputProblem("input_empty_file", file=file)
    _refuse_depth(text, file)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_fraction,
            parse_constant=Unusable,
        )
    except json.JSONDecodeError as error:
        code = "input_raw_control" if error.msg.startswith("Invalid control character") else "input_broken_json"
        raise InputProblem(code, file=file, line=error.lineno, column=error.colno) from error


def utf8_text(data: bytes, file: str, largest: int = LARGEST) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark; InputProblem for any other encoding or size."""
    if len(data) > largest:
        raise InputProblem("input_too_large", file=file, limit=largest // (1024 * 1024))
    for mark, name in _FOREIGN:
        if data.startswith(mark):
            raise InputProblem("input_other_encoding", file=file, encoding=name)
    if data[:2].count(0) == 1 and len(data) > 1:  # JSON and CSV begin with ASCII: one NUL of two is UTF-16 unmarked
        raise InputProblem("input_other_encoding", file=file, encoding="UTF-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputProblem("input_not_utf8", file=file, line=line, byte=error.start + 1) from error


def _refuse_depth(text: str, file: str) -> None:
    """The parser recurses once a level: an unbounded depth would end it with a bug's traceback."""
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        mark = found.group()[0]
        if mark in "[{":
            depth += 1
            if depth > DEEPEST:
                line = text.count("\n", 0, found.start()) + 1
                raise InputProblem("input_too_deep", file=file, line=line, limit=DEEPEST)
        elif mark in "]}":
            depth -= 1


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = Doubled(found)
    doubled.key = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return doubled


def _whole(digits: str) -> object:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else Unusable(digits)


def _fraction(spelling: str) -> object:
    number = float(spelling)
    return number if abs(number) < float("inf") else Unusable(spelling)
