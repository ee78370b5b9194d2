"""The command line: finds the command, says every problem in one sentence, ends with the code of interchange.md §1."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from oversight_desktop.cli.speech import Speech
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem, KnownProblem
from oversight_desktop.whole_files import problem_of

DONE, BLOCKED, UNREADABLE, FAILED = 0, 1, 2, 3
COMMANDS = {
    "check": "oversight_desktop.cli.check",
    "certificate": "oversight_desktop.cli.certificate",
    "import": "oversight_desktop.cli.importing",
    "export": "oversight_desktop.cli.exporting",
    "verify": "oversight_desktop.cli.verify",
    "demo": "oversight_desktop.cli.demo",
    "clock": "oversight_desktop.cli.clock",
    "backup": "oversight_desktop.cli.backup",
    "restore": "oversight_desktop.cli.restore",
    "passphrase": "oversight_desktop.cli.passphrase",
    "sentences": "oversight_desktop.cli.sentences",
}


class Commands(click.Group):
    """The commands, each imported when it is called: import time is start time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command


@click.command(cls=Commands, name="oversight-desktop")
def commands() -> None:
    """Inspections of private bailiffs: checks, certificates, the store."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a cheap console may not speak UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    speech = Speech.asked_for(words)
    if not words or "--help" in words:
        asked = words[0] if words else ""
        speech.say(f"help.{asked}" if asked in COMMANDS else "help")
        return DONE
    try:
        # not commands.main: it would answer a reader who went away with 1, which means "blocked" here
        with commands.make_context("oversight-desktop", words) as context:
            code = commands.invoke(context)
    except click.ClickException as problem:
        speech.complain(_usage(problem))
        return UNREADABLE
    except InputProblem as problem:
        speech.complain(problem)
        return UNREADABLE
    except EnvironmentProblem as problem:
        speech.complain(problem)
        return FAILED
    except BrokenPipeError:  # the reader of our output went away; nothing of ours is lost
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:  # a place the system refuses to show: no bug, and nothing of ours is lost
        speech.complain(problem_of(error, Path(str(error.filename or os.curdir))))
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        return FAILED
    return code if isinstance(code, int) else DONE


def _usage(problem: click.ClickException) -> KnownProblem:
    """A call that click refused, as a problem whose sentence stands in our translation files."""
    facts: dict[str, Any] = {"value": "", "near": "", "option": ""}
    parameter = getattr(problem, "param", None)
    if parameter is not None:
        facts["option"] = (
            parameter.opts[0]
            if parameter.param_type_name == "option"
            else (parameter.metavar or parameter.human_readable_name)
        )
    if isinstance(problem, click.NoSuchOption):
        return InputProblem("call_no_such_option", option=problem.option_name)
    if isinstance(problem, click.MissingParameter):
        return InputProblem("call_missing", option=facts["option"])
    if isinstance(problem, click.BadParameter):
        return InputProblem("call_bad_value", option=facts["option"])
    if isinstance(problem, click.BadOptionUsage):
        return InputProblem("call_missing_value", option=problem.option_name)
    return InputProblem("call_not_understood", commands=tuple(COMMANDS))
