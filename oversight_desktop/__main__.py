"""`python -m oversight_desktop`: with a command, the command line; without one, what there is to start."""

import sys

from oversight_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
