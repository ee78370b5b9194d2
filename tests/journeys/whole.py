"""A whole initial inspection as a commission carries it through, page by page, with nothing but the window."""

import os
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from journeys.hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QPlainTextEdit, QWidget
from qt import printers
from qt.stage import Stage

from oversight_desktop.domain.terms import Assessment, BodyKind, DispatchWay
from oversight_desktop.qt.dispatch_row import DispatchRow
from oversight_desktop.qt.explanations_given import Attested
from oversight_desktop.qt.member_row import MemberRow

QUESTIONS = 73
SECTIONS = 8
PASSPHRASE = "бес құлақты түйе 7"
CURED = "I7.2"
DUE = "15052026"
MOST_TABS = 8
K, M = Qt.Key, Qt.KeyboardModifier


@dataclass(frozen=True, kw_only=True)
class Words:
    """What is typed, in the language of the inspection; `findings` by item, the cured one among them."""

    language: str
    person: tuple[str, str]
    others: tuple[tuple[str, str, BodyKind], ...]
    findings: dict[str, str]
    basis: str
    cure: str
    caption: str
    explanation: str
    analysis: str
    assessment: str
    conclusion: str
    place: str
    bailiff: dict[str, str] = field(
        default_factory=lambda: {
            "iin": "800115100129",
            "surname": "Әбдіров",
            "given_name": "Қайрат",
            "patronymic": "Үсенұлы",
            "licence_number": "0417",
            "district": "Үлгі облысы",
            "office_address": "Үлгі қ., Достық к-сі, 101, 5-кеңсе",
            "employees": "2",
        }
    )
    bodies: dict[str, str] = field(
        default_factory=lambda: {
            "territorial_kk": "Үлгі облысының сот актілерін орындау департаменті",
            "territorial_ru": "Департамент по исполнению судебных актов Образцовой области",
            "territorial_head": "Б. Басшыев",
            "collegium_kk": "Үлгі облысының жеке сот орындаушылары алқасы",
            "collegium_ru": "Коллегия частных судебных исполнителей Образцовой области",
            "collegium_head": "А. Алқаева",
        }
    )


def everything(hands: Hands, words: Words, stage: Stage) -> int:
    """From the first run to the closed file, the clock going along; returns the keys of the checklist."""
    stage.at = stage.at.replace(day=10)
    first_run(hands, words)
    new_inspection(hands, words)
    order(hands, words)
    acquaintance(hands)
    stage.at = stage.at.replace(day=16)
    hands.press("start_button")
    keys = checklist(hands, words)
    evidence(hands, words)
    explanation(hands, words, "I2.4")
    stage.at = stage.at.replace(day=18)
    conclusions(hands, words)
    certificate(hands, words)
    stage.at = stage.at.replace(day=20)
    dispatch(hands)
    return keys


def first_run(hands: Hands, words: Words) -> None:
    """Language, who works here, the passphrase, two groups of the recovery key typed back."""
    hands.press(f"{words.language}_button")
    hands.press("next_button")
    hands.write("name_edit", words.person[0])
    hands.write("post_edit", words.person[1])
    hands.key(K.Key_Return)
    hands.write("first_edit", PASSPHRASE)
    hands.write("second_edit", PASSPHRASE)
    hands.press("next_button")
    hands.until(lambda: hands.sees("key_frame"))
    asked = {place: re.findall(r"\d+", hands.read(f"{place}_label"))[0] for place in ("first", "second")}
    paper = {place: hands.read(f"group_{number}").split()[-1] for place, number in asked.items()}
    for place, group in paper.items():  # the key is covered by now
        hands.write(f"{place}_edit", group)
    hands.press("next_button")
    hands.press("next_button")


def new_inspection(hands: Hands, words: Words) -> None:
    """The bailiff, the line of the schedule, the two bodies."""
    hands.press("empty_new_button")
    for name, text in (words.bailiff | words.bodies).items():
        hands.write(name, text)
    hands.day("licence_date", date(2025, 6, 20))
    hands.day("practice_started_on", date(2025, 7, 1))
    hands.day("first_enforcement_action_on", date(2025, 7, 10))
    hands.choose("language", words.language)
    hands.day("planned_start", date(2026, 3, 16))
    hands.day("planned_end", date(2026, 3, 18))
    hands.write("order_number", "01-05/3")
    hands.day("order_date", date(2026, 1, 9))
    hands.write("agreement_number", "11")
    hands.day("agreed_on", date(2026, 1, 8))
    hands.press("no_data_button")
    hands.press("begin_button")


def order(hands: Hands, words: Words) -> None:
    """The order and the commission of three."""
    for name, text in {"number": "01-05/41", "signed_by": "Б. Басшыев", "agreement_number": "19"}.items():
        hands.write(name, text)
    hands.day("date", date(2026, 3, 2))
    hands.day("agreed_on", date(2026, 3, 2))
    hands.day("begins_on", date(2026, 3, 16))
    hands.day("ends_on", date(2026, 3, 18))
    hands.day("covered_from", date(2025, 7, 10))
    hands.day("covered_to", date(2026, 3, 13))
    hands.write("formed_number", "01-05/7")
    hands.day("formed_date", date(2026, 1, 12))
    hands.day("formed_agreed_on", date(2026, 1, 12))
    while len(hands.all(MemberRow)) < 1 + len(words.others):
        hands.press("add_button")
    people = ((*words.person, BodyKind.TERRITORIAL_BODY), *words.others)
    for place, (row, (name, post, body)) in enumerate(zip(hands.all(MemberRow), people, strict=True)):
        with hands.inside(row):
            hands.write("name", name)
            hands.write("post", post)
            hands.choose("body", body.value)
            hands.day("undertaking_on", date(2026, 3, 10))
            hands.day("no_conflict_on", date(2026, 3, 10))
            if place == 0 and not row.chair.isChecked():
                hands.press("chair")
    hands.press("register_button")


