"""Small files, functions and classes (architecture §2): somebody reads them beside the act."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
OURS = sorted(path for folder in ("oversight_desktop", "tests", "packaging") for path in (ROOT / folder).rglob("*.py"))
LINES, MEDIAN, FUNCTION, METHODS = 400, 100, 40, 15


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_long_and_the_median_is_short() -> None:
    assert {str(path.relative_to(ROOT)): lines(path) for path in OURS if lines(path) > LINES} == {}
    assert median(lines(path) for path in OURS if path.is_relative_to(ROOT / "oversight_desktop")) < MEDIAN


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_and_classes_are_small(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION, f"{node.name} is longer than {FUNCTION} lines"
        elif isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
            assert len(methods) <= METHODS, f"{node.name} has {len(methods)} methods"
