"""The certificate's versions: made, changed, signed, reopened; nothing signed is ever overwritten."""

from dataclasses import replace
from datetime import date

import pytest

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import BAILIFF, Certificate, Signature
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services import certificate, certificate_making, conclusions, sample
from oversight_desktop.services.certificate_overview import CertificateState, overview, refusal_of_certificate
from oversight_desktop.services.session import Session

DAY = date(2026, 3, 18)


def carried_to(session: Session, deed: str) -> str:
    """The sample, carried on until just after this deed."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == deed:
            return change.scope
    raise AssertionError(deed)


def sign_all(session: Session, scope: str) -> None:
    for person in overview(session, scope).signatories:
        certificate.sign(session, scope, Signature(by=person.by, on=DAY))


def test_all_members_and_the_bailiff_are_waited_for(session: Session) -> None:
    scope = carried_to(session, "certificate_made")

    now = overview(session, scope)

    assert now.state is CertificateState.SIGNING
    assert [person.by for person in now.signatories][-1] == BAILIFF
    assert now.signatories[0].chair
    assert now.waiting == len(now.signatories)


def test_when_everybody_signed_it_goes_to_dispatch(session: Session) -> None:
    scope = carried_to(session, "certificate_made")

    sign_all(session, scope)

    now = overview(session, scope)
    assert now.state is CertificateState.SIGNED
    assert now.waiting == 0
    assert now.signed_on == DAY


def test_a_noted_refusal_of_the_bailiff_is_waited_for_no_longer(session: Session) -> None:
    scope = carried_to(session, "certificate_made")

    certificate.sign(session, scope, Signature(by=BAILIFF, refused_on=DAY, note="Бас тартты."))

    assert not overview(session, scope).signatories[-1].waiting
    assert refusal_of_certificate(session, scope, Language.KAZAKH).startswith(b"%PDF")


def test_counterparts_that_the_record_outran_are_not_signed(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    conclusions.record_conclusion(session, scope, "Басқа қорытынды.")

    with pytest.raises(InputProblem, match="certificate_changed_since_made"):
        certificate.sign(session, scope, Signature(by="m1", on=DAY))

    assert overview(session, scope).state is CertificateState.CHANGED


def test_after_a_refusal_alone_counterparts_that_the_record_outran_are_not_signed(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    certificate.sign(session, scope, Signature(by=BAILIFF, refused_on=DAY, note="Бас тартты."))
    conclusions.record_conclusion(session, scope, "Басқа қорытынды.")

    assert overview(session, scope).state is CertificateState.CHANGED
    with pytest.raises(InputProblem, match="certificate_changed_since_made"):
        certificate.sign(session, scope, Signature(by="m1", on=DAY))

    certificate.make(session, scope, Language.KAZAKH)
    certificate.sign(session, scope, Signature(by="m1", on=DAY))
    assert overview(session, scope).state is CertificateState.SIGNING


def test_a_change_of_the_very_moment_of_the_making_is_seen(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    made_at = session.store.headers(scope)[-1].at
    stopped = replace(session, now=lambda: made_at)
    conclusions.record_conclusion(stopped, scope, "Басқа қорытынды.")

    assert overview(session, scope).state is CertificateState.CHANGED


def test_a_change_taken_back_leaves_the_counterparts_good(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    conclusions.record_conclusion(session, scope, "Басқа қорытынды.")
    conclusions.record_conclusion(session, scope, sample.load_sample().dossier.conclusion)

    assert overview(session, scope).state is CertificateState.SIGNING


def test_a_reopened_certificate_is_not_signed_before_it_is_made_again(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    sign_all(session, scope)
    certificate.reopen(session, scope, "Күні қате.")

    with pytest.raises(InputProblem, match="certificate_not_made"):
        certificate.sign(session, scope, Signature(by="m1", on=DAY))

    assert overview(session, scope).state is CertificateState.NOT_MADE


def test_a_number_given_after_reopening_does_not_count_the_version_back(session: Session) -> None:
    scope = carried_to(session, "certificate_made")
    first = certificate.counterparts(session, scope)
    sign_all(session, scope)
    certificate.reopen(session, scope, "Күні қате.")

    certificate.number(session, scope, Certificate(number="8-қ", date=DAY, place="Астана"))
    certificate.make(session, scope, Language.RUSSIAN)

    assert certificate.counterparts(session, scope, version=1) == first
    versions = overview(session, scope).versions
    assert [(each.version, each.number, each.in_force) for each in versions] == [(2, "8-қ", True), (1, "7", False)]
    assert versions[0].reopened is not None
    assert versions[0].reopened.reason == "Күні қате."


def test_what_changed_while_it_was_laid_out_is_not_kept(session: Session) -> None:
    scope = carried_to(session, "certificate_numbered")
    prepared = certificate_making.prepare(session, scope, Language.KAZAKH)
    laid_out = certificate_making.lay_out(prepared)
    conclusions.record_conclusion(session, scope, "Басқа қорытынды.")

    with pytest.raises(InputProblem, match="certificate_changed_meanwhile"):
        certificate_making.keep(session, prepared, laid_out)

    assert certificate.counterparts(session, scope) == ()


def test_a_draft_is_there_at_any_time_but_the_certificate_only_when_nothing_blocks(session: Session) -> None:
    scope = carried_to(session, "inspection_started")

    draft = certificate_making.lay_out_draft(certificate_making.prepare_draft(session, scope, Language.RUSSIAN))

    assert draft.startswith(b"%PDF")
    with pytest.raises(RuleBroken):
        certificate_making.prepare(session, scope, Language.RUSSIAN)
