"""Breaches by their weight, so that a rule reads as what it finds."""

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.terms import Severity


def block(requirement: str, code: str, /, **facts: object) -> Breach:
    """A breach that stops the step unless the chair set the requirement aside."""
    return Breach(requirement=requirement, code=code, severity=Severity.BLOCK, facts=facts)


def warn(requirement: str, code: str, /, **facts: object) -> Breach:
    """A breach that stays visible but stops nothing."""
    return Breach(requirement=requirement, code=code, severity=Severity.WARN, facts=facts)


def note(requirement: str, code: str, /, **facts: object) -> Breach:
    """Something to be recorded."""
    return Breach(requirement=requirement, code=code, severity=Severity.NOTE, facts=facts)
