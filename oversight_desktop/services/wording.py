"""Words for people: breaches, problems and terms as sentences in one language, from the shipped data."""

import re
from collections.abc import Mapping
from datetime import date as Day
from datetime import datetime
from enum import Enum

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.sentence_files import SentenceFiles

DEFAULT_PACK = "kz-2010-244"
NOTHING = "—"
ON_A_DAY = re.compile(r" [^.:]+: \{on\}\.")
"""The part of a sentence that says on which day something was judged."""


class Wording:
    """The sentences of one language; files are read when first asked for.

    There is no falling back to another language: a missing code is a bug (KeyError), held by a test.
    """

    def __init__(self, language: Language, pack: str = DEFAULT_PACK) -> None:
        self.language = language
        self._files = SentenceFiles(language, pack)

    def sentence(self, breach: Breach) -> str:
        """What is wrong, with its facts and the clause before its full stop: "… by 01.03.2026 (cl. 14).".

        Where the day it was judged on is not known, nothing is said of that day.
        """
        told = self._files.breaches[breach.code]
        if breach.facts.get("on", told) is None:
            told = ON_A_DAY.sub("", told)
        sentence = told.format_map(self._shown(breach.facts)).rstrip()
        return f"{sentence.removesuffix('.')} {self.text('clause_mark', clause=breach.clause)}."

    def reading(self, requirement: str) -> str | None:
        """The reading chosen where the clause behind the requirement ("R14.1") is ambiguous; None if it is plain."""
        return self._files.readings.get(requirement)

    def requirement(self, requirement: str) -> str:
        """What the requirement asks for, in one sentence."""
        return self._files.requirements[requirement]

    def clause(self, number: int) -> str:
        """The short text of a clause of the Rules."""
        return self._files.clauses[str(number)]

    def problem(self, problem: KnownProblem) -> str:
        """What went wrong, where, and what to do; names of fields stay as the file spells them."""
        facts = {name: self.shown(fact) for name, fact in problem.facts.items()}
        if isinstance(deed := problem.facts.get("deed"), str):
            facts["deed"] = self.deed(deed)
        return self._files.sentences[problem.code].format_map(facts)

    def deed(self, deed: str) -> str:
        """What a step did, in words; "undo:" or "redo:" before its code says that it was taken back or redone."""
        way, _, done = deed.rpartition(":")
        said = self._files.sentences[f"deed.{done}"]
        return self._files.sentences[f"{way}_of"].format_map({"deed": said}) if way else said

    def word(self, member: Enum) -> str:
        """The word for a member of a closed list, such as Result.COMPLIES."""
        return self._files.sentences[f"{type(member).__name__}.{member.value}"]

    def text(self, code: str, /, **facts: object) -> str:
        """The sentence of this code with its facts."""
        return self._files.sentences[code].format_map(self._shown(facts))

    def field(self, name: str) -> str:
        """The word for a field of a record ("signed_on"); the name itself where there is none."""
        return self._files.sentences.get(f"field.{name}", name)

    def shown(self, fact: object) -> str:
        """One fact as people read it: 30.03.2026, the word of a closed list, parts joined by commas, "—" for none."""
        if fact is None:
            return NOTHING
        if isinstance(fact, bool):
            return self._files.sentences["yes" if fact else "no"]
        if isinstance(fact, Enum):
            return self.word(fact)
        if isinstance(fact, datetime):
            return f"{fact:%d.%m.}{fact.year:04} {fact:%H:%M}"
        if isinstance(fact, Day):
            return f"{fact:%d.%m.}{fact.year:04}"
        if isinstance(fact, (tuple, list, frozenset)):
            return ", ".join(self.shown(part) for part in fact) or NOTHING
        return self._number(fact) if isinstance(fact, float) else str(fact)

    def _number(self, fact: float) -> str:
        """A number without needless zeros; Kazakh and Russian write a decimal comma."""
        plain = str(int(fact)) if fact.is_integer() else str(fact)
        return plain if self.language is Language.ENGLISH else plain.replace(".", ",")

    def _shown(self, facts: Mapping[str, object]) -> dict[str, str]:
        return {
            name: self._shown_field(fact) if name in ("field", "fields") else self.shown(fact)
            for name, fact in facts.items()
        }

    def _shown_field(self, fact: object) -> str:
        if isinstance(fact, (tuple, list)):
            return ", ".join(self._shown_field(part) for part in fact) or NOTHING
        return self.field(fact) if isinstance(fact, str) else self.shown(fact)


def json_facts(breach: Breach) -> dict[str, object]:
    """The facts of a breach for machines: dates as ISO text, members of closed lists by value, tuples as lists."""
    return {name: _plain(fact) for name, fact in breach.facts.items()}


def _plain(fact: object) -> object:
    if isinstance(fact, Enum):
        return fact.value
    if isinstance(fact, Day):
        return fact.isoformat()
    if isinstance(fact, (tuple, list)):
        return [_plain(part) for part in fact]
    if fact is None or isinstance(fact, (bool, int, float, str)):
        return fact
    return str(fact)
