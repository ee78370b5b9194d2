"""The same ground as the window's tests: no display, the shipped type, what was closed is freed."""

from qt.conftest import freed

__all__ = ["freed"]
