"""An office's own checklists as tests write them."""

import json
from typing import Any


def item(id: str, question: str) -> dict[str, Any]:
    """An item the office added."""
    texts = {"kk": question, "ru": question}
    return {"id": id, "question": texts} | dict.fromkeys(("basis", "evidence", "recommendation"), texts)


def office_text(**changes: Any) -> bytes:
    """An office's file with these parts."""
    head = {"format": "oversight-checklists-office", "version": 1, "pack": "kz-2010-244"}
    return json.dumps(head | changes, ensure_ascii=False).encode()


QUESTION = "Кеңседе өз мөрінің бедері бар ма?"
OWN = {"I3": [item("I3.901", QUESTION)]}
ADDED = office_text(add=OWN)
"""One item of its own."""
SWITCHED_OFF = office_text(off=["I2.4"])
"""One item fewer."""
