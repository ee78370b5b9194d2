"""The rules of clauses 1 to 15, for the gates to compose."""

from collections.abc import Callable

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.packs import RulePack

Rule = Callable[[Dossier, RulePack, Calendar], tuple[Breach, ...]]

START_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = ()
"""What must hold before an inspection begins: requirement ids and the function that judges them."""

TERM_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = ()
"""Clause 15, judged from the certificate on."""
