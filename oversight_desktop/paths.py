"""Where shipped files and the user's files lie: in a checkout, an editable install, a wheel or a bundle."""

from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """A file or folder of `resources/` or `ui/` that came with the program."""
    carried = PACKAGE / "_data"
    return (carried if carried.is_dir() else PACKAGE.parent).joinpath(*parts)


def resource(*parts: str) -> Path:
    """A file or folder under `resources/`."""
    return shipped("resources", *parts)


def profile_folder() -> Path:
    """Where this user's store lies unless he chose another place; not created here."""
    return Path(platformdirs.user_data_dir("oversight-desktop", appauthor=False))
