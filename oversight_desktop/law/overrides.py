"""What the chair set aside with a written reason: still reported, but it stops nothing (rules.md, severities)."""

from collections.abc import Iterable
from dataclasses import replace

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Severity
from oversight_desktop.domain.text import said
from oversight_desktop.law.membership import chairs_in_force
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import warn

WRITTEN = ("reason", "by", "on")
"""What an override must state."""

NEVER_SET_ASIDE = frozenset({"applied_after_end", "ordered_after_end_applied_late"})
"""Breaches that no reason frees: the period cannot be changed on an application made after it ended (clause 15)."""


def with_overrides(breaches: Iterable[Breach], dossier: Dossier) -> tuple[Breach, ...]:
    """The breaches with those that block marked as overridden where the chair set their requirement aside.

    An override frees exactly its own requirement. One that lacks reason or date, comes from anybody else, or is put
    against a breach that cannot be set aside, frees nothing and is reported beside what it was meant to free.
    """
    valid = {
        each.requirement: each for each in dossier.overrides if not absent(each, *WRITTEN) and _by_chair(dossier, each)
    }
    weighed = tuple(_weighed(breach, valid.get(breach.requirement)) for breach in breaches)
    blocked = {breach.requirement for breach in weighed if breach.severity is Severity.BLOCK}
    return (*weighed, *_in_vain(dossier, blocked))


def _weighed(breach: Breach, override: Override | None) -> Breach:
    if override is None or breach.severity is not Severity.BLOCK or breach.code in NEVER_SET_ASIDE:
        return breach
    ground = {"override_reason": said(override.reason), "override_by": override.by, "override_on": override.on}
    return replace(breach, severity=Severity.OVERRIDDEN, facts={**breach.facts, **ground})


def _in_vain(dossier: Dossier, blocked: set[str]) -> tuple[Breach, ...]:
    """The overrides of requirements that still block, each with why it frees nothing."""
    found: list[Breach] = []
    for override in dossier.overrides:
        requirement = override.requirement
        if requirement is None or requirement not in blocked:
            continue
        if missing := absent(override, *WRITTEN):
            found.append(warn(requirement, "override_incomplete", overridden=requirement, fields=missing))
        elif not _by_chair(dossier, override):
            member = dossier.member(override.by)
            who = (said(member.name) if member else "") or override.by
            found.append(warn(requirement, "override_not_by_chair", overridden=requirement, by=who, on=override.on))
        else:
            found.append(warn(requirement, "override_not_possible", overridden=requirement))
    return tuple(found)


def _by_chair(dossier: Dossier, override: Override) -> bool:
    """Whether it comes from the chair, in office on the day of the override."""
    return override.by in {chair.id for chair in chairs_in_force(dossier, override.on)}
