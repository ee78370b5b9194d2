"""Text is shown as it was written: no name, file or sentence is taken for markup or for a shortcut.

Qt guesses from the text itself whether a label or a tooltip is HTML, and reads the files it names; it takes the sign &
on a button for the mark of a shortcut. What people and other people's files bring must not be guessed about.
"""

import re
import textwrap
from functools import lru_cache

from PySide6.QtWidgets import QLabel, QWidget

WIDE = 90
"""Characters of a line of a tooltip; Qt itself never breaks one."""
JOINER = "\u2060"
"""Word joiner: has no width and no shape, and no name of an HTML element begins with it."""


@lru_cache(maxsize=512)
def tip(words: str) -> str:
    """The words as a tooltip: in lines of at most 90 characters, never HTML."""
    broken = "\n".join("\n".join(textwrap.wrap(line, WIDE, break_on_hyphens=False)) for line in words.split("\n"))
    return re.sub(rf"<(?!{JOINER})|&(?=lt;)", rf"\g<0>{JOINER}", broken)


def caption(words: str) -> str:
    """The words as the text of a button or an entry of a menu, where a single & marks a shortcut."""
    return words.replace("&", "&&")


def label(words: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows these words."""
    from PySide6.QtCore import Qt  # slow to load; the first paint does without it

    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    return made
