"""Every requirement of the Rules has a function, a sentence in each language and a test that names it."""

import ast
import json
import re
import string
from pathlib import Path

import pytest
from closed_examples import closed_urgent
from examples import PACK_FOLDER, lawful_dossier

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.law import citing, factors, gates, locking, yearly_schedule
from oversight_desktop.law.gates import RULES, judge

LAW = Path(gates.__file__).parent
TESTS = Path(__file__).parent
MODULES = (factors, locking, yearly_schedule)
"""Imported so that what they cite is registered, though no gate needs them."""

START = """R1.1 R4.1 R7.1 R8.1 R8.2 R8.3 R8.4 R9.2 R9.3 R9.4 R9.6 R10.1 R11.1 R11.2 R12.1 R12.2 R12.3 R12.4 R12.5
    R13.1 R13.2 R13.3 R13.4 R13.5 R14.1 R14.2 R14.3 R14.4 R18.1"""
CERTIFICATE = """R4.3 R6.1 R6.2 R11.3 R11.4 R11.5 R15.1 R15.2 R15.3 R15.4 R15.5 R15.6 R15.7 R16.1 R16.2 R16.3
    R17.1 R17.3 R19.1 R19.2 R19.3 R21.1 R21.2 R21.3 R21.4"""
CLOSE = "R20.1 R20.2 R20.3 R20.4 R20.5 R20.7"
TABLE = {Gate.START: START.split(), Gate.CERTIFICATE: CERTIFICATE.split(), Gate.CLOSE: CLOSE.split()}
"""The last table of rules.md."""

JUDGED = [requirement for named in TABLE.values() for requirement in named]
ALLOWED = "R14.3"
"""Says what is allowed, so no rule of a gate is named after it."""
OF_THE_PRODUCT = "R11.4"
"""Held by the product and by the same function as R11.3."""
LANGUAGES = [language.value for language in Language]


def table(name: str, language: str) -> dict[str, str]:
    return json.loads((PACK_FOLDER / f"{name}.{language}.json").read_text(encoding="utf-8"))


def breach_sentences(language: str) -> dict[str, str]:
    """The sentences of all breaches in one language."""
    files = sorted(PACK_FOLDER.glob(f"breaches-*.{language}.json"))
    return {code: text for file in files for code, text in json.loads(file.read_text(encoding="utf-8")).items()}


@pytest.mark.parametrize("gate", Gate)
def test_each_gate_judges_exactly_what_the_table_adds(gate):
    named = {requirement for requirements, _ in RULES[gate] for requirement in requirements}
    earlier = {requirement for each in Gate for requirement in TABLE[each] if each is not gate}

    assert named >= {*TABLE[gate]} - {ALLOWED, OF_THE_PRODUCT}
    assert named - {*TABLE[gate]} - earlier == set(), "what no gate asks for is no breach"


@pytest.mark.parametrize("requirement", JUDGED)
def test_a_requirement_has_a_function_that_cites_it(requirement):
    assert citing.REQUIREMENTS.get(requirement), requirement


def test_what_a_gate_names_is_what_its_function_cites():
    for requirements, rule in (each for gate in Gate for each in RULES[gate]):
        for requirement in requirements:
            assert f"{rule.__module__}.{rule.__qualname__}" in citing.REQUIREMENTS[requirement]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_requirement_is_put_into_words(language):
    words = table("requirements", language)

    assert set(JUDGED) <= words.keys()
    assert all(sentence.strip() for sentence in words.values())


@pytest.mark.parametrize("requirement", JUDGED)
def test_a_requirement_is_named_by_a_test(requirement):
    spelled = requirement.lower().replace(".", "_")
    own = Path(__file__).name
    texts = (path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py") if path.name != own)

    assert any(f"{requirement} " in text or f'{requirement}"' in text or f"{spelled}_" in text for text in texts)


WEIGHTS = {"block", "warn", "note", "weigh"}


def assigned(module: ast.Module, name: str) -> list[ast.expr]:
    """Every value a name is given anywhere in a module."""
    values = [
        (node.targets[0], node.value) for node in ast.walk(module) if isinstance(node, ast.Assign) and node.targets
    ]
    values += [(node.target, node.value) for node in ast.walk(module) if isinstance(node, ast.NamedExpr)]
    return [value for target, value in values if isinstance(target, ast.Name) and target.id == name]


def words_in(module: ast.Module, node: ast.expr) -> set[str]:
    """The texts an expression can be: names followed to what they are given, holes filled as a sentence's code is."""
    if isinstance(node, ast.Name):
        return {word for value in assigned(module, node.id) for word in words_in(module, value)}
    if isinstance(node, ast.IfExp):
        return words_in(module, node.body) | words_in(module, node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(each.value)) if isinstance(each, ast.Constant) else r"\w+" for each in node.values]
        return {code for code in breach_sentences("en") if re.fullmatch("".join(parts), code)}
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def spread(module: ast.Module, node: ast.expr) -> list[ast.expr]:
    """What `**node` may be: a dict written there, given to the name, or returned by the function called."""
    if isinstance(node, ast.Name):
        return assigned(module, node.id)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        called = (each for each in module.body if isinstance(each, ast.FunctionDef) and each.name == node.func.id)
        returns = (each for function in called for each in ast.walk(function) if isinstance(each, ast.Return))
        return [each.value for each in returns if each.value is not None]
    return [node]


def facts_in(module: ast.Module, call: ast.Call) -> set[str]:
    """The names of the facts a breach is given."""
    dicts = [value for each in call.keywords if each.arg is None for value in spread(module, each.value)]
    keys = [key for each in dicts if isinstance(each, ast.Dict) for key in each.keys]
    return {each.arg for each in call.keywords if each.arg} | {
        key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
    }


def breaches_of_the_code() -> dict[str, list[set[str]]]:
    """Every code that law/ may report, with the names of its facts at each place."""
    found: dict[str, list[set[str]]] = {}
    for path in LAW.glob("*.py"):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WEIGHTS:
                codes = words_in(module, node.args[1])
                assert codes, f"{path.name}:{node.lineno}"
                for code in codes:
                    found.setdefault(code, []).append(facts_in(module, node))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_breach_has_a_sentence_that_shows_only_facts_it_is_given(language):
    sentences = breach_sentences(language)

    for code, places in breaches_of_the_code().items():
        shown = {name for _, name, _, _ in string.Formatter().parse(sentences[code]) if name}
        for given in places:
            assert shown <= given, code


def test_no_sentence_is_left_over():
    assert breach_sentences("en").keys() <= breaches_of_the_code().keys()


def test_the_scan_sees_what_the_rules_report(pack, calendar):
    empty = Dossier(rule_pack="kz-2010-244", language=Language.KAZAKH)
    known = breaches_of_the_code()

    for dossier in (empty, lawful_dossier(answers=()), closed_urgent(basis_documents=(), signatures=())):
        for breach in judge(dossier, pack, calendar, Gate.CLOSE):
            assert set(breach.facts) in known[breach.code]
