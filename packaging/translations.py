#!/usr/bin/env python3
"""translations.py: bring resources/translations up to date with the forms (one .ts and .qm per form and language).

Forms are written in English; Kazakh and Russian stand in `<form>.kk.ts` and `<form>.ru.ts`. Run it after a form or a
translation changed; it names what is still untranslated and ends with 1 then.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def main() -> int:
    """Update, translate nothing, compile; returns 1 if something waits for a translation."""
    waiting = 0
    for form in sorted((ROOT / "ui").glob("*.ui")):
        for language in ("kk", "ru"):
            source = TRANSLATIONS / f"{form.stem}.{language}.ts"
            quiet = {"stdout": subprocess.DEVNULL, "check": True}
            options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
            subprocess.run([TOOLS / "pyside6-lupdate", form, "-ts", source, *options], **quiet)
            subprocess.run([TOOLS / "pyside6-lrelease", source, "-qm", source.with_suffix(".qm")], **quiet)
            for message in ElementTree.parse(source).iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    print(f"{source.name}: {message.findtext('source')}")
                    waiting += 1
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
