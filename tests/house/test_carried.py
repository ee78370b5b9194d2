"""What the program needs at run time is carried into the wheel and found from there."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_a_wheel_carries_every_resource_and_form(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())

    for folder in ("resources", "ui"):
        for file in (path for path in (ROOT / folder).rglob("*") if path.is_file()):
            assert f"oversight_desktop/_data/{file.relative_to(ROOT).as_posix()}" in carried


def test_the_command_line_works_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = (
        "import sys; sys.path.insert(0, 'installed'); import oversight_desktop; print(oversight_desktop.__file__);"
        "from oversight_desktop.cli.main import main; sys.exit(main())"
    )
    sample = tmp_path / "installed" / "oversight_desktop" / "_data" / "resources" / "sample" / "sample.json"

    command = [sys.executable, "-I", "-c", program, "check", str(sample)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "installed" in done.stdout.splitlines()[0]
