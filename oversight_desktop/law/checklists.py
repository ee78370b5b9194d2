"""Clauses 6, 11 and 16: the checklists of a rule pack, with an office's own changes.

The office's file is JSON in UTF-8 (a byte order mark is allowed) and may be edited by hand:

    {"format": "oversight-checklists-office", "version": 1, "pack": "kz-2010-244",
     "off":    ["I2.4"],
     "reword": {"I1.1": {"question": {"kk": "…"}, "evidence": {"ru": "…"}}},
     "add":    {"I3": [{"id": "I3.901", "question": {"kk": "…", "ru": "…", "en": "…"}, "basis": {…},
                        "evidence": {…}, "recommendation": {…}}]}}

`off`, `reword` and `add` may be absent. `off` leaves items out; at least one shipped item of every list stays, for
clauses 6 and 16 ask for each of their areas and sections. `reword` replaces question, basis, evidence or
recommendation in the languages it names; an item whose basis is reworded counts as proposed, for nobody of ours read
that act. `add` appends items to a list: ids 901 to 999 of that list ("I3.901", in the urgent list "U901"), Kazakh and
Russian required, English taken from the Kazakh when absent, always marked as proposed.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from oversight_desktop.domain.checklists import ChecklistItem, Checklists, ChecklistSection, SourceMark, Texts
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind, Language
from oversight_desktop.law.json_reading import JsonReading, shown

SHIPPED = "checklists.json"
OFFICE = "checklists-office.json"
REWORDED = ("question", "basis", "evidence", "recommendation")
Term = TypeVar("Term", bound=Enum)


def parse_checklists(data: bytes, office: bytes | None = None, *, office_name: str = OFFICE) -> Checklists:
    """The pack's checklists as shipped, or with the office's changes applied.

    `hash` is the SHA-256 (hex) of all texts a person may see or print, marks and order included; working notes are
    left out of it. `office_name` is how the office's file is called in a problem's sentence.
    Raises InputProblem (checklists_…) naming file and place.
    """
    pack, sections = _shipped(data)
    if office is not None:
        sections = _Office(JsonReading(office_name), pack, sections).applied(office)
    return Checklists(sections=sections, hash=_hash(sections))


def _shipped(data: bytes) -> tuple[str, tuple[ChecklistSection, ...]]:
    """The name of the pack and its lists."""
    read = JsonReading(SHIPPED)
    top = read.opened(data, "oversight-checklists", ("pack", "recommendations", "sections"))
    drafts = {
        name: _texts(read, texts, f"recommendations/{name}")
        for name, texts in read.named(top["recommendations"], "recommendations").items()
    }
    sections = tuple(
        _section(read, section, f"sections/{place}", drafts)
        for place, section in enumerate(read.listed(top["sections"], "sections"))
    )
    _once(read, [section.id for section in sections], "sections")
    _once(read, [item.id for section in sections for item in section.items], "items")
    return read.text(top["pack"], "pack"), sections


def _section(read: JsonReading, value: object, place: str, drafts: Mapping[str, Texts]) -> ChecklistSection:
    section = read.record(value, place, ("id", "kind", "title", "basis", "items"))
    return ChecklistSection(
        id=read.text(section["id"], f"{place}/id"),
        kind=_term(read, Kind, section["kind"], f"{place}/kind"),
        title=_texts(read, section["title"], f"{place}/title"),
        basis=_texts(read, section["basis"], f"{place}/basis"),
        items=tuple(
            _item(read, item, f"{place}/items/{number}", drafts)
            for number, item in enumerate(read.listed(section["items"], f"{place}/items"))
        ),
    )


def _item(read: JsonReading, value: object, place: str, drafts: Mapping[str, Texts]) -> ChecklistItem:
    keys = ("id", "question", "basis", "evidence", "recommendation", "mark")
    item = read.record(value, place, keys, ("edition", "note"))
    draft = read.text(item["recommendation"], f"{place}/recommendation")
    if draft not in drafts:
        raise InputProblem(
            "checklists_unknown_name", file=read.file, place=f"{place}/recommendation", name=shown(draft)
        )
    mark = _term(read, SourceMark, item["mark"], f"{place}/mark")
    if (mark is SourceMark.READ) != ("edition" in item):
        raise InputProblem("checklists_edition", file=read.file, place=place)
    return ChecklistItem(
        id=read.text(item["id"], f"{place}/id"),
        question=_texts(read, item["question"], f"{place}/question"),
        basis=_texts(read, item["basis"], f"{place}/basis"),
        evidence=_texts(read, item["evidence"], f"{place}/evidence"),
        recommendation=drafts[draft],
        mark=mark,
        edition=_texts(read, item["edition"], f"{place}/edition") if "edition" in item else None,
        note=read.text(item["note"], f"{place}/note") if "note" in item else None,
    )


def _texts(read: JsonReading, value: object, place: str, *, partly: bool = False) -> dict[Language, str]:
    """A text in its languages: all three, or at least one of them where `partly`."""
    names = tuple(language.value for language in Language)
    texts = read.record(value, place, () if partly else names, names if partly else ())
    if not texts:
        raise InputProblem("checklists_missing", file=read.file, place=place, missing=names)
    return {Language(name): read.text(text, f"{place}/{name}") for name, text in texts.items()}


def _term(read: JsonReading, kind: type[Term], value: object, place: str) -> Term:
    word = read.text(value, place)
    try:
        return kind(word)
    except ValueError as error:
        raise InputProblem("checklists_unknown_name", file=read.file, place=place, name=shown(word)) from error


def _once(read: JsonReading, ids: list[str], place: str) -> None:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise InputProblem("checklists_twice", file=read.file, place=place, name=shown(name))
        seen.add(name)


class _Office:
    """Applies an office's file to the shipped lists."""

    def __init__(self, read: JsonReading, pack: str, sections: tuple[ChecklistSection, ...]) -> None:
        self._read = read
        self._pack = pack
        self._sections = sections
        self._ids = {item.id for section in sections for item in section.items}

    def applied(self, data: bytes) -> tuple[ChecklistSection, ...]:
        """The lists with items left out, reworded and added."""
        top = self._read.opened(data, "oversight-checklists-office", ("pack",), ("off", "reword", "add"))
        if self._read.text(top["pack"], "pack") != self._pack:
            raise InputProblem("checklists_other_pack", file=self._read.file, place="pack", expected=self._pack)
        off = self._off(top.get("off", []))
        reworded = self._reworded(top.get("reword", {}), off)
        added = self._added(top.get("add", {}))
        return tuple(
            replace(
                section,
                items=tuple(reworded.get(item.id, item) for item in section.items if item.id not in off)
                + added.get(section.id, ()),
            )
            for section in self._sections
        )

    def _off(self, value: object) -> set[str]:
        ids = [self._known(name, f"off/{number}") for number, name in enumerate(self._read.listed(value, "off"))]
        _once(self._read, ids, "off")
        for section in self._sections:
            if {item.id for item in section.items} <= set(ids):
                raise InputProblem("checklists_emptied", file=self._read.file, place="off", section=section.id)
        return set(ids)

    def _reworded(self, value: object, off: set[str]) -> dict[str, ChecklistItem]:
        shipped = {item.id: item for section in self._sections for item in section.items}
        changed = {}
        for name, words in self._read.named(value, "reword").items():
            place = f"reword/{name}"
            if self._known(name, place) in off:
                raise InputProblem("checklists_off_and_reworded", file=self._read.file, place=place)
            changed[name] = self._reworded_item(shipped[name], words, place)
        return changed

    def _reworded_item(self, item: ChecklistItem, value: object, place: str) -> ChecklistItem:
        words = {
            name: _texts(self._read, texts, f"{place}/{name}", partly=True)
            for name, texts in self._read.record(value, place, (), REWORDED).items()
        }
        if "basis" in words:
            item = replace(item, mark=SourceMark.PROPOSED, edition=None)
        changes: dict[str, Any] = {name: {**getattr(item, name), **texts} for name, texts in words.items()}
        return replace(item, **changes)

    def _added(self, value: object) -> dict[str, tuple[ChecklistItem, ...]]:
        sections = {section.id: section for section in self._sections}
        added = {}
        for name, items in self._read.named(value, "add").items():
            if name not in sections:
                raise InputProblem("checklists_unknown_section", file=self._read.file, place="add", name=name)
            listed = enumerate(self._read.listed(items, f"add/{name}"))
            own = [self._own(sections[name], item, f"add/{name}/{number}") for number, item in listed]
            _once(self._read, [item.id for item in own], f"add/{name}")
            added[name] = tuple(own)
        return added

    def _own(self, section: ChecklistSection, value: object, place: str) -> ChecklistItem:
        item = self._read.record(value, place, ("id", *REWORDED))
        name = self._read.text(item["id"], f"{place}/id")
        stem = section.id if section.kind is Kind.URGENT else f"{section.id}."
        if not re.fullmatch(re.escape(stem) + "9(0[1-9]|[1-9][0-9])", name):
            facts = {"file": self._read.file, "place": f"{place}/id", "name": shown(name)}
            raise InputProblem("checklists_own_id", **facts, first=f"{stem}901", last=f"{stem}999")
        texts: dict[str, Any] = {part: self._own_texts(item[part], f"{place}/{part}") for part in REWORDED}
        return ChecklistItem(id=name, mark=SourceMark.PROPOSED, **texts)

    def _own_texts(self, value: object, place: str) -> Texts:
        texts = _texts(self._read, value, place, partly=True)
        missing = tuple(language.value for language in (Language.KAZAKH, Language.RUSSIAN) if language not in texts)
        if missing:
            raise InputProblem("checklists_missing", file=self._read.file, place=place, missing=missing)
        return {language: texts.get(language, texts[Language.KAZAKH]) for language in Language}

    def _known(self, value: object, place: str) -> str:
        name = self._read.text(value, place)
        if name not in self._ids:
            raise InputProblem("checklists_unknown_item", file=self._read.file, place=place, name=shown(name))
        return name


def _hash(sections: tuple[ChecklistSection, ...]) -> str:
    """The SHA-256 of the lists as canonical JSON: sorted keys, no blanks, UTF-8."""
    plain = [
        {
            "id": section.id,
            "kind": section.kind.value,
            "title": _plain(section.title),
            "basis": _plain(section.basis),
            "items": [
                {"id": item.id, "mark": item.mark.value, "edition": item.edition and _plain(item.edition)}
                | {name: _plain(getattr(item, name)) for name in REWORDED}
                for item in section.items
            ],
        }
        for section in sections
    ]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(texts: Texts) -> dict[str, str]:
    return {language.value: text for language, text in texts.items()}
