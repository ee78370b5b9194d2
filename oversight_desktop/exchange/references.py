"""Names within an inspection document: each given once, and each used name is one that was given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from oversight_desktop.domain.certificate import BAILIFF
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind, Result
from oversight_desktop.domain.text import is_blank
from oversight_desktop.exchange.spot import Spot, shown

SECTIONS = frozenset([*(f"I{number}" for number in range(1, 9)), *(f"P{number}" for number in range(1, 7))])
"""The sections of clause 16 and the areas of clause 6, as the exchange format names them."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the program knows by name: checklist items, rule packs, requirements of the Rules.

    `guiding` are the items that only guide the members through a contested action; an action may bear such a name.
    """

    items: frozenset[str]
    guiding: frozenset[str]
    packs: tuple[str, ...]
    requirements: frozenset[str]

    @cached_property
    def sections(self) -> frozenset[str]:
        """The sections of every checklist."""
        return SECTIONS | {item.rpartition(".")[0] for item in self.items if "." in item}

    @cached_property
    def reserved(self) -> frozenset[str]:
        """Names that no contested action may bear: answers and sections would mean two things."""
        return (self.items - self.guiding) | self.sections


def check_references(dossier: Dossier, known: Known, spot: Spot) -> None:
    """Nothing, or InputProblem for the first name given twice; else the first that is unknown or never given."""
    for problem in chain(_given_twice(dossier, spot), _References(dossier, known, spot).faults()):
        raise problem


def _given_twice(dossier: Dossier, spot: Spot) -> Iterator[InputProblem]:
    """Names given twice: found first, because each makes other names look unknown."""
    documents = spot.inside("ground").inside("documents")
    actions = [
        (documents.entry(at, document.number).inside("contested_actions").entry(number).inside("id"), action.id)
        for at, document in enumerate(dossier.basis_documents, 1)
        for number, action in enumerate(document.contested_actions, 1)
    ]
    yield from _twice(actions)
    for name, key, ids in (
        ("commission", "id", [member.id for member in dossier.commission]),
        ("answers", "item", [answer.item for answer in dossier.answers]),
        ("evidence", "id", [evidence.id for evidence in dossier.evidence]),
        ("explanations", "id", [explanation.id for explanation in dossier.explanations]),
        ("requests", "id", [request.id for request in dossier.requests]),
        ("sections", "section", [section.section for section in dossier.sections]),
    ):
        code = "input_answered_twice" if name == "answers" else "input_twice"
        yield from _twice([(spot.inside(name).entry(at, id).inside(key), id) for at, id in enumerate(ids, 1)], code)


def _twice(ids: Iterable[tuple[Spot, str]], code: str = "input_twice") -> Iterator[InputProblem]:
    seen: set[str] = set()
    for spot, id in ids:
        if id in seen:
            yield spot.problem(code, value=shown(id))
        seen.add(id)


class _References:
    """The names a dossier gives, and the faults in how it uses them."""

    def __init__(self, dossier: Dossier, known: Known, spot: Spot) -> None:
        self._dossier = dossier
        self._known = known
        self._spot = spot
        self._members = {member.id for member in dossier.commission}
        self._evidence = {evidence.id for evidence in dossier.evidence}
        self._actions = {action.id for document in dossier.basis_documents for action in document.contested_actions}

    def faults(self) -> Iterator[InputProblem]:
        """Every fault, in the order of the exchange format."""
        parts = (
            self._pack(),
            self._ground(),
            self._last_inspection(),
            self._members_and_changes(),
            self._answers(),
            self._collected(),
            self._conclusions(),
            self._closing(),
        )
        return chain.from_iterable(parts)

    def _pack(self) -> Iterator[InputProblem]:
        name = self._dossier.rule_pack
        if name not in self._known.packs:
            spot = self._spot.inside("rule_pack")
            yield spot.problem("input_unknown_pack", value=shown(name), known=self._known.packs)

    def _ground(self) -> Iterator[InputProblem]:
        documents = self._spot.inside("ground").inside("documents")
        for at, document in enumerate(self._dossier.basis_documents, 1):
            for number, action in enumerate(document.contested_actions, 1):
                spot = documents.entry(at, document.number).inside("contested_actions").entry(number).inside("id")
                if action.id in self._known.reserved:
                    yield spot.problem("input_action_named_as_item", value=shown(action.id))

    def _last_inspection(self) -> Iterator[InputProblem]:
        last = self._dossier.last_inspection
        spot = self._spot.inside("last_inspection").inside("sections_with_findings")
        for at, section in enumerate(last.sections_with_findings if last else (), 1):
            if section not in self._known.sections:
                yield spot.entry(at).problem("input_unknown_section", value=shown(section))

    def _members_and_changes(self) -> Iterator[InputProblem]:
        for at, member in enumerate(self._dossier.commission, 1):
            if member.id == BAILIFF:
                yield self._entry("commission", at, None, "id").problem("input_id_reserved", value=member.id)
        if known := self._dossier.acquaintance:
            spot = self._spot.inside("acquaintance").inside("signed_by")
            for at, id in enumerate(known.signed_by, 1):
                yield from self._member(id, spot.entry(at))
        for at, change in enumerate(self._dossier.term_changes, 1):
            yield from self._member(
                change.applied_by, self._entry("term_changes", at, change.order_number, "applied_by")
            )

    def _answers(self) -> Iterator[InputProblem]:
        for at, answer in enumerate(self._dossier.answers, 1):
            spot = self._spot.inside("answers").entry(at, answer.item)
            yield from self._item(answer.item, spot.inside("item"))
            yield from self._result(answer, spot.inside("result"))
            for number, id in enumerate(answer.evidence, 1):
                if id not in self._evidence:
                    yield spot.inside("evidence").entry(number).problem("input_unknown_evidence", value=shown(id))
            yield from self._member(answer.member, spot.inside("member"))

    def _result(self, answer: Answer, spot: Spot) -> Iterator[InputProblem]:
        """Items of checklists and contested actions are answered by different words (interchange.md §2).

        An item of another kind's list is a breach whichever word it bears, so the Rules shall speak of it.
        """
        contested = answer.item in self._actions
        if self._is_of_another_kind(answer.item):
            return
        if answer.result is not None and answer.result.is_urgent is not contested:
            known = tuple(result.value for result in Result if result.is_urgent is contested)
            yield spot.problem("input_word", value=answer.result.value, known=known)

    def _is_of_another_kind(self, item: str) -> bool:
        """Whether it stands in the urgent list of an inspection that is not urgent, or the other way round."""
        kind = self._dossier.kind
        if kind is None or item in self._actions or item not in self._known.items:
            return False
        return (item in self._known.guiding) is not (kind is Kind.URGENT)

    def _collected(self) -> Iterator[InputProblem]:
        dossier = self._dossier
        for at, evidence in enumerate(dossier.evidence, 1):
            yield from self._member(evidence.member, self._entry("evidence", at, evidence.id, "member"))
        for at, explanation in enumerate(dossier.explanations, 1):
            for number, item in enumerate(explanation.items, 1):
                spot = self._entry("explanations", at, explanation.id, "items").entry(number)
                yield from self._item(item, spot)
            yield from self._member(
                explanation.recorded_by, self._entry("explanations", at, explanation.id, "recorded_by")
            )
        for at, request in enumerate(dossier.requests, 1):
            yield from self._member(request.asked_by, self._entry("requests", at, request.id, "asked_by"))
        for at, note in enumerate(dossier.incidental_notes, 1):
            yield from self._member(note.by, self._entry("incidental_notes", at, None, "by"))

    def _conclusions(self) -> Iterator[InputProblem]:
        dossier = self._dossier
        for at, section in enumerate(dossier.sections, 1):
            if section.section not in self._known.sections and section.section not in self._actions:
                spot = self._entry("sections", at, section.section, "section")
                yield spot.problem("input_unknown_section", value=shown(section.section))
        for at, recommendation in enumerate(dossier.recommendations, 1):
            for number, item in enumerate(recommendation.items, 1):
                yield from self._item(item, self._entry("recommendations", at, None, "items").entry(number))

    def _closing(self) -> Iterator[InputProblem]:
        dossier = self._dossier
        for at, dissent in enumerate(dossier.dissents, 1):
            yield from self._member(dissent.by, self._entry("dissents", at, dissent.by, "by"))
        for at, signature in enumerate(dossier.signatures, 1):
            if signature.by != BAILIFF:
                yield from self._member(signature.by, self._entry("signatures", at, signature.by, "by"))
        for at, override in enumerate(dossier.overrides, 1):
            name = override.requirement
            if not is_blank(name) and name not in self._known.requirements:
                spot = self._entry("overrides", at, name, "requirement")
                yield spot.problem("input_unknown_requirement", value=shown(name))
            yield from self._member(override.by, self._entry("overrides", at, name, "by"))

    def _member(self, id: str | None, spot: Spot) -> Iterator[InputProblem]:
        if not is_blank(id) and id not in self._members:
            yield spot.problem("input_unknown_member", value=shown(id))

    def _item(self, item: str, spot: Spot) -> Iterator[InputProblem]:
        if item not in self._known.items and item not in self._actions:
            yield spot.problem("input_unknown_item", value=shown(item))

    def _entry(self, name: str, at: int, label: object, key: str) -> Spot:
        return self._spot.inside(name).entry(at, label).inside(key)
