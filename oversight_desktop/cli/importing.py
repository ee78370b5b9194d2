"""`import FILE… --store PATH`: inspection documents and registers of bailiffs into the store."""

from pathlib import Path

import click

from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import author, opened, passphrase, store_options
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.services import transfer
from oversight_desktop.services.opening import create_session
from oversight_desktop.whole_files import write_whole


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--new", is_flag=True, help="make a new store")
@click.option("--recovery-key-file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--leave-out-errors", is_flag=True, help="leave out the rows of a register that have errors")
def command(
    files: tuple[Path, ...],
    store: Path,
    passphrase_file: Path | None,
    new: bool,
    recovery_key_file: Path | None,
    leave_out_errors: bool,
    language: str | None,
) -> int:
    """Read every file first; only when all can be read is any of them kept."""
    if new != (recovery_key_file is not None):
        raise InputProblem("store_options_together")
    speech = Speech(spoken(language))
    read = [transfer.read(file, leave_out_errors=leave_out_errors) for file in files]
    for fault in (fault for each in read for fault in each.left_out):
        speech.complain(fault)
    if recovery_key_file is not None:
        _create(speech, store, passphrase_file, recovery_key_file)
    with opened(store, passphrase_file) as session:
        for each in read:
            kept = transfer.keep(session, each)
            if isinstance(kept, transfer.RegistryImported):
                speech.say(
                    "registry_imported", file=str(kept.source), added=kept.added, changed=kept.changed, same=kept.same
                )
                continue
            click.echo(f"{kept.scope} {kept.source}")
            if not kept.new:
                speech.say("inspection_already_kept", inspection=kept.scope)
    return 0


def _create(speech: Speech, store: Path, passphrase_file: Path | None, key_file: Path) -> None:
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
    click.echo(speech.wording.text("recovery_key_written", path=str(key_file)), err=True)


store_options(command)
language_option(command)
