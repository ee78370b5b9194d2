"""A form of registered facts while it is being filled in: kept as one draft until its button registers it."""

import json
from collections.abc import Mapping, Sequence
from datetime import date as Day
from enum import Enum
from typing import Any, get_args, get_type_hints

from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.drafts import give_up, keep_typing, unfinished
from oversight_desktop.services.session import Session

Parts = Mapping[str, tuple[Any, ...]]
"""Records of a form by the names of its parts."""

FORM = "form"
"""The name under which the draft of a whole form is kept."""


def keep_form(session: Session, scope: str, kind: type, parts: Mapping[str, Sequence[object]]) -> None:
    """Keep what a form holds so far: records by the names of its parts; `kind` tells the forms of a scope apart."""
    plain = {name: [_plain_record(record) for record in records] for name, records in parts.items()}
    keep_typing(session, scope, kind, ONLY, FORM, json.dumps(plain, ensure_ascii=False))


def kept_form(session: Session, scope: str, kind: type, parts: Mapping[str, type]) -> Parts | None:
    """What was kept of a form, by the records its parts are made of; None if nothing is, or another version kept it."""
    text = unfinished(session, scope, kind, ONLY, FORM)
    if text is None:
        return None
    try:
        plain = json.loads(text)
        return {name: tuple(_record(made_of, each) for each in plain[name]) for name, made_of in parts.items()}
    except (ValueError, KeyError, TypeError):  # an older or newer form: what it held is not what this one asks
        return None


def forget_form(session: Session, scope: str, kind: type) -> None:
    """Forget what was kept of a form."""
    give_up(session, scope, kind, ONLY, FORM)


def _plain_record(record: object) -> dict[str, object]:
    values = {name: getattr(record, name) for name in get_type_hints(type(record))}
    return {name: _plain(value) for name, value in values.items() if value not in (None, ())}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, Day) else value


def _record(kind: type, plain: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], value) for name, value in plain.items()})


def _value(hint: Any, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    for made_of in (hint, *get_args(hint)):
        if made_of is Day:
            return Day.fromisoformat(value)
        if isinstance(made_of, type) and issubclass(made_of, Enum):
            return made_of(value)
    return value
