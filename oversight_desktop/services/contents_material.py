"""What a document is composed from, and how its dates, names and fixed words are written."""

import re
from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.documents import words
from oversight_desktop.domain import text
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.checklists import Checklists
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.wording import NOTHING, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One inspection and the language it is printed in (Kazakh or Russian)."""

    dossier: Dossier
    checklists: Checklists
    wording: Wording

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.wording.language

    def said(self, code: str, /, **facts: object) -> str:
        """A fixed text piece of documents with its facts."""
        return words.said(self.language, code, **facts)

    def date(self, day: Day | None) -> str:
        """2026 жылғы 18 наурыз, 18 марта 2026 года; a line to fill in by hand where there is none."""
        return date_words(day, self.language)

    def dated(self, day: Day | None) -> str:
        """A date as it stands before what it dates: 2026 жылғы 18 наурыздағы, 18 марта 2026 года."""
        return date_words(day, self.language, piece="month_of")

    def known(self, day: Day | None) -> str:
        """A date in words; a dash where there is none."""
        return self.date(day) if day else NOTHING

    def short(self, day: Day | None) -> str:
        """18.03.2026, for tables; a dash where there is none."""
        return self.wording.shown(day)

    def span(self, first: Day | None, last: Day | None) -> str:
        """From the first to the last day, both included; one day alone is said once."""
        if first is not None and first == last:
            return self.said("range_one", first=self.date(first))
        return self.said("range", first=self.date(first), last=self.date(last))

    def order(self, number: str | None, day: Day | None) -> str:
        """An order by its date and number."""
        return self.said("order_of", date=self.dated(day), number=or_line(number, self.language))

    def body(self, body: Body | None) -> str | None:
        """A body's name in the language of the document, in the other one if it was never given, else None."""
        if body is None or body.name is None:
            return None
        names = (body.name.kk, body.name.ru)
        first, second = names if self.language is Language.KAZAKH else reversed(names)
        return text.said(first) or text.said(second) or None

    def person(self, by: str | None) -> str:
        """The full name behind a member's id; other words stay as they are."""
        member = self.dossier.member(by)
        return or_dash(member.name if member else by)


def date_words(day: Day | None, language: Language, *, piece: str = "month") -> str:
    """A date with its month in words; a line to fill in by hand where there is none."""
    if day is None:
        return words.said(language, "date_blank")
    month = words.said(language, f"{piece}.{day.month}")
    return words.said(language, "date", year=day.year, day=day.day, month=month)


def or_line(value: str | None, language: Language) -> str:
    """The value, or a line to fill in by hand."""
    return text.said(value) or words.said(language, "blank")


def or_dash(value: str | None) -> str:
    """The value, or a dash."""
    return text.said(value) or NOTHING


def initials(name: str | None) -> str:
    """The initial before the surname, as under a signature: "Нұрова Айгүл Ерланқызы" becomes "А. Нұрова".

    A name that already carries an initial, or a single word, stays as it is; nothing becomes nothing.
    """
    parts = text.said(name).split()
    if len(parts) < 2 or any("." in part for part in parts):
        return " ".join(parts)
    return f"{parts[1][0]}. {parts[0]}"


def listed(*parts: str | None) -> str:
    """The parts that are said, each on a line of its own."""
    return "\n".join(part for part in parts if part)


def stopped(sentence: str) -> str:
    """The text with a full stop where it ends without a mark."""
    said = sentence.strip()
    return said if not said or re.search(r"[.!?…»\"]$", said) else f"{said}."
