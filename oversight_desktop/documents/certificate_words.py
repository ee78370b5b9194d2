"""The fixed words that only the certificate prints: its footer, the line under its QR code."""

import json
from collections.abc import Mapping
from functools import cache

from oversight_desktop.documents.words import words
from oversight_desktop.domain.terms import Language
from oversight_desktop.paths import resource


@cache
def certificate_words(language: Language) -> Mapping[str, str]:
    """Every fixed word the certificate needs, in Kazakh or Russian."""
    own: dict[str, str] = json.loads(resource("documents", f"certificate.{language.value}.json").read_bytes())
    return {**words(language), **own}
