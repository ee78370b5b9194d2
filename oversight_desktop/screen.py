"""Whether there is a screen for a window; asked before Qt is loaded, which ends the program where there is none."""

import os
import socket
import sys
from collections.abc import Mapping
from contextlib import closing

PATIENCE = 2.0
"""Seconds to wait for a display on another machine."""


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: a platform was named for Qt, or the session has a display that answers."""
    if environment.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    return _answers_wayland(environment) or _answers_x11(environment.get("DISPLAY", ""))


def _answers_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _connects(os.path.join(environment.get("XDG_RUNTIME_DIR", ""), name))


def _answers_x11(display: str) -> bool:
    """A display is named host:number.screen; without a host it is a socket of this machine."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not (number.isascii() and number.isdigit()):
        return False
    if host.startswith("/"):
        return _connects(f"{host}:{number}")
    if host and host != "unix":
        return _connects((host, 6000 + int(number)))
    path = f"/tmp/.X11-unix/X{number}"
    return _connects(path) or _connects(f"\0{path}")


def _connects(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.settimeout(PATIENCE)
        try:
            probe.connect(address)
        except (OSError, OverflowError):
            return False
    return True