def acquaintance(hands: Hands) -> None:
    """The bailiff signs the order."""
    hands.press("step_acquaintance")
    hands.press("signed_button")
    hands.day("signed_on", date(2026, 3, 5))
    hands.press("register_button")


def checklist(hands: Hands, words: Words) -> int:
    """All questions by keyboard alone; returns how many keys that took, letters of the texts not counted."""
    hands.press("step_checklist")
    before, letters = hands.strokes, 0
    for _ in range(QUESTIONS):
        item = hands.read("question_label").split()[0]
        finding = words.findings.get(item)
        if finding is None:
            hands.digit(1)
            continue
        hands.digit(2, M.ShiftModifier if item == CURED else M.NoModifier)
        hands.key(K.Key_F2)
        hands.type(finding)
        hands.key(K.Key_Tab)
        basis = "" if hands.find(QPlainTextEdit, "basis_field").toPlainText() else words.basis
        hands.type(basis)
        letters += len(finding) + len(basis)
        tab_to(hands, "cured_evidence_field" if item == CURED else "due_field")
        if item == CURED:
            hands.type(words.cure)
            letters += len(words.cure)
        else:
            for digit in DUE:
                hands.digit(int(digit))
            letters += len(DUE)
        hands.key(K.Key_Escape)
        hands.key(K.Key_Return)
    return hands.strokes - before - letters


def tab_to(hands: Hands, name: str) -> None:
    """Press Tab until the field of this name has the focus."""
    for _ in range(MOST_TABS):
        if hands.focus.objectName() == name:
            return
        hands.key(K.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def evidence(hands: Hands, words: Words) -> None:
    """A photo by the choosing of files, its caption, the findings it shows."""
    hands.press("step_evidence")
    hands.press("add_button")
    hands.until(lambda: hands.sees("caption_edit"))
    hands.write("caption_edit", words.caption)
    ties = hands.find(QWidget, "item_ties")
    for item in words.findings:
        ties.setFocus()
        hands.type(item)
        hands.key(K.Key_Return)


def explanation(hands: Hands, words: Words, item: str) -> None:
    """The bailiff explains one finding in writing and signs."""
    hands.press("step_explanations")
    lines = hands.find(QListView, "list")
    lines.setFocus()
    hands.key(K.Key_Home)
    while hands.read("finding_label") != words.findings[item]:
        hands.key(K.Key_Down)
    hands.press("written_button")
    hands.type(words.explanation)
    hands.choose("state_box", Attested.SIGNED)


def conclusions(hands: Hands, words: Words) -> None:
    """Eight analyses with their assessments, the overall texts, the last day."""
    hands.press("step_conclusions")
    for number in range(1, SECTIONS + 1):
        hands.write("analysis_edit", f"{words.analysis} {number}.")
        hands.choose("assessment_box", Assessment.COMPLIES.value)
        hands.press("next_button")
    hands.write("assessment_edit", words.assessment)
    hands.write("conclusion_edit", words.conclusion)
    hands.day("ended_field", date(2026, 3, 18))
    hands.press("end_button")


def certificate(hands: Hands, words: Words) -> None:
    """Number, three counterparts printed and saved as files, four signatures."""
    hands.press("step_certificate")
    hands.write("number_edit", "7")
    hands.day("date_edit", date(2026, 3, 18))
    hands.write("place_edit", words.place)
    hands.press("make_button")
    hands.until(lambda: hands.sees("sign_button"))
    with hands.inside(hands.find(QWidget, "MakingPanel")):
        hands.press("print_button")
    hands.until(lambda: QApplication.activeModalWidget() is None)
    for _ in range(2 + len(words.others)):
        hands.press("sign_button")
    hands.press("export_button")
    hands.until(lambda: QApplication.activeModalWidget() is None)


def dispatch(hands: Hands) -> None:
    """Three addressees, then the file is closed."""
    hands.press("dispatch_button")
    for copy, card in enumerate(hands.all(DispatchRow), 1):
        with hands.inside(card):
            card.copy_box.setFocus()
            for _ in range(copy - card.copy_box.currentIndex() - 1):
                hands.key(K.Key_Down)
            hands.day("sent_field", date(2026, 3, 20))
            hands.choose("way_box", DispatchWay.HAND.value)
            hands.write("number_edit", f"05-2/{117 + copy}")
            hands.day("received_field", date(2026, 3, 20))
            hands.write("proof_edit", words_of_proof(copy))
            hands.press("send_button")
    hands.press("close_button")


def words_of_proof(copy: int) -> str:
    """What shows that a counterpart arrived."""
    return f"қолхат № {copy}"


def prepared(app: QApplication, profile: Path, out: Path) -> Stage:
    """A new user's window, on the clock of the stage; its file dialogs are answered by a photo and by `out`.

    A printer is there, and who is asked about it agrees. For programs of one run: nothing of it is taken back.
    """
    stage, picture = Stage(app, profile), photo(profile)
    printers.set_up(profile)
    os.environ["PATH"] = printers.path(profile)
    stage.window.printer = printers.Dialog(agree=True)  # type: ignore[attr-defined]  # it lives as long as the window
    QFileDialog.getOpenFileNames = lambda *_: ([str(picture)], "")  # type: ignore[method-assign]
    QFileDialog.getExistingDirectory = lambda *_: str(out)  # type: ignore[method-assign]
    return stage


def photo(folder: Path) -> Path:
    """A JPEG as a camera makes it."""
    from photos_for_tests import photo as picture

    path = folder / "сурет.jpg"
    path.write_bytes(picture())
    return path
