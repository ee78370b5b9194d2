"""Text as the program keeps it: composed, and empty when it is only blanks."""

import unicodedata


def nfc(text: str) -> str:
    """The text in composed form (NFC); decomposed «й» would print as «и» and escape search."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_blank(text: str | None) -> bool:
    """Whether a text says nothing: absent, empty or blanks only (interchange.md §4)."""
    return text is None or not text.strip()


def said(text: str | None) -> str:
    """The text without surrounding blanks, or the empty string."""
    return (text or "").strip()


def person_key(*names: str | None) -> str:
    """Names as they are compared: surname, given name, patronymic, NFC and case-folded (interchange.md §4)."""
    words = " ".join(name for name in names if name).split()
    return nfc(nfc(" ".join(words)).casefold())
