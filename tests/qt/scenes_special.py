"""Scenes of what does not happen in every inspection, each in one of its own."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QDialog
from qt.scenes_common import another_course, press, steps
from qt.scenes_locked import conclusions, explanations
from qt.stage import Course, Stage

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.certificate import Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Explanation, Request
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import ExplanationForm, Language, Result, SuspensionReason, TermChangeKind
from oversight_desktop.qt.checklist_card import CardForm
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.pages.acquaintance import AcquaintancePage
from oversight_desktop.qt.pages.evidence import EvidencePage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.services import certificate, checklist, dossiers, order
from oversight_desktop.services import explanations as said
from oversight_desktop.services.session import Session

REFUSED = Acquaintance(refused_on=date(2026, 3, 5), protocol_number="2", signed_by=("m1", "m3"))
NOT_FOUND = Acquaintance(not_found_on=date(2026, 3, 5), delivery="тапсырыс хат, № 4471")
REASON = "Сот орындаушысы бұйрықпен электрондық пошта арқылы танысып, жауап хат жіберді."
SUSPENSION = TermChange(
    kind=TermChangeKind.SUSPENSION,
    reason=SuspensionReason.ILLNESS,
    whose="Жеке сот орындаушысы",
    applied_on=date(2026, 3, 17),
    applied_by="m1",
    order_number="01-05/45",
    order_date=date(2026, 3, 17),
    from_=date(2026, 3, 17),
    to=date(2026, 3, 20),
    new_end=date(2026, 3, 22),
)
EXTENSION = TermChange(
    kind=TermChangeKind.EXTENSION,
    applied_on=date(2026, 3, 22),
    applied_by="m1",
    order_number="01-05/47",
    order_date=date(2026, 3, 22),
    new_end=date(2026, 3, 25),
)
ORAL = Explanation(
    id="X3",
    form=ExplanationForm.ORAL,
    given_on=date(2026, 3, 17),
    items=("I2.4",),
    text="Журналды кеңсе маманы жүргізеді.",
    signed=False,
    refused_on=date(2026, 3, 17),
    note="Хаттамамен келіспейді.",
    recorded_by="m2",
)
REQUESTS = (
    Request(
        id="Q1",
        what="Депозиттік шоттың үзіндісі",
        asked_by="m2",
        asked_on=date(2026, 3, 16),
        due_on=date(2026, 3, 17),
        received_on=date(2026, 3, 17),
        copies="E1",
    ),
    Request(id="Q2", what="Кіріс журналы", asked_by="m3", asked_on=date(2026, 3, 16), due_on=date(2026, 3, 17)),
)


def special(stage: Stage) -> Iterator[str]:
    """Not found, set aside; then an inspection with everything that may come up."""
    yield from not_found(stage)
    course = another_course(stage, "Тілеген", 91, acquaintance=REFUSED)
    course.to("order_recorded")
    yield from order_typed(stage, course)
    course.to("acquaintance_recorded")
    yield from refused(stage, course)
    course.to("inspection_started")
    yield from term(stage, course)
    course.to("explanation_recorded")
    yield from on_site(stage, course)
    course.to("inspection_ended")
    yield from reopened(stage, course)


def not_found(stage: Stage) -> Iterator[str]:
    """The bailiff is not found, so the start is blocked; the chair sets that aside."""
    course = another_course(stage, "Жүнісбекова", 90, acquaintance=NOT_FOUND)
    course.to("acquaintance_recorded")
    yield from steps(stage, course, "not-found", Place.ACQUAINTANCE)
    page = stage.go(Place.ACQUAINTANCE, course.scope)
    assert isinstance(page, AcquaintancePage)
    page.aside.ask("R14.1")
    stage.settle()
    yield "acquaintance-set-aside-form"
    page.aside.form.reason.setPlainText(REASON)
    press(stage, page, "decide_button")
    session, scope = begun(stage), course.scope
    aside = Override(requirement="R13.3", reason=REASON, by="m1", on=date(2026, 3, 2))
    course.tell(order.set_aside(session, scope, aside))
    yield from steps(stage, course, "set-aside", Place.ORDER, Place.ACQUAINTANCE, Place.CERTIFICATE)


def order_typed(stage: Stage, course: Course) -> Iterator[str]:
    """A correction that is not registered yet: its obstacles stand beside it, one of them being set aside."""
    page = stage.go(Place.ORDER, course.scope)
    assert isinstance(page, OrderPage)
    page.commission.rows[0].replaced.click()
    press(stage, page, "add_button")
    yield "order-typed"
    page.aside.ask("R13.3", page.commission.members()[0])
    stage.settle()
    yield "order-set-aside-form"
    press(stage, page, "cancel_button")
    press(stage, page, "discard_button")


def refused(stage: Stage, course: Course) -> Iterator[str]:
    """The refusal and its protocol as a paper over the window."""
    yield from steps(stage, course, "refused", Place.ACQUAINTANCE)
    page = stage.go(Place.ACQUAINTANCE, course.scope)
    assert isinstance(page, AcquaintancePage)

    def protocol() -> QDialog:
        press(stage, page, "paper_button")
        return page.paper

    with stage.over(protocol):
        yield "paper"


def term(stage: Stage, course: Course) -> Iterator[str]:
    """A suspension and an extension of the period: each while it is typed and when it is registered."""
    page = stage.go(Place.ORDER, course.scope)
    press(stage, page, "new_button")
    yield "order-suspending"
    press(stage, page, "extension")
    yield "order-extending"
    press(stage, page, "term_cancel")
    for change in (SUSPENSION, EXTENSION):
        course.tell(order.record_term_change(begun(stage), course.scope, change))
    yield from steps(stage, course, "term-changed", Place.ORDER)


def on_site(stage: Stage, course: Course) -> Iterator[str]:
    """Explanations of every form, requests, documents; answers with a reason open or a violation cured."""
    session, scope = begun(stage), course.scope
    course.tell(said.record_explanation(session, scope, ORAL))
    for request in REQUESTS:
        course.tell(said.record_request(session, scope, request))
    yield from explanations(stage, course, "full")
    stage.go(Place.EXPLANATIONS, scope, "X3")
    yield "explanations-oral-refused"
    course.tell(checklist.record_answer(session, scope, Answer(item="I1.5", result=Result.NOT_APPLICABLE)))
    stage.go(Place.CHECKLIST, scope, "I1.5")
    yield "checklist-reason-open"
    page = stage.go(Place.CHECKLIST, scope, dossiers.dossier(session, scope).violations[0].item)
    assert isinstance(page, CardForm)
    page.cured_check.click()
    stage.settle()
    yield "checklist-cured"
    page.cured_check.click()
    shelf = stage.go(Place.EVIDENCE, scope)
    assert isinstance(shelf, EvidencePage)
    shelf.missing_button.click()
    yield "evidence-none-missing"
    shelf.words.menu.actions()[1].trigger()
    stage.settle()
    yield "evidence-in-words"
    yield from conclusions(stage, course, "answered")


def reopened(stage: Stage, course: Course) -> Iterator[str]:
    """The bailiff refuses to sign; the certificate is opened again for a reason and made once more."""
    session, scope = begun(stage), course.scope
    course.to("certificate_made")
    page = stage.go(Place.CERTIFICATE, scope)
    yield "certificate-special-made"
    for member in ("m1", "m2", "m3"):
        course.tell(certificate.sign(session, scope, Signature(by=member, on=date(2026, 3, 25))))
    refusal = Signature(by="bailiff", refused_on=date(2026, 3, 25), note="Қорытындымен келіспейді.")
    course.tell(certificate.sign(session, scope, refusal))
    stage.go(Place.CERTIFICATE, scope, "versions")
    yield "certificate-bailiff-refused"
    course.tell(certificate.reopen(session, scope, "Қорытындыдағы күн қате жазылған."))
    yield from steps(stage, course, "reopened", Place.CERTIFICATE, Place.DISPATCH)
    course.tell(certificate.make(session, scope, Language.RUSSIAN))
    press(stage, page, "verify_button")
    yield "certificate-second-version"


def begun(stage: Stage) -> Session:
    """The session of whoever works."""
    assert stage.session is not None
    return stage.session
