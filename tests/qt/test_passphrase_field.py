"""Which letters the keyboard types, told beside a passphrase that nobody sees."""

from pathlib import Path

import pytest
from doors import door_to
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qt.keys import type_text

from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.pages.first_run_steps import PassphraseStep
from oversight_desktop.qt.passphrase_field import keyboard_layout
from oversight_desktop.qt.theme import Theme


@pytest.mark.parametrize(
    ("typed", "layout"),
    [("", ""), ("12 34", ""), ("bes qul", "ABC"), ("бес құлақ", "АБВ"), ("бес qulaq 7", "ABC"), ("bes құ", "АБВ")],
)
def test_the_last_letter_tells_the_layout(qapp: QApplication, typed: str, layout: str) -> None:
    assert keyboard_layout(typed) == layout


def test_it_is_told_beside_the_field_while_typing(
    qtbot: QtBot, languages: Languages, theme: Theme, tmp_path: Path
) -> None:
    step = PassphraseStep(door_to(tmp_path / "office.db", languages, theme))
    qtbot.addWidget(step)

    type_text(step.first_edit, "bes")
    assert step.layout_label.text() == "Пернетақта: ABC"
    type_text(step.second_edit, "б")
    assert step.layout_label.text() == "Пернетақта: АБВ"
