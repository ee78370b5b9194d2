"""What the command line says: answers to standard output, problems to standard error, in one language."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.wording import Wording

LANGUAGES = [language.value for language in Language]


def language_option(command: click.Command) -> click.Command:
    """The option --language that every command takes."""
    option = click.Option(["--language"], type=click.Choice(LANGUAGES), default=None)
    command.params.append(option)
    return command


def spoken(asked: str | None, document: Language | None = None) -> Language:
    """The language to speak: the one asked for, else the document's, else OVERSIGHT_LANGUAGE, else Kazakh."""
    if asked in LANGUAGES:
        return Language(asked)
    if document is not None:
        return document
    wished = os.environ.get("OVERSIGHT_LANGUAGE", "")
    return Language(wished) if wished in LANGUAGES else Language.KAZAKH


@dataclass(frozen=True, slots=True)
class Speech:
    """The sentences of one call."""

    language: Language

    @classmethod
    def asked_for(cls, words: Sequence[str]) -> "Speech":
        """The speech of a call that may not even be readable yet."""
        asked = None
        for word, following in zip(words, [*words[1:], ""], strict=False):
            if word == "--language":
                asked = following
            elif word.startswith("--language="):
                asked = word.partition("=")[2]
        return cls(spoken(asked))

    @property
    def wording(self) -> Wording:
        """The sentences of this language."""
        return Wording(self.language)

    def say(self, code: str, **facts: object) -> None:
        """Say a sentence of the translation files on standard output."""
        click.echo(self.wording.text(code, **facts))

    def remark(self, code: str, **facts: object) -> None:
        """Say what only a person at a terminal needs: other programs read the answer alone."""
        if sys.stdout is not None and sys.stdout.isatty():  # the windowed program of Windows has no output
            self.say(code, **facts)

    def complain(self, problem: KnownProblem) -> None:
        """Say what went wrong, in one sentence on standard error."""
        click.echo(self.wording.problem(problem), err=True)
