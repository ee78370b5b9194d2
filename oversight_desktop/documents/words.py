"""The fixed words of printed documents: headings, labels and text pieces in Kazakh or Russian."""

import json
from collections.abc import Mapping
from functools import cache

from oversight_desktop import paths
from oversight_desktop.domain.terms import Language


@cache
def words(language: Language) -> Mapping[str, str]:
    """Every text piece of documents by its code ("certificate.general"); for Kazakh and Russian only."""
    pieces: dict[str, str] = json.loads(paths.resource("documents", f"words.{language.value}.json").read_bytes())
    return pieces


def said(language: Language, code: str, /, **facts: object) -> str:
    """One text piece with its facts, which are already text in that language or whole numbers."""
    return words(language)[code].format_map(facts)
