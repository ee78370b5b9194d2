"""Printing through lp: the very bytes by standard input, A4 named, nothing on the disk, trouble told."""

import os
import stat
from pathlib import Path
from threading import Event, Timer

import pytest

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.lp import PrintOrder, Sides, available, job_name, send

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 4000


def fake(folder: Path, script: str) -> None:
    """An lp of our own, as an administrator would put one on the path."""
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_the_bytes_come_by_standard_input_with_paper_sides_and_pages_named(bin: Path, tmp_path: Path) -> None:
    fake(bin, f'printf "%s\\n" "$@" > {tmp_path}/words; cat > {tmp_path}/taken')
    order = PrintOrder(printer="Kenguru 2", pages="1-3", sides=Sides.LONG_EDGE, grey=True)

    assert available()
    assert send(PDF, "Анықтама № 12-Қ", order, Event())

    assert (tmp_path / "taken").read_bytes() == PDF
    words = (tmp_path / "words").read_text(encoding="utf-8").splitlines()
    assert words == ["-d", "Kenguru 2", "-t", "Anyqtama-12-Q", "-n", "1", "-o", "media=A4", "-o",
                     "sides=two-sided-long-edge", "-P", "1-3", "-o", "print-color-mode=monochrome", "-"]  # fmt: skip


def test_without_a_choice_the_printers_own_settings_hold(bin: Path, tmp_path: Path) -> None:
    fake(bin, f'printf "%s\\n" "$@" > {tmp_path}/words; cat > /dev/null')

    send(PDF, "x", PrintOrder(), Event())

    words = (tmp_path / "words").read_text(encoding="utf-8").split()
    assert words == ["-t", "x", "-n", "1", "-o", "media=A4", "-"]


def test_what_the_printer_refuses_is_told_in_its_own_words(bin: Path) -> None:
    fake(bin, "echo 'lp: Error - no default destination available.' >&2; exit 1")

    with pytest.raises(EnvironmentProblem) as refused:
        send(PDF, "x", PrintOrder(printer="P1"), Event())

    assert refused.value.code == "print_refused"
    assert refused.value.facts["reason"] == "lp: Error - no default destination available."
    assert refused.value.facts["printer"] == "P1"


def test_a_printer_that_hangs_can_be_given_up(bin: Path, tmp_path: Path) -> None:
    fake(bin, f"echo $$ > {tmp_path}/id; exec sleep 60")
    given_up = Event()
    Timer(0.05, given_up.set).start()

    assert not send(PDF, "x", PrintOrder(), given_up)

    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "id").read_text()), 0)


def test_a_machine_without_lp_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not available()
    with pytest.raises(EnvironmentProblem, match="print_program_missing"):
        send(PDF, "x", PrintOrder(), Event())


@pytest.mark.parametrize(
    ("title", "name"),
    [("Справка № 7/2", "Spravka-7-2"), ("…", "document"), ("-o raw", "o-raw"), ("x" * 200, "x" * 60)],
)
def test_the_name_of_a_job_is_plain_ascii(title: str, name: str) -> None:
    assert job_name(title) == name
