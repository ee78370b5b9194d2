"""The shipped sentences of one language, read when first asked for: resources/sentences and those of a rule pack."""

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from oversight_desktop import paths
from oversight_desktop.domain.terms import Language


class SentenceFiles:
    """Tables of sentences by code; every table is flat."""

    def __init__(self, language: Language, pack: str) -> None:
        self._language = language.value
        self._law = paths.resource("law", pack)

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """Problems, terms and the program's own words."""
        return _joined(sorted(paths.resource("sentences").glob(f"*.{self._language}.json")))

    @cached_property
    def breaches(self) -> Mapping[str, str]:
        """What the rule pack says of each breach."""
        return _joined(sorted(self._law.glob(f"breaches-*.{self._language}.json")))

    @cached_property
    def requirements(self) -> Mapping[str, str]:
        """What each requirement asks for, by its id."""
        return _read(self._law / f"requirements.{self._language}.json")

    @cached_property
    def readings(self) -> Mapping[str, str]:
        """The readings chosen where a clause is ambiguous, by requirement."""
        return _read(self._law / f"readings.{self._language}.json")

    @cached_property
    def clauses(self) -> Mapping[str, str]:
        """The short texts of the clauses, by number."""
        return _read(self._law / f"clauses.{self._language}.json")


def _joined(files: Iterable[Path]) -> dict[str, str]:
    return {code: sentence for file in files for code, sentence in _read(file).items()}


def _read(file: Path) -> dict[str, str]:
    sentences: dict[str, str] = json.loads(file.read_bytes())
    return sentences
