"""The certificate, those who sign it and those who receive it (clauses 20 and 21)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import Addressee, DispatchWay

BAILIFF = "bailiff"
"""How a signature names the bailiff; members are named by their id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Number, date, place and version of the certificate."""

    number: str | None = None
    date: Day | None = None
    place: str | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """A dissenting opinion, annexed to the certificate (clause 20, our reading)."""

    by: str | None = None
    on: Day | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature under the certificate, or the note that it was refused; `by` is a member's id or BAILIFF."""

    by: str | None = None
    on: Day | None = None
    refused_on: Day | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One counterpart on its way to one addressee (clause 20)."""

    to: Addressee | None = None
    copy: int | None = None
    sent_on: Day | None = None
    way: DispatchWay | None = None
    outgoing_number: str | None = None
    received_on: Day | None = None
    proof: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """Why and when a signed certificate was opened again; `version` is the new one it led to (clause 20)."""

    version: int | None = None
    reason: str | None = None
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A blocking requirement that the chair set aside with a written reason; kept, signed and printed."""

    requirement: str | None = None
    reason: str | None = None
    by: str | None = None
    on: Day | None = None
