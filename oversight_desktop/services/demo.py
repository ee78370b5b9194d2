"""The whole main job on the built-in sample: a store, the documents, a report of what was made."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.terms import Language
from oversight_desktop.services import certificate, dossiers, forms, sample, transfer
from oversight_desktop.services.backups import back_up
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.wording import Wording
from oversight_desktop.whole_files import make_folder, write_all_whole, write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """What a demonstration made, and what was found when it was looked over again."""

    scope: str
    deeds: Mapping[str, int]
    steps: int
    documents: tuple[Path, ...]
    document: Path
    report: Path
    sound: bool


def demonstrate(session: Session, folder: Path, language: Language) -> Demonstration:
    """Carry the sample through every step and write its documents and a report into the folder.

    `sound` is False if the store's own check finds a fault or the exported document differs from the sample.
    """
    loaded = sample.load_sample()
    changes = list(sample.carry_out(session, loaded, language))
    scope = changes[0].scope
    printed = folder / "documents"
    make_folder(printed)
    files = {
        printed / f"certificate-{copy}.pdf": pdf for copy, pdf in enumerate(certificate.counterparts(session, scope), 1)
    }
    papers = forms.forms_of(dossiers.dossier(session, scope), language, pack=pack_of(session, scope), sample=True)
    files |= {printed / f"{name}.pdf": pdf for name, pdf in papers.items()}
    write_all_whole(files)
    document = printed / "inspection.json"
    transfer.export_inspection(session, scope, document)
    back_up(session.store, session.now())
    sound = not session.store.check() and dossiers.dossier(session, scope) == loaded.dossier
    made = Demonstration(
        scope=scope,
        deeds=Counter(change.deed for change in changes),
        steps=len(changes),
        documents=tuple(files),
        document=document,
        report=folder / "report.txt",
        sound=sound,
    )
    write_whole(made.report, "\n".join([*report(session, made, language), ""]).encode())
    return made


def report(session: Session, made: Demonstration, language: Language) -> list[str]:
    """What was made, line by line, in the reader's language."""
    words = Wording(language)
    dossier = dossiers.dossier(session, made.scope)
    lines = [words.text("demo_sample"), words.text("demo_store", path=str(session.store.path))]
    lines.append(words.text("demo_steps", number=made.steps, changes=len(session.store.changes(made.scope))))
    lines += [words.text("demo_deed", deed=words.text(f"deed.{deed}"), number=n) for deed, n in made.deeds.items()]
    lines.append(words.text("demo_sound" if made.sound else "demo_unsound"))
    found = judgement(dossier, pack=pack_of(session, made.scope))
    lines.append(words.text("demo_law", number=len(found.breaches), blocked=found.blocked))
    lines += [words.sentence(breach) for breach in found.breaches]
    lines.append(words.text("demo_documents"))
    lines += [f"  {path}" for path in (*made.documents, made.document)]
    return lines
