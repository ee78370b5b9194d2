"""Steps of the explanations page that change single facts, or take out what was entered by mistake."""

from dataclasses import replace
from datetime import date as Day
from typing import Any

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import ExplanationForm
from oversight_desktop.services import steps
from oversight_desktop.services.counting import Unit, count
from oversight_desktop.services.explanations import record_explanation, record_request, record_studied
from oversight_desktop.services.numbering import next_id
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


def begin_explanation(
    session: Session, scope: str, form: ExplanationForm, items: tuple[str, ...], member: str | None
) -> Change:
    """A new explanation of today on these items; its words are typed next. An oral one is recorded by the member."""
    given = Explanation(
        id=next_id(session, scope, Explanation),
        form=form,
        given_on=steps.today(session),
        items=items,
        recorded_by=member if form is ExplanationForm.ORAL else None,
    )
    return record_explanation(session, scope, given)


def correct_explanation(session: Session, scope: str, id: str, **facts: Any) -> Change:
    """Change single facts of an explanation as it stands now."""
    given = session.store.record(scope, Explanation, id)
    if given is None:
        raise InputProblem("explanation_unknown", explanation=id)
    return record_explanation(session, scope, replace(given, **facts))


def begin_request(session: Session, scope: str, member: str | None) -> Change:
    """A new request of today, due after the usual working days (clause 17); what is asked for is typed next."""
    today = steps.today(session)
    due = usual_due(session, scope, today)
    request = Request(id=next_id(session, scope, Request), asked_by=member, asked_on=today, due_on=due)
    return record_request(session, scope, request)


def correct_request(session: Session, scope: str, id: str, **facts: Any) -> Change:
    """Change single facts of a request; a due day that was the usual one follows the day of asking."""
    request = session.store.record(scope, Request, id)
    if request is None:
        raise InputProblem("request_unknown", request=id)
    changed = replace(request, **facts)
    before, now = request.asked_on, changed.asked_on
    if before and now and before != now and request.due_on == usual_due(session, scope, before):
        changed = replace(changed, due_on=usual_due(session, scope, now))
    return record_request(session, scope, changed)


def begin_studied(session: Session, scope: str, kind: str) -> Change:
    """A new studied document of this kind; number and date are typed next."""
    return record_studied(session, scope, StudiedDocument(kind=kind))


def correct_studied(session: Session, scope: str, key: str, **facts: Any) -> Change:
    """Change single facts of a studied document."""
    steps.refuse_if_locked(session, scope)
    document = session.store.record(scope, StudiedDocument, key) or StudiedDocument()
    return steps.keep(session, scope, "document_studied", key, replace(document, **facts))


def put_back(session: Session, change: Change) -> Change:
    """Bring back what this change took out, under the deed by which it was recorded first."""
    deeds = {
        Explanation: "explanation_recorded",
        Request: "request_recorded",
        StudiedDocument: "document_studied",
    }
    return steps.put_back(session, change, deeds)


def usual_due(session: Session, scope: str, asked_on: Day) -> Day:
    """Clause 17: the day by which something asked for is usually given, in working days of the rule pack."""
    return count(asked_on, Unit.WORKING_DAYS, pack_of(session, scope).request_due_working_days).result


def withdraw_request(session: Session, scope: str, id: str) -> Change:
    """Take out a request that was entered by mistake; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "request_withdrawn", Request, id)


def strike_studied(session: Session, scope: str, key: str) -> Change:
    """Take out a studied document that was entered by mistake; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "studied_struck", StudiedDocument, key)
