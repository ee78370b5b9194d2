"""What the sheet with the recovery key prints: the only place where the key is kept."""

from dataclasses import dataclass

from oversight_desktop.domain.certificate_contents import Fact
from oversight_desktop.domain.forms_contents import FormHead, HandField


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetContents:
    """Which store the key opens, its groups in their order, what it is for, and blanks for who keeps it."""

    head: FormHead
    facts: tuple[Fact, ...]
    groups: tuple[str, ...]
    statements: tuple[str, ...]
    fields: tuple[HandField, ...]
