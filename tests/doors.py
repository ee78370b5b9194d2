"""What the tests of the pages before the desk share: a passphrase and a door."""

from pathlib import Path

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Scheme, Theme
from oversight_desktop.services.session import clock

WORDS = "бес құлақты түйе 7"


def door_to(store: Path, languages: Languages, theme: Theme) -> Door:
    """A door to this store, in Kazakh and light."""
    theme.choose(Scheme.LIGHT)
    languages.choose(Language.KAZAKH)
    return Door(
        store=store,
        languages=languages,
        theme=theme,
        memory=Memory(store.parent / "window.ini"),
        messages=Messages(languages),
        jobs=Jobs(),
        now=clock,
    )
