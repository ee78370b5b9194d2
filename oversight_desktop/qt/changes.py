"""Tells every page what a step changed; each shows again what it shows of it."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """One signal for all steps: `changed` carries a domain.change.Change."""

    changed = Signal(object)
