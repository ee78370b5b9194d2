"""Whether there is a screen is known before Qt is loaded, which would end the program where there is none."""

import socket
import sys
from pathlib import Path

import pytest

from oversight_desktop.screen import has_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")


def test_nothing_named_is_no_screen():
    assert not has_screen({})


def test_a_platform_named_for_qt_is_a_screen():
    assert has_screen({"QT_QPA_PLATFORM": "offscreen"})


@pytest.mark.parametrize("display", [":97531", ":x", "nonsense", "unix:97531", "::", ":", "host:"])
def test_a_display_nobody_serves_is_no_screen(display):
    assert not has_screen({"DISPLAY": display})


def test_a_display_on_another_machine_is_trusted():
    assert has_screen({"DISPLAY": "localhost:10.0"})


def test_a_wayland_name_nobody_serves_is_no_screen(tmp_path: Path):
    assert not has_screen({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_wayland_socket_is_a_screen(tmp_path: Path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        assert has_screen({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
