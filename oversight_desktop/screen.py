"""Whether there is a screen for a window; asked before Qt is loaded, which ends the program where there is none."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

X11_SOCKETS = Path("/tmp/.X11-unix")
"""Where X servers of this machine keep their sockets."""


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: a platform was named for Qt, or the session names a display that is there."""
    if environment.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    return _has_wayland(environment) or _has_x11(environment.get("DISPLAY", ""))


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", ""), name).is_socket()


def _has_x11(display: str, sockets: Path = X11_SOCKETS) -> bool:
    """A display is named host:number.screen; without a host it is a socket of this machine, with one we trust it."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not (number.isascii() and number.isdigit()):
        return False
    return host not in ("", "unix") or (sockets / f"X{number}").is_socket()
