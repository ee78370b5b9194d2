"""Ties a function of the law to the requirements it carries out, so that none is forgotten."""

from collections.abc import Callable
from typing import TypeVar

Rule = TypeVar("Rule", bound=Callable[..., object])

REQUIREMENTS: dict[str, list[str]] = {}
"""Requirement id to the qualified names of the functions that cite it; filled when the modules of law are imported."""


def cites(*requirements: str) -> Callable[[Rule], Rule]:
    """Registers the function below as carrying out these requirements ("R14.1")."""

    def register(rule: Rule) -> Rule:
        name = f"{rule.__module__}.{rule.__qualname__}"
        for requirement in requirements:
            functions = REQUIREMENTS.setdefault(requirement, [])
            if name not in functions:
                functions.append(name)
        return rule

    return register
