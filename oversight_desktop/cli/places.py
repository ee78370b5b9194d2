"""Files and folders named in a call."""

from pathlib import Path

import click

PLACE = click.Path(readable=False, path_type=Path)
"""A path as it was typed: whoever reads or writes it says what is amiss, by its name (click would only say "bad")."""
