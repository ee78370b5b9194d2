#!/usr/bin/env python3
"""bootstrap.py run|test [ARGS]: make .venv ready (only when something changed), then start the program or the checks.

Runs with the system's Python and the standard library alone, from a bare clone on Debian or Ubuntu.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("OVERSIGHT_VENV", ROOT / ".venv"))
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# Qt's offscreen platform loads these too, so the checks need them without a screen.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
# What Qt needs besides to open a window on a screen.
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_screen() -> bool:
    """Whether a window can be opened: the program's own answer, which needs nothing but the standard library."""
    sys.path.insert(0, str(ROOT))
    try:
        from oversight_desktop.screen import has_screen
    finally:
        sys.path.pop(0)
    return has_screen()


def install(packages: list[str], why: str) -> None:
    """Install Debian packages as root, or leave with the exact command to type."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        sys.exit(f"{why}: please install what your system calls {' '.join(packages)}, then start again.")
    if os.geteuid() != 0:
        sys.exit(f"{why}. Type once, then start again:\n  sudo apt-get update && sudo {' '.join(command)}")
    print(f"{why}: installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    if subprocess.run(command, stderr=subprocess.DEVNULL, **quiet).returncode:  # the lists may be missing or old
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        if subprocess.run(command, **quiet).returncode:
            sys.exit(f"apt-get could not install {' '.join(packages)}; the lines above say why.")


def make_environment() -> None:
    """Create .venv anew if it is absent or broken."""
    if PYTHON.exists() and not subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode:
        return
    try:
        import ensurepip  # noqa: F401  (Debian splits it off into python3-venv)
    except ImportError:
        install([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], "Python has no ensurepip")
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def prepare(extra: str, libraries: dict[str, str]) -> None:
    """Make system libraries and .venv ready; a second start finds the stamp and does nothing."""
    stamp = VENV / ".ready"
    source = (ROOT / "pyproject.toml").read_bytes() + Path(__file__).read_bytes()
    want = hashlib.sha256(source + sys.version.encode() + str(ROOT).encode()).hexdigest()
    ready = stamp.read_text().split() if PYTHON.exists() and stamp.exists() else []
    # The libraries are looked for each time: the first start may have been without a screen.
    if missing := [package for library, package in libraries.items() if not loads(library)]:
        install(missing, "Qt needs system libraries that are not here")
    if ready[:1] == [want] and extra in ready[1:]:
        return
    make_environment()
    print(f"Preparing {VENV} (once; a few minutes on a slow line) ...", flush=True)
    target = f"{ROOT}[dev]" if extra == "dev" else str(ROOT)
    command = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", target]
    if subprocess.run(command, stdin=subprocess.DEVNULL).returncode:
        sys.exit("The packages could not be installed; the lines above say why. Is the network there?")
    stamp.write_text(" ".join([want, *sorted({extra, "run"})]))


def newer_python(arguments: list[str]) -> None:
    """Start again with Python 3.11 or newer where the system's own is older (Ubuntu 22.04); installs it as root."""
    for version in ("3.13", "3.12", "3.11"):
        if found := shutil.which(f"python{version}"):
            os.execv(found, [found, __file__, *arguments])
    install(["python3.11", "python3.11-venv"], f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}")
    os.execv("/usr/bin/python3.11", ["/usr/bin/python3.11", __file__, *arguments])


def main(job: str = "run", *arguments: str) -> int:
    """Do one of the two jobs; returns the exit code of what was started."""
    if sys.version_info < (3, 11):
        newer_python([job, *arguments])
    linux = sys.platform == "linux"
    if job == "test":
        prepare("dev", LIBRARIES if linux else {})
        command = [PYTHON, ROOT / "packaging" / "checks.py", *arguments]
    else:
        window = not arguments and has_screen()
        prepare("run", {**LIBRARIES, **SCREEN_LIBRARIES} if linux and window else {})
        demo = ("demo", "-o", str(ROOT / "out" / "sample"))
        command = [PYTHON, "-m", "oversight_desktop", *(arguments or (() if window else demo))]
    os.chdir(ROOT)
    if os.name == "nt":
        return subprocess.run(command).returncode
    os.execv(command[0], [str(word) for word in command])
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
