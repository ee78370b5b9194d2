"""`python -m oversight_desktop`: without arguments the window, with arguments the command line."""

import sys


def main() -> int:
    """Open the window, or run a command; returns the exit code. Each half is imported only when it is the one."""
    _leave_no_core()
    if len(sys.argv) > 1:
        from oversight_desktop.cli.main import main as command_line

        return command_line()
    from oversight_desktop.screen import has_screen

    if has_screen():
        from oversight_desktop.qt.application import run

        return run()
    from oversight_desktop.cli.main import main as command_line
    from oversight_desktop.cli.speech import Speech, spoken

    Speech(spoken(None)).say("window_without_screen")
    return command_line([])


def _leave_no_core() -> None:
    """A process that dies writes its memory to no file: keys and texts would lie there in clear."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


if __name__ == "__main__":
    sys.exit(main())
