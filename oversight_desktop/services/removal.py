"""Steps: the sample inspection is opened in one click or carried on for trial, removed in one click, and put back."""

from dataclasses import replace

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.services import dossiers, inspections, office_checklists, sample
from oversight_desktop.services.evidence import keep_file
from oversight_desktop.services.session import Session, apart


def open_sample(session: Session) -> Change:
    """Open the sample as an inspection whose certificate is still to be made, as one step; it is marked as a sample.

    Its photos are on disk before the step that names them.
    """
    loaded = sample.load_sample()
    unsigned = replace(loaded.dossier, certificate=None, dissents=(), signatures=(), dispatches=())
    pack = office_checklists.in_force(session, unsigned.rule_pack)

    def keep_files(scope: str) -> None:
        for piece in unsigned.evidence:
            if piece.file:
                keep_file(session, scope, piece, loaded.files[piece.file].read_bytes())

    return inspections.take_over(session, unsigned, pack=pack, before=keep_files, sample=True)


def for_trial(session: Session, progress: Progress = unobserved) -> str:
    """Carry the sample up to the day before it ends, where everything can be tried; returns its id.

    Any thread may call it: it writes on a connection of its own. `progress` is asked after every step; what it raises
    removes the sample again.
    """
    loaded = sample.load_sample()
    with apart(session) as own:
        scope = ""
        try:
            for change in sample.carry_to_the_last_day(own, loaded):
                scope = change.scope
                progress(0, 0)
        except BaseException:
            if scope:
                remove_sample(own, scope)
            raise
    return scope


def remove_sample(session: Session, scope: str) -> Change:
    """Mark every record of a sample as removed, as one step: it leaves all lists, the log keeps it.

    Raises InputProblem("not_a_sample") for any other inspection: nothing legal is ever removed.
    """
    from oversight_desktop.store.catalogue import KINDS
    from oversight_desktop.store.store import Kept

    if not dossiers.head(session, scope).sample:
        raise InputProblem("not_a_sample")
    store = session.store
    with store.writing(scope, "sample_removed", author=session.author, at=session.now()) as step:
        for kind in KINDS:
            kept: tuple[Kept[object], ...] = store.records(scope, kind.record)
            for each in kept:
                step.remove(kind.record, each.key)
    return step.change


def put_back(session: Session, removal: Change) -> Change:
    """Put back what a removal marked, as one step."""
    with session.store.writing(removal.scope, "sample_put_back", author=session.author, at=session.now()) as step:
        for edit in removal.edits:
            if edit.before is not None:
                step.save(edit.key, edit.before)
    return step.change
