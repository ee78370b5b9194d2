"""Tests of the sample: opened in one step, removed in one, put back in one."""

import pytest
from examples import lawful_dossier

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services import dossiers, inspections, overview, packs, removal
from oversight_desktop.services.session import Session
from oversight_desktop.services.stages import Stage


def test_the_sample_is_marked_and_waits_for_its_certificate(session: Session) -> None:
    scope = removal.open_sample(session).scope

    (summary,) = overview.overview(session)
    assert (summary.scope, summary.sample, summary.stage) == (scope, True, Stage.ENDED)
    assert not session.store.check()


def test_a_removed_sample_leaves_every_list_and_stays_in_the_log(session: Session) -> None:
    scope = removal.open_sample(session).scope
    removal.remove_sample(session, scope)

    assert dossiers.inspections(session) == ()
    assert overview.overview(session) == ()
    assert [header.deed for header in session.store.headers(scope)] == ["inspection_imported", "sample_removed"]
    assert not session.store.check()


def test_a_removed_sample_comes_back_as_it_was(session: Session) -> None:
    scope = removal.open_sample(session).scope
    before = dossiers.dossier(session, scope)

    removal.put_back(session, removal.remove_sample(session, scope))

    assert dossiers.dossier(session, scope) == before
    assert dossiers.head(session, scope).sample


def test_only_a_sample_is_ever_removed(session: Session) -> None:
    scope = inspections.take_over(session, lawful_dossier(), pack=packs.rule_pack(), before=lambda scope: None).scope

    with pytest.raises(InputProblem) as refused:
        removal.remove_sample(session, scope)

    assert refused.value.code == "not_a_sample"
    assert dossiers.inspections(session) == (scope,)
