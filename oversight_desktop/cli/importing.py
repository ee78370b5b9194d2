"""`import FILE… --store PATH`: inspection documents, registers of bailiffs, own checklists into the store."""

from pathlib import Path

import click

from oversight_desktop.cli.office import office_file, office_option
from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import author, opened, passphrase, store_options
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.services import intake, transfer
from oversight_desktop.services.office_checklists import keep as keep_lists
from oversight_desktop.services.opening import create_session
from oversight_desktop.services.session import Session
from oversight_desktop.whole_files import write_whole

Kept = transfer.Imported | transfer.RegistryImported | transfer.ChecklistsAdopted


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PLACE)
@click.option("--new", is_flag=True, help="make a new store")
@click.option("--recovery-key-file", metavar="FILE", type=PLACE)
@click.option("--leave-out-errors", is_flag=True, help="leave out the rows of a register that have errors")
def command(
    files: tuple[Path, ...],
    store: Path,
    passphrase_file: Path | None,
    new: bool,
    recovery_key_file: Path | None,
    leave_out_errors: bool,
    office: Path | None,
    language: str | None,
) -> int:
    """Read every file first; only when all can be read is any of them kept."""
    if new != (recovery_key_file is not None):
        raise InputProblem("store_options_together")
    speech = Speech(spoken(language))
    own = office_file(office)
    read = intake.read_all(files, office=own, store_may_know=not new, leave_out_errors=leave_out_errors)
    for fault in (fault for each in read for fault in each.left_out):
        speech.complain(fault)
    if recovery_key_file is not None:
        _create(store, passphrase_file, recovery_key_file)
    with opened(store, passphrase_file) as session:
        ready = intake.settled(session, read, own)
        if own is not None:
            keep_lists(session, own)
        done: list[Kept] = []
        try:
            for each in ready:
                done.append(_kept(session, each))
        finally:  # told last: a reader of our output who went away must not end the work between two files
            for kept in done:
                _tell(speech, kept)
    if recovery_key_file is not None:
        speech.remark("recovery_key_written", path=str(recovery_key_file))
    return 0


def _kept(session: Session, file: intake.ReadFile) -> Kept:
    """Keep one file that was read."""
    assert file.content is not None
    return transfer.keep(session, file.source, file.content, file.pack)


def _tell(speech: Speech, kept: Kept) -> None:
    """Say what became of one file; an inspection's id stands alone on its line, for other programs."""
    if isinstance(kept, transfer.RegistryImported):
        speech.say("registry_imported", file=str(kept.source), added=kept.added, changed=kept.changed, same=kept.same)
    elif isinstance(kept, transfer.ChecklistsAdopted):
        code = "checklists_adopted" if kept.new else "checklists_in_force_already"
        speech.say(code, file=str(kept.source), hash=kept.hash[:16])
    else:
        click.echo(kept.scope)
        if kept.new:
            speech.remark("imported", file=str(kept.source))
        else:
            speech.say("inspection_already_kept", file=str(kept.source))


def _create(store: Path, passphrase_file: Path | None, key_file: Path) -> None:
    """Make the store; its recovery key is on the disk before anything is kept in it."""
    if key_file.exists() or key_file.is_symlink():
        raise EnvironmentProblem("recovery_key_file_exists", path=str(key_file))
    words = passphrase(passphrase_file)
    write_whole(key_file, b"")  # a place that cannot be written is found before the store is made
    try:
        session, recovery_key = create_session(store, words, author=author())
    except BaseException:
        key_file.unlink(missing_ok=True)
        raise
    try:
        write_whole(key_file, f"{recovery_key}\n".encode())
    finally:
        session.store.close()


store_options(command)
office_option(command)
language_option(command)
