"""Makes the closed store that every later program must open; run once for each schema that is shipped.

    PYTHONPATH=tests python tests/stores/make.py NAME

It holds one full record of every kind of that time, a removed one, a draft and a reordered list. `NAME.json` says
what must be read from it.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from any_records import full

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.store import drafts
from oversight_desktop.store.catalogue import KINDS
from oversight_desktop.store.mapping import plain
from oversight_desktop.store.opening import create_store

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
PASSPHRASE = "бұрынғы қойманың сөзі"


def make(path: Path) -> None:
    """Writes the store, its keys and what is expected of it."""
    store, recovery_key = create_store(path, PASSPHRASE, at=AT)
    with store:
        with store.writing("i1", "filled", author="A", at=AT) as step:
            for kind in KINDS:
                step.save("K", full(kind, "K"))
            step.save("gone", Answer(item="gone"))
            for key in "abc":
                step.save(key, Recommendation(text=key))
        with store.writing("i1", "tidied", author="B", at=AT) as step:
            step.remove(Answer, "gone")
            step.arrange(Recommendation, ("c", "K", "a", "b"))
        drafts.put(store, drafts.Draft(scope="i1", kind=Answer, key="K", field="finding", text="жартылай", at=AT))
    expected = {kind.name: plain(kind, full(kind, "K")) for kind in KINDS}
    content = {"passphrase": PASSPHRASE, "recovery_key": recovery_key, "records": expected}
    path.with_suffix(".json").write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    path.with_name(path.name + ".lock").unlink()


if __name__ == "__main__":
    make(Path(__file__).with_name(sys.argv[1] + ".db"))
