#!/usr/bin/env python3
"""screenshots.py: pictures of every page, without a display: packaging/screenshots.py -o DIR [--languages kk,ru,en].

Made with the shipped type only, so that they come out the same everywhere. The scenes are those of tests/qt/scenes.py,
which the tests of all pages walk through, too.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

if TYPE_CHECKING:
    from qt.stage import Stage


def main() -> int:
    """Make the pictures; returns 0."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("-o", "--output", type=Path, required=True, help="folder for the pictures")
    reader.add_argument("--languages", default="kk,ru,en")
    reader.add_argument("--schemes", default="light,dark")
    reader.add_argument("--sizes", default="1366x768", help="such as 1366x768,1024x640")
    reader.add_argument("--only", default="", help="only scenes whose name begins so; several with commas")
    wishes = reader.parse_args()
    wishes.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = staged(Path(folder))
        for picture in pictures(stage, wishes):
            print(picture)
        stage.close()
    return 0


def staged(folder: Path) -> "Stage":
    """The window without a display, in the shipped type."""
    fonts = ROOT / "resources" / "fonts" / "ui"
    names = f"<fontconfig><dir>{fonts}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
    (folder / "fonts.conf").write_text(names, encoding="utf-8")
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FONT_DPI": "96",
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
    }
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication
    from qt.stage import Stage

    app = QApplication([])
    app.setFont(QFont("Noto Sans", 10))
    stage = Stage(app, folder / "profile")
    (folder / "profile").mkdir()
    stage.open()
    return stage


def pictures(stage: "Stage", wishes: argparse.Namespace) -> Iterator[Path]:
    """Every scene in every size, scheme and language wished for."""
    from qt import scenes

    from oversight_desktop.domain.terms import Language
    from oversight_desktop.qt.theme import Scheme

    wanted = tuple(wishes.only.split(","))
    for scene in scenes.every(stage):
        if not scene.startswith(wanted):
            continue
        for size in wishes.sizes.split(","):
            stage.window.resize(*(int(side) for side in size.split("x")))
            for scheme in wishes.schemes.split(","):
                if stage.reception.theme.scheme is not Scheme(scheme):
                    stage.reception.theme.choose(Scheme(scheme))
                for language in wishes.languages.split(","):
                    stage.reception.languages.choose(Language(language))
                    stage.settle()
                    picture = wishes.output / f"{scene}-{language}-{scheme}-{size}.png"
                    stage.front().grab().save(str(picture))
                    yield picture


if __name__ == "__main__":
    sys.exit(main())
