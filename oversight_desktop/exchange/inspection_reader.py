"""An inspection document as records (interchange.md §2): what a rule asks for may be missing, nothing may be wrong."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Kind
from oversight_desktop.exchange import blanks
from oversight_desktop.exchange.inspection_shapes import DOCUMENT, FORMAT, VERSION, Ground
from oversight_desktop.exchange.inspection_writer import plain_document
from oversight_desktop.exchange.json_text import parse_json
from oversight_desktop.exchange.references import Known, check_references
from oversight_desktop.exchange.scalars import whole
from oversight_desktop.exchange.spot import Spot, shown


def read_inspection(
    data: bytes,
    *,
    source: str,
    known_items: Mapping[str, Kind],
    known_packs: Collection[str],
    known_requirements: Collection[str],
) -> Dossier:
    """The dossier in the bytes of an inspection document; `source` is the file's name for people.

    `known_items` gives every checklist item and the kind whose list it stands in. Missing, empty and null values stay
    None or empty: they are for the Rules to judge. Anything else amiss raises InputProblem with file and place.
    """
    spot = Spot(source)
    tree = parse_json(data, source)
    _check_header(tree, spot)
    dossier = _dossier(DOCUMENT.read(tree, spot))
    known = Known(
        items=frozenset(known_items),
        guiding=frozenset(item for item, kind in known_items.items() if kind is Kind.URGENT),
        packs=tuple(known_packs),
        requirements=frozenset(known_requirements),
    )
    check_references(dossier, known, spot)
    return replace(dossier, blanks=blanks.noted(tree, plain_document(dossier)))


def _check_header(tree: object, spot: Spot) -> None:
    """The format and its version come first: of a newer version nothing else can be judged."""
    if not isinstance(tree, dict):
        raise spot.problem("input_not_an_object", value=shown(tree))
    if (name := tree.get("format")) != FORMAT:
        raise spot.inside("format").problem("input_format", value=shown(name), expected=FORMAT)
    place = spot.inside("version")
    if tree.get("version") is None:
        raise place.problem("input_missing")
    version: Any = whole(1)(tree["version"], place)
    if version > VERSION:
        raise place.problem("input_newer_version", value=version, known=VERSION)


def _dossier(found: dict[str, Any]) -> Dossier:
    del found["format"], found["version"]
    ground: Ground = found.pop("ground", None) or Ground()
    return Dossier(
        **found,
        schedule=ground.schedule,
        basis_documents=ground.documents or (),
        has_ground_documents=ground.documents is not None,
    )
