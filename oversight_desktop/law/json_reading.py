"""Strict reading of a JSON file that people may have edited: what is amiss is named with file and place."""

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.text import is_blank, nfc

MAX_BYTES = 10_000_000
MAX_TEXT = 100_000
MAX_SHOWN = 60


@dataclass(frozen=True, slots=True)
class JsonReading:
    """Reads one file's values; `file` is its name in a problem's sentence, a place is "add/I3/0/question/kk"."""

    file: str

    def opened(
        self, data: bytes, form: str, required: Sequence[str], optional: Sequence[str] = ()
    ) -> Mapping[str, object]:
        """The outermost object, whose `format` must be `form` and whose `version` must be 1."""
        top = self.record(self._loaded(data), "{}", ("format", "version", *required), optional)
        if top["format"] != form:
            raise InputProblem("checklists_format", file=self.file, place="format", expected=form)
        if type(top["version"]) is not int or top["version"] != 1:
            raise InputProblem("checklists_format", file=self.file, place="version", expected=1)
        return top

    def record(
        self, value: object, place: str, required: Sequence[str], optional: Sequence[str] = ()
    ) -> Mapping[str, object]:
        """An object with these keys and no others."""
        record = self.named(value, place)
        for key in record:
            if key not in required and key not in optional:
                raise InputProblem(
                    "checklists_unknown_key", file=self.file, place=place, name=key, known=(*required, *optional)
                )
        missing = tuple(key for key in required if key not in record)
        if missing:
            raise InputProblem("checklists_missing", file=self.file, place=place, missing=missing)
        return record

    def named(self, value: object, place: str) -> Mapping[str, object]:
        """An object whose keys are checked by the caller; each is fit to be shown in a sentence."""
        if not isinstance(value, dict):
            raise InputProblem("checklists_not_object", file=self.file, place=place)
        for key in value:
            if not key or not key.isprintable() or len(key) > MAX_SHOWN:
                raise InputProblem("checklists_odd_key", file=self.file, place=place, name=shown(key))
        return value

    def listed(self, value: object, place: str) -> Sequence[object]:
        """A list."""
        if not isinstance(value, list):
            raise InputProblem("checklists_not_list", file=self.file, place=place)
        return value

    def text(self, value: object, place: str) -> str:
        """A text that says something, composed (NFC), of at most 100,000 characters and no control characters."""
        if not isinstance(value, str):
            raise InputProblem("checklists_not_text", file=self.file, place=place)
        if is_blank(value):
            raise InputProblem("checklists_blank", file=self.file, place=place)
        if len(value) > MAX_TEXT:
            raise InputProblem("checklists_text_long", file=self.file, place=place, limit=MAX_TEXT)
        for character in value:
            if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs"):
                raise InputProblem(
                    "checklists_control", file=self.file, place=place, character=f"U+{ord(character):04X}"
                )
        return nfc(value)

    def _loaded(self, data: bytes) -> object:
        if len(data) > MAX_BYTES:
            raise InputProblem("checklists_file_large", file=self.file, limit=MAX_BYTES)
        try:
            return json.loads(data.decode("utf-8-sig"), object_pairs_hook=self._object)
        except UnicodeDecodeError as error:
            raise InputProblem("checklists_not_utf8", file=self.file, byte=error.start + 1) from error
        except json.JSONDecodeError as error:
            raise InputProblem("checklists_not_json", file=self.file, line=error.lineno) from error
        except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets without end
            raise InputProblem("checklists_not_json", file=self.file, line=1) from error

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """An object in which no key stands twice."""
        record = dict(pairs)
        if len(record) < len(pairs):
            (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
            raise InputProblem("checklists_key_twice", file=self.file, name=shown(twice))
        return record


def shown(text: str) -> str:
    """A hostile word made fit for a sentence: printable and short."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)[
        :MAX_SHOWN
    ]
