"""Which values of a record say nothing."""

from oversight_desktop.domain.text import is_blank


def absent(record: object, *fields: str) -> tuple[str, ...]:
    """Those of the fields that say nothing (None, or a text of blanks only), spelt as the interchange file does."""
    return tuple(field.rstrip("_") for field in fields if _says_nothing(getattr(record, field)))


def _says_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and is_blank(value))
