"""Saving one answer (law, row, signed change, durable) against a bare commit of the same database on the same disk."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median

from measures import Row, in_ms, percentile, timed

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.services import checklist, dossiers, sample
from oversight_desktop.services.opening import create_session
from oversight_desktop.services.session import Session
from oversight_desktop.store.vault import Connection, connect

ROUNDS = 400


def measured(folder: Path) -> Iterator[Row]:
    """Median ratio and 95th percentile over many answers, each beside one bare commit."""
    folder.mkdir()
    seconds = count()
    session, _ = create_session(
        folder / "store.db",
        "an invented passphrase",
        author="bench",
        now=lambda: datetime(2026, 3, 16, 9, tzinfo=UTC) + timedelta(seconds=next(seconds)),
    )
    scope = whole_inspection(session)
    given = dossiers.dossier(session, scope).answers
    bare = bare_database(folder / "bare.db")
    ours, raw = [], []
    for number in range(ROUNDS):
        raw.append(timed(lambda number=number: commit(bare, number)))
        answer = another(given[number % len(given)])
        ours.append(timed(lambda answer=answer: checklist.record_answer(session, scope, answer)))
        given = tuple(answer if each.item == answer.item else each for each in given)
    bare.close()
    session.store.close()
    made_of = f"{ROUNDS} answers: {in_ms(ours)}; bare commits: {in_ms(raw)}"
    yield Row(what="answer saved / bare commit", value=median(ours) / median(raw), unit="", target=6, made_of=made_of)
    slow = f"bare commits: {percentile(raw, 95):.1f} ms"
    yield Row(what="answer saved, 95th percentile", value=percentile(ours, 95), unit="ms", target=6, made_of=slow)


def whole_inspection(session: Session) -> str:
    """The sample carried up to its unsigned counterparts: as much as a store holds while answers still change."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == "certificate_made":
            return change.scope
    raise AssertionError("the sample makes no certificate")


def another(answer: Answer) -> Answer:
    """The other of two answers, so that every step changes something."""
    if answer.result is Result.VIOLATION:
        return replace(answer, result=Result.COMPLIES, finding=None, legal_basis=None)
    return replace(answer, result=Result.VIOLATION, finding="Журнал толық жүргізілмеген.", legal_basis="10-бап")


def bare_database(path: Path) -> Connection:
    """An encrypted database with the store's own settings and a single row."""
    bare = connect(path, os.urandom(32), create=True)
    bare.execute("create table answer (id integer primary key, result text not null) strict")
    bare.execute("insert into answer values (1, 'complies')")
    return bare


def commit(bare: Connection, number: int) -> None:
    """One durable change of one row."""
    bare.execute("begin immediate")
    bare.execute("update answer set result = ? where id = 1", (f"result {number}",))
    bare.execute("commit")
