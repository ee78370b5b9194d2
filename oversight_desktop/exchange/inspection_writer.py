"""Records as an inspection document (interchange.md §2): reading it again gives equal records."""

import json
from operator import attrgetter

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.exchange import blanks
from oversight_desktop.exchange.inspection_shapes import DOCUMENT, FORMAT, VERSION, Ground


def write_inspection(dossier: Dossier) -> bytes:
    """The document in UTF-8, keys in the order of the exchange format; hashes of evidence are not part of it."""
    document = blanks.spelt(plain_document(dossier), dossier.blanks)
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def plain_document(dossier: Dossier) -> dict[str, object]:
    """The document as a tree, whatever the dossier notes on how another one left things out."""
    given = {"format": FORMAT, "version": VERSION, "ground": _ground(dossier)}
    return DOCUMENT.content(lambda name: given[name] if name in given else attrgetter(name)(dossier))


def _ground(dossier: Dossier) -> Ground | None:
    documents = dossier.basis_documents if dossier.has_ground_documents or dossier.basis_documents else None
    if dossier.schedule is None and documents is None:
        return None
    return Ground(schedule=dossier.schedule, documents=documents)
