"""Printing through CUPS: the bytes themselves go to `lp` by standard input; no clear text touches the disk here."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from enum import Enum
from threading import Event

from oversight_desktop.documents.transliteration import LATIN
from oversight_desktop.domain.problems import EnvironmentProblem

PATIENCE = 0.2
"""Seconds between two looks at whether the user gave up."""
LONGEST = 60
"""Letters of a job's name; printers cut longer ones anyhow."""


class Sides(Enum):
    """How paper is printed, in the words of CUPS; AS_SET leaves it to the printer's own setting."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"
    AS_SET = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What the user chose: printer (empty: the system's own choice), pages ("" all, else "2-5,8"), sides, copies."""

    printer: str = ""
    pages: str = ""
    sides: Sides = Sides.AS_SET
    copies: int = 1
    grey: bool = False


def available() -> bool:
    """Whether this machine prints through `lp`."""
    return shutil.which("lp") is not None


def command(title: str, order: PrintOrder) -> list[str]:
    """The call of `lp` that prints what comes by standard input; A4 is named because queues default to Letter."""
    words = ["lp", "-t", job_name(title), "-n", str(order.copies), "-o", "media=A4"]
    if order.printer:
        words[1:1] = ["-d", order.printer]
    if order.sides is not Sides.AS_SET:
        words += ["-o", f"sides={order.sides.value}"]
    if order.pages:
        words += ["-P", order.pages]
    if order.grey:
        words += ["-o", "print-color-mode=monochrome"]
    return [*words, "-"]


def send(pdf: bytes, title: str, order: PrintOrder, given_up: Event) -> bool:
    """Hand a PDF to the printer; False if the user gave up before it was taken.

    Raises EnvironmentProblem print_refused with what `lp` said, or print_program_missing.
    """
    pipe = subprocess.PIPE
    try:
        running = subprocess.Popen(
            command(title, order), stdin=pipe, stdout=subprocess.DEVNULL, stderr=pipe, env=_environment()
        )
    except OSError as error:
        raise EnvironmentProblem("print_program_missing") from error
    with running:
        said = _finish(running, pdf, given_up)
    if said is None:
        return False
    if running.returncode != 0:
        raise EnvironmentProblem("print_refused", printer=order.printer or None, reason=said or None)
    return True


def job_name(title: str) -> str:
    """The name of the job in ASCII: printers show other letters as question marks."""
    spelt = "".join(_spelt(letter) for letter in title)
    plain = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "-" for letter in spelt)
    return "-".join(filter(None, plain.split("-")))[:LONGEST] or "document"


def _environment() -> dict[str, str]:
    """Our environment without the passphrase: another program needs none."""
    return {name: value for name, value in os.environ.items() if name != "OVERSIGHT_PASSPHRASE"}


def _finish(running: "subprocess.Popen[bytes]", pdf: bytes, given_up: Event) -> str | None:
    """Feed the program and wait for its end; what it complained of, None if the user gave up."""
    feed: bytes | None = pdf
    while True:
        try:
            _, complaint = running.communicate(feed, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            feed = None  # what was given once is still being fed
            if given_up.is_set():
                running.kill()
                running.communicate()
                return None
        else:
            lines = complaint.decode(errors="replace").strip().splitlines()
            return lines[-1] if lines else ""


def _spelt(letter: str) -> str:
    latin = LATIN.get(letter.upper())
    if latin is None:
        return letter
    return latin if letter.isupper() else latin.lower()
