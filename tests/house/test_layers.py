"""The layer rule and the possessions of each layer, read from the import statements themselves (architecture §5)."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "oversight_desktop"
FLOOR = {"paths", "whole_files"}
MAY_IMPORT = {
    "paths": {"platformdirs"},
    "whole_files": {"domain"},
    "domain": set(),
    "law": {"domain"},
    "store": {"domain", "sqlite_utils", "sqlcipher3", "cryptography", *FLOOR},
    "documents": {"domain", "reportlab", "PIL", "segno", "pypdfium2", *FLOOR},
    "exchange": {"domain", "python_calamine", "xlsxwriter", *FLOOR},
    "services": {"domain", "law", "store", "documents", "exchange", *FLOOR},
    "qt": {"domain", "services", "PySide6", "shiboken6", "pypdfium2", *FLOOR},
    "cli": {"domain", "services", "click", "qt", *FLOOR},
    "screen": set(),
    "__main__": {"cli", "qt", "screen"},
}
GUARDED = {"sqlite3", "socket", "ssl", "urllib", "http", "ftplib", "smtplib", "asyncio", "xmlrpc", "pickle", "tkinter"}
NETWORK = {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "QtNetwork"}


def imports(module: Path) -> set[str]:
    """What a module imports: ours by layer, others by package."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def layer_of(name: str) -> str:
    """The layer of ours, or the package of others, that a dotted name lies in."""
    first, *rest = name.split(".")
    return rest[0] if first == PACKAGE.name and rest else first


def modules(layer: str) -> list[Path]:
    """The modules of a layer."""
    folder = PACKAGE / layer
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


@pytest.mark.parametrize("layer", sorted(MAY_IMPORT))
def test_a_layer_imports_only_what_it_may(layer: str) -> None:
    allowed = MAY_IMPORT[layer] | {layer} | (set(sys.stdlib_module_names) - GUARDED)

    for module in modules(layer):
        assert {layer_of(name) for name in imports(module)} <= allowed, module.relative_to(PACKAGE)


def test_every_module_belongs_to_a_layer() -> None:
    found = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in PACKAGE.rglob("*.py")}

    assert found - {"__init__"} <= set(MAY_IMPORT)


def test_nothing_reaches_for_the_network() -> None:
    for module in PACKAGE.rglob("*.py"):
        parts = {part for name in imports(module) for part in name.split(".")}
        assert not parts & NETWORK, module.relative_to(PACKAGE)


def test_the_command_line_starts_without_heavy_packages() -> None:
    """Import time is start time (architecture §7)."""
    heavy = {"reportlab", "PIL", "sqlite_utils", "sqlcipher3", "cryptography", "pypdfium2", "xlsxwriter", "PySide6"}
    for module in [PACKAGE / "__main__.py", *modules("cli"), *modules("domain"), *modules("law")]:
        top = ast.parse(module.read_text(encoding="utf-8")).body
        for node in top:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [str(node.module)]
                assert not {name.split(".")[0] for name in names} & heavy, module.relative_to(PACKAGE)
