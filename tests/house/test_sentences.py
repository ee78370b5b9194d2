"""Every sentence stands in three languages with the same facts, and none stands in the code."""

import ast
import json
import re
import string
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LANGUAGES = ("kk", "ru", "en")
FOLDERS = ("resources/sentences", "resources/law/kz-2010-244", "resources/documents")
KAZAKH = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.kk.json"))


def flat(value: object, prefix: str = "") -> dict[str, str]:
    """A table of sentences as one level of keys."""
    if isinstance(value, str):
        return {prefix: value}
    assert isinstance(value, dict), prefix
    return {key: text for name, inner in value.items() for key, text in flat(inner, f"{prefix}/{name}").items()}


def facts(sentence: str) -> set[str]:
    """The names of the facts a sentence shows."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def others(path: Path) -> list[Path]:
    """The same table in the languages it must also exist in; printed documents are Kazakh or Russian only."""
    languages = ("ru",) if path.parent.name == "documents" else ("ru", "en")
    return [path.with_name(path.name.replace(".kk.", f".{language}.")) for language in languages]


@pytest.mark.parametrize("path", KAZAKH, ids=lambda path: path.name)
def test_a_table_says_the_same_in_every_language(path: Path) -> None:
    kazakh = flat(json.loads(path.read_text(encoding="utf-8")))

    for other in others(path):
        table = flat(json.loads(other.read_text(encoding="utf-8")))
        assert table.keys() == kazakh.keys(), other.name
        for key, sentence in table.items():
            assert facts(sentence) == facts(kazakh[key]), f"{other.name} {key}"
            assert sentence.strip(), f"{other.name} {key}"
            assert unicodedata.is_normalized("NFC", sentence + kazakh[key]), f"{other.name} {key}"


def test_kazakh_sentences_glue_no_ending_to_a_fact() -> None:
    for path in KAZAKH:
        for key, sentence in flat(json.loads(path.read_text(encoding="utf-8"))).items():
            assert not re.search(r"\}[^\W\d_]", sentence), f"{path.name} {key}: {sentence}"


def test_the_code_holds_no_sentence_for_people() -> None:
    """Cyrillic text belongs to the translation files; only alphabets and marks that are data may stand in code."""
    allowed = {"hyphenation.py", "alphabet.py", "iin.py", "transliteration.py"}
    for module in (ROOT / "oversight_desktop").rglob("*.py"):
        if module.name in allowed:
            continue
        tree = ast.parse(module.read_text(encoding="utf-8"))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                assert not re.search("[А-яЁёӘ-ӿ]", node.value), f"{module.name}: {node.value!r}"
