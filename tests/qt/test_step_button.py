"""The stepper's buttons: whole words where there is room; shortened ones are said whole by the tooltip."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oversight_desktop.qt.step_button import StepButton
from oversight_desktop.qt.theme import Theme

WORDS = ("Бұйрық", "Танысу", "Тексеру парағы", "Дәлелдер", "Түсініктемелер", "Қорытындылар", "Анықтама", "Жіберу")


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> QWidget:
    """Where the buttons stand."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def row(qtbot: QtBot, bar: QWidget, width: int) -> list[StepButton]:
    """A stepper of this width, shown."""
    layout = QHBoxLayout(bar)
    for number, words in enumerate(WORDS, 1):
        button = StepButton(bar)
        button.say(number, words, "дайын")
        layout.addWidget(button)
    bar.setFixedWidth(width)
    bar.show()
    qtbot.waitExposed(bar)
    return bar.findChildren(StepButton)


def test_whole_words_stand_where_there_is_room(qtbot: QtBot, bar: QWidget) -> None:
    buttons = row(qtbot, bar, 1800)

    assert [button.text() for button in buttons] == [f"{number}. {words}" for number, words in enumerate(WORDS, 1)]
    assert {button.toolTip() for button in buttons} == {"дайын"}


def test_shortened_words_are_said_whole_by_the_tooltip(qtbot: QtBot, bar: QWidget) -> None:
    buttons = row(qtbot, bar, 700)

    shortened = [button for button in buttons if button.text().endswith("…")]
    assert shortened
    for button in shortened:
        assert button.accessibleName() in button.toolTip()
        assert button.accessibleName()[3:] in WORDS
