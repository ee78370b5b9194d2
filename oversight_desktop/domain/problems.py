"""Trouble that is neither a broken rule nor a bug.

KnownProblem
├── InputProblem         a file or a call that cannot be read (exit code 2)
└── EnvironmentProblem   the disk, the passphrase, a damaged store (exit code 3)
"""


class KnownProblem(Exception):
    """Trouble the user can be told about in one sentence: what, where, what to do.

    `code` names the sentence in resources/sentences (three languages), `facts` are the values it shows.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


class InputProblem(KnownProblem):
    """A file, a value or a call that cannot be read."""


class EnvironmentProblem(KnownProblem):
    """The surroundings failed: disk, folder, passphrase, damaged or locked store."""
