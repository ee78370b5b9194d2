"""Who may ask the clock, print, or catch everything (architecture §5)."""

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "oversight_desktop"
CLOCK = {("date", "today"), ("Day", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("time", "time")}
MAY_ASK_THE_CLOCK = {"services/session.py"}
MAY_CATCH_ALL = {"qt/jobs.py", "qt/faults.py"}


def trees() -> list[tuple[str, ast.Module]]:
    """Every module of ours by its path below the package."""
    return [
        (str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))) for path in PACKAGE.rglob("*.py")
    ]


def test_nobody_asks_the_clock_but_the_session() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked = (node.value.id, node.attr) in CLOCK
                assert not asked or name in MAY_ASK_THE_CLOCK, f"{name}:{node.lineno}"


def test_only_the_command_line_prints() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                raise AssertionError(f"{name}:{node.lineno} prints")


def test_nobody_catches_everything() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "Exception"
                broad = re.search(r"\b(Base)?Exception\b", caught)
                raises_again = any(isinstance(part, ast.Raise) and part.exc is None for part in ast.walk(node))
                assert not broad or raises_again or name in MAY_CATCH_ALL, f"{name}:{node.lineno}"


def test_records_are_frozen() -> None:
    for name, tree in trees():
        classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        for node in classes if name.startswith("domain/") else []:
            marks = " ".join(ast.unparse(mark) for mark in node.decorator_list)
            assert "dataclass" not in marks or "frozen=True" in marks, f"{name} {node.name}"


def test_no_package_hides_the_packaging_library() -> None:
    assert not (PACKAGE.parent / "packaging" / "__init__.py").exists()


def test_no_label_and_no_tooltip_takes_words_for_html() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name.startswith("qt/") and name != "qt/plain.py":
                called = ast.unparse(node.func)
                assert called != "QLabel", f"{name}:{node.lineno} makes a label that guesses; qt/plain.py has label()"
                guarded = all(ast.unparse(argument).startswith("tip(") for argument in node.args)
                assert guarded or not called.endswith(".setToolTip"), f"{name}:{node.lineno}: no tip()"
