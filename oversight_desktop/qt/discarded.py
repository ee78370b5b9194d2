"""What was discarded and can be put back, in exchange for what was typed since: neither costs the other."""

from collections.abc import Callable
from typing import Generic, TypeVar

from oversight_desktop.qt.messages import Messages

What = TypeVar("What")


class Discarded(Generic[What]):
    """Offers it in a toast of these sentences.

    `put_back` returns what is to be offered next: what stood there instead, or the same where it could not be put
    back yet; None for nothing.
    """

    def __init__(self, messages: Messages, code: str, button: str, put_back: Callable[[What], What | None]) -> None:
        self._messages, self._code, self._button, self._put_back = messages, code, button, put_back

    def offer(self, what: What) -> None:
        """Tell that it was discarded, with a button that puts it back."""
        self._messages.offer(self._code, self._button, lambda: self._take(what))

    def _take(self, what: What) -> None:
        instead = self._put_back(what)
        if instead is not None:
            self.offer(instead)
