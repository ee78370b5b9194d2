"""What evidence and explanations can be tied to: the items or contested actions of an inspection, found by typing."""

from dataclasses import dataclass

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Kind, Language, Result
from oversight_desktop.domain.text import nfc, said
from oversight_desktop.law.scope import answerable, contested_actions
from oversight_desktop.services import dossiers
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChoice:
    """An item, its question or the contested action in words, and what was answered."""

    id: str
    words: str
    result: Result | None


def item_choices(session: Session, scope: str, language: Language) -> tuple[ItemChoice, ...]:
    """Everything this inspection may answer, violations first, each part in the order of the list."""
    dossier = dossiers.dossier(session, scope)
    results = {answer.item: answer.result for answer in dossier.answers}
    made = [
        ItemChoice(id=id, words=words, result=results.get(id))
        for id, words in _words(session, scope, dossier, language)
    ]
    return tuple(sorted(made, key=lambda choice: not (choice.result and choice.result.is_violation)))


def matching(choices: tuple[ItemChoice, ...], typed: str) -> tuple[ItemChoice, ...]:
    """Those whose id begins with what was typed, then those whose words hold it; all, if nothing was typed."""
    sought = nfc(typed.strip()).casefold()
    by_id = [choice for choice in choices if choice.id.casefold().startswith(sought)]
    by_words = [choice for choice in choices if choice not in by_id and sought in choice.words.casefold()]
    return (*by_id, *by_words)


def _words(session: Session, scope: str, dossier: Dossier, language: Language) -> list[tuple[str, str]]:
    if dossier.kind is Kind.URGENT:
        return [(action.id, said(action.action) or action.id) for action in contested_actions(dossier)]
    pack = pack_of(session, scope)
    allowed = answerable(dossier, pack)
    return [(id, item.question[language]) for id, item in pack.checklists.items.items() if id in allowed]
