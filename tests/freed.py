"""Whether a closed widget is really freed: nobody may hold a page that is no longer seen."""

import gc
import weakref
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


def freed(make: Callable[[], QWidget]) -> bool:
    """True if what is made here lives no longer once it has been closed; only the maker may know it."""
    made = make()
    gone = weakref.ref(made)
    made.close()
    made.deleteLater()
    del made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return gone() is None
