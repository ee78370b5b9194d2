"""Unlocking apart from opening, a new recovery key, and who the author is."""

import threading
from datetime import datetime
from pathlib import Path

import pytest

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.services import opening
from oversight_desktop.services.person import person_of, record_person
from oversight_desktop.services.session import Session

WORDS = "бес құлақты түйе 7"


@pytest.fixture
def made(tmp_path: Path):
    return opening.make(tmp_path / "office.db", WORDS)


def test_a_store_made_on_one_thread_is_worked_in_on_another(tmp_path: Path):
    found = []
    thread = threading.Thread(target=lambda: found.append(opening.make(tmp_path / "office.db", WORDS)))
    thread.start()
    thread.join()
    session = opening.begin_work(found[0][0])
    record_person(session, Person(name="Нұрова Айгүл"))
    session.store.close()
    again = opening.begin_work(opening.unlock(tmp_path / "office.db", WORDS))
    assert again.author == "Нұрова Айгүл"
    again.store.close()


def test_what_is_unlocked_does_not_show_its_key(made):
    assert made[0].data_key.hex() not in repr(made[0])
    assert str(made[0].data_key) not in repr(made[0])


def test_a_wrong_passphrase_opens_nothing(made):
    with pytest.raises(EnvironmentProblem) as refused:
        opening.unlock(made[0].path, "бес құлақты түйе 8")
    assert refused.value.code == "wrong_passphrase"


def test_a_renewed_recovery_key_opens_and_the_former_one_does_not(made):
    unlocked, former = made
    new = opening.renew_recovery_key(unlocked)
    with pytest.raises(EnvironmentProblem) as refused:
        opening.unlock_with_recovery_key(unlocked.path, former, "жаңа сөз тіркесі")
    assert refused.value.code == "wrong_recovery_key"
    opening.unlock(unlocked.path, WORDS)  # the passphrase stays
    recovered = opening.unlock_with_recovery_key(unlocked.path, new, "жаңа сөз тіркесі")
    opening.begin_work(recovered).store.close()
    with pytest.raises(EnvironmentProblem):
        opening.unlock(unlocked.path, WORDS)


def test_a_second_program_is_told(made):
    session = opening.begin_work(made[0])
    with pytest.raises(EnvironmentProblem) as refused:
        opening.begin_work(made[0])
    assert refused.value.code == "store_in_use"
    session.store.close()


def test_what_a_killed_writing_left_is_swept_at_opening(made):
    folder = made[0].path.with_name("office.db.evidence") / "aa"
    folder.mkdir(parents=True)
    stray = folder / f".{'a' * 16}.part"
    stray.write_bytes(b"half")
    opening.begin_work(made[0]).store.close()
    assert not stray.exists()


def test_a_person_without_a_name_is_refused_and_nothing_is_kept(session: Session):
    with pytest.raises(InputProblem) as refused:
        record_person(session, Person(name="  \t"))
    assert refused.value.code == "person_without_name"
    assert person_of(session) == Person()


def test_a_name_is_kept_composed_and_without_needless_blanks(session: Session):
    change = record_person(session, Person(name="  Нұрова   Айгүл ", post="бөлім\u00a0 басшысы  "))
    assert person_of(session).name == "Нұрова Айгүл"
    assert change.author == "Нұрова Айгүл"
    assert isinstance(change.at, datetime)
