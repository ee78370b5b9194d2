"""The three ways in which a bailiff learns of the order, and beside which field a breach of clause 14 stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtWidgets import QLabel, QWidget

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import Breach
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.services.wording import Wording


class Manner(Enum):
    """How the bailiff learnt of the order."""

    SIGNED = "signed"
    REFUSED = "refused"
    NOT_FOUND = "not_found"


FIELDS = {
    Manner.SIGNED: ("signed_on",),
    Manner.REFUSED: ("refused_on", "protocol_number", "signed_by"),
    Manner.NOT_FOUND: ("not_found_on", "delivery"),
}
"""The fields of each manner; the first holds its day."""
PLACES = {
    "acquainted_too_late": "signed_on",
    "refused_too_late": "refused_on",
    "refusal_protocol_lacks": "protocol_number",
    "refusal_without_chair": "signers",
    "refusal_signed_by_too_few": "signers",
    "refusal_not_signed_by_all": "signers",
    "bailiff_not_found": "not_found_on",
}


def manner_of(acquaintance: Acquaintance) -> Manner | None:
    """The manner of an acquaintance; None while none of its fields is filled."""
    for manner in (Manner.REFUSED, Manner.SIGNED, Manner.NOT_FOUND):
        if any(getattr(acquaintance, name) for name in FIELDS[manner]):
            return manner
    return None


def filled(acquaintance: Acquaintance, manner: Manner | None) -> Acquaintance:
    """The acquaintance with nothing but the fields of its manner."""
    names = FIELDS[manner] if manner else ()
    return Acquaintance(**{name: getattr(acquaintance, name) for name in names})


def show_breaches(page: QWidget, breaches: Sequence[Breach], manner: Manner | None, wording: Wording) -> None:
    """Show every breach beside its field; without a day the chosen manner is asked for it."""
    found: dict[str, list[Breach]] = defaultdict(list)
    day = f"{manner.value}_on" if manner else ""
    for breach in breaches:
        asked = replace(breach, facts={"fields": (day,)}) if breach.code not in PLACES else breach
        found[PLACES.get(breach.code, day)].append(asked)
    for name in ("signed_on", "refused_on", "protocol_number", "signers", "not_found_on"):
        label = page.findChild(QLabel, f"{name}_breach")
        assert label is not None, name
        say_breaches(label, wording, found.get(name, ()))
