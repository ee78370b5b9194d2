"""Import time is start time: reading an inspection document needs nothing heavy."""

import subprocess
import sys

HEAVY = {"python_calamine", "xlsxwriter", "zipfile", "xml", "difflib", "csv", "reportlab", "PIL", "cryptography"}


def test_reading_an_inspection_document_imports_nothing_heavy() -> None:
    code = "import sys, oversight_desktop.exchange.inspection_folder, oversight_desktop.exchange.inspection_writer"

    loaded = subprocess.run(
        [sys.executable, "-I", "-c", f"{code}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )

    assert not HEAVY & {name.split(".")[0] for name in loaded.stdout.split()}
