"""All sentences of the program out to a table for review, and the corrected texts back as whole files.

Reading back writes the changed files only, in folders like those of resources/, ready to take their place there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.exchange.sentence_table import (
    COLUMNS,
    MAX_FILE,
    ReviewedRow,
    SentenceRow,
    check_of,
    place,
    placeholders,
    read_sentence_table,
    sentence_table,
    sorted_texts,
)
from oversight_desktop.paths import resource
from oversight_desktop.services.sentence_rows import changed_files, sentence_rows
from oversight_desktop.whole_files import make_folder, problem_of, write_all_whole, write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One text changed by the reviewer."""

    file: str
    key: str
    language: Language
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What came back: corrections, the reviewer's remarks (file, key, remark), and the files written."""

    corrections: tuple[Correction, ...]
    remarks: tuple[tuple[str, str, str], ...]
    written: tuple[Path, ...]


def export_sentences(file: Path, root: Path | None = None) -> int:
    """Write the table of all sentences; returns the number of its rows. The file is whole or absent."""
    rows = sentence_rows(root or resource())
    write_whole(file, sentence_table(rows))
    return len(rows)


def read_sentences(file: Path, folder: Path, root: Path | None = None) -> Review:
    """Hold a reviewed table against the program's texts and write the corrected files below `folder`.

    Nothing is written unless every row is sound. A text that changed in the program since the export is kept as the
    program has it, unless the reviewer changed it too: that is refused. Raises InputProblem (sentence_table_…).
    """
    root = root or resource()
    reviewed = read_sentence_table(_bytes(file), file.name)
    present = {(row.file, row.key): row for row in sentence_rows(root)}
    corrections: list[Correction] = []
    remarks = []
    for line in reviewed:
        row = line.row
        kept = present.get((row.file, row.key))
        if kept is None and check_of(row) != line.exported:
            raise InputProblem("sentence_table_row_unknown", file=file.name, row=line.number)
        if kept is not None:
            corrections += _corrections(line, kept, file.name)
        if row.remark and (kept is None or row.remark != kept.remark):
            remarks.append((row.file, row.key, row.remark))
    written = _write(root, folder, corrections)
    return Review(corrections=tuple(corrections), remarks=tuple(remarks), written=written)


def _corrections(line: ReviewedRow, kept: SentenceRow, file: str) -> list[Correction]:
    """What the reviewer changed in one row."""
    if check_of(line.row) == line.exported:
        return []
    if check_of(kept) != line.exported:
        raise InputProblem("sentence_table_outdated", file=file, row=line.number)
    _same_languages(line, kept, file)
    changed = [
        Correction(file=kept.file, key=kept.key, language=language, before=before, after=line.row.texts[language])
        for language, before in sorted_texts(kept)
        if line.row.texts[language] != before
    ]
    for correction in changed:
        _same_placeholders(correction, _cell(line, correction.language), file)
    return changed


def _same_languages(line: ReviewedRow, kept: SentenceRow, file: str) -> None:
    for language in Language:
        if language in kept.texts and language not in line.row.texts:
            raise InputProblem("sentence_table_blank", file=file, place=_cell(line, language))
        if language in line.row.texts and language not in kept.texts:
            raise InputProblem("sentence_table_language_absent", file=file, place=_cell(line, language))


def _same_placeholders(correction: Correction, where: str, file: str) -> None:
    """The corrected sentence shows the same facts; a text that is no pattern may hold any brace it held."""
    try:
        expected = placeholders(correction.before)
    except ValueError:
        return
    try:
        found = placeholders(correction.after)
    except ValueError as error:
        raise InputProblem("sentence_table_braces", file=file, place=where) from error
    if found != expected:
        raise InputProblem("sentence_table_placeholders", file=file, place=where, expected=expected, found=found)


def _cell(line: ReviewedRow, language: Language) -> str:
    return place(COLUMNS.index(language.value), line.number)


def _write(root: Path, folder: Path, corrections: list[Correction]) -> tuple[Path, ...]:
    changes = {(each.file, each.key, each.language): each.after for each in corrections}
    files: Mapping[Path, bytes] = {
        folder / path: data for path, data in (changed_files(root, changes) if changes else {}).items()
    }
    for path in files:
        make_folder(path.parent)
    write_all_whole(files)
    return tuple(files)


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_FILE + 1)  # what is larger is refused by its reader
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError) as error:
        raise InputProblem("sentence_table_missing", file=str(file).replace("\0", "?")) from error
    except OSError as error:
        raise problem_of(error, file) from error
