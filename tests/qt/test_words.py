"""Every word of the window exists in three languages: those asked for in code, those of the forms, those compiled."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from oversight_desktop.domain.terms import Language
from oversight_desktop.services.sentence_files import SentenceFiles

ROOT = Path(__file__).parents[2]
QT = ROOT / "oversight_desktop" / "qt"
TRANSLATIONS = ROOT / "resources" / "translations"
FORMS = sorted((ROOT / "ui").glob("*.ui"))
ASKING = {"text": 1, "tell": 1, "offer": 2, "ask": 4}
"""Methods that take codes of sentences, and how many of their first arguments are such."""
PARENT_FIRST = {"ask"}


def asked() -> Iterator[tuple[str, str]]:
    """Every code that stands in the window's code as a whole, and where."""
    for module in sorted(QT.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and is_asking(node.func):
                first = 1 if node.func.attr in PARENT_FIRST else 0
                for code in codes(node.args[first : first + ASKING[node.func.attr]]):
                    yield code, f"{module.name}:{node.lineno}"


def is_asking(called: ast.Attribute) -> bool:
    """Whether sentences are asked for; what the window remembers is also called text."""
    return called.attr in ASKING and not ast.unparse(called.value).endswith("memory")


def codes(arguments: list[ast.expr]) -> Iterator[str]:
    """The literals among the arguments; a choice between two literals holds both."""
    for argument in arguments:
        branches = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
        for branch in branches:
            if isinstance(branch, ast.Constant) and isinstance(branch.value, str) and branch.value:
                yield branch.value


@pytest.mark.parametrize("language", Language)
def test_every_code_the_window_asks_for_has_its_sentence(language: Language) -> None:
    sentences = SentenceFiles(language, "kz-2010-244").sentences

    missing = [f"{where} {code}" for code, where in asked() if code not in sentences]

    assert missing == []
    assert len(list(asked())) > 200


def said_by_form(form: Path) -> set[str]:
    """The English words of a form that are to be translated."""
    words = set()
    for string in ElementTree.parse(form).iter("string"):
        if string.get("notr") != "true" and (string.text or "").strip():
            words.add(string.text or "")
    return words


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_word_of_a_form_is_translated(form: Path, language: str) -> None:
    translated = {}
    for message in ElementTree.parse(TRANSLATIONS / f"{form.stem}.{language}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        translated[message.findtext("source")] = translation.text

    assert said_by_form(form) == translated.keys()
    assert all((words or "").strip() for words in translated.values())


def test_what_is_compiled_is_what_is_written(tmp_path: Path) -> None:
    """`python packaging/translations.py` makes it so."""
    sources = [Path(shutil.copy(source, tmp_path)) for source in sorted(TRANSLATIONS.glob("*.ts"))]

    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", *sources], check=True)

    for source in sources:
        made, kept = source.with_suffix(".qm"), TRANSLATIONS / source.with_suffix(".qm").name
        assert made.read_bytes() == kept.read_bytes(), kept.name


def test_no_translation_is_left_without_its_form() -> None:
    forms = {form.stem for form in FORMS}

    assert {path.name.split(".")[0] for path in TRANSLATIONS.glob("*.*")} == forms
