"""The recovery key on paper: what the sheet says, for the person who locks it away."""

from datetime import date as Day
from pathlib import Path

from oversight_desktop.domain.certificate_contents import Fact
from oversight_desktop.domain.forms_contents import FormHead, HandField
from oversight_desktop.domain.recovery_sheet import RecoverySheetContents
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.contents_material import date_words

STATEMENTS = ("for_what", "who_holds", "where", "shown_once", "letters")
BY_HAND = ("keeper", "place", "taken")
LONGEST_NAME = 60


def recovery_sheet(recovery_key: str, store: Path, language: Language, day: Day) -> RecoverySheetContents:
    """The sheet's contents, in Kazakh or Russian; `day` is the day it is printed.

    Raises EnvironmentProblem (recovery_key_incomplete, recovery_key_misspelt, wrong_recovery_key, key_file_…): a key
    that does not open this store is not printed.
    """
    from oversight_desktop.documents.words import said
    from oversight_desktop.store.keys import data_key_by_recovery_key, key_path, read_keys
    from oversight_desktop.store.recovery_key import read, spelt

    data_key_by_recovery_key(read_keys(key_path(store)), recovery_key)
    groups = tuple(spelt(read(recovery_key)).split("-"))
    name = store.name if len(store.name) <= LONGEST_NAME else f"{store.name[:LONGEST_NAME]}…"
    head = FormHead(
        language=language,
        date=day,
        bodies=(),
        title=said(language, "recovery.title"),
        subject=said(language, "recovery.subject"),
        date_words=date_words(day, language),
        footer=said(language, "recovery.footer", store=name),
    )
    return RecoverySheetContents(
        head=head,
        facts=(Fact(label=said(language, "recovery.store"), value=name),),
        groups=groups,
        statements=tuple(said(language, f"recovery.{code}") for code in STATEMENTS),
        fields=tuple(HandField(label=said(language, f"recovery.{code}"), lines=1) for code in BY_HAND),
    )


def recovery_sheet_pdf(recovery_key: str, store: Path, language: Language, day: Day) -> bytes:
    """The sheet as PDF/A; printed in Kazakh where the language is neither Kazakh nor Russian."""
    from oversight_desktop.documents import recovery_sheet as paper

    printed = language if language is not Language.ENGLISH else Language.KAZAKH
    return paper.recovery_sheet_pdf(recovery_sheet(recovery_key, store, printed, day))
