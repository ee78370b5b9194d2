"""Conclusions: analysis and assessment of every section, overall texts, recommendations (clause 21)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QWidget

from oversight_desktop.domain.certificate import Certificate, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.conclusions_recommendations import RecommendationsPart
from oversight_desktop.qt.conclusions_section import SectionPart
from oversight_desktop.qt.conclusions_texts import TextsPart
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.low_screen import LowScreen
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.part_stack import PartStack
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.conclusions_overview import Conclusions, conclusions
from oversight_desktop.services.evidence_overview import why_locked

PART = Qt.ItemDataRole.UserRole
TEXTS, RECOMMENDATIONS = "texts", "recommendations"


class ConclusionsPage(InspectionPage):
    """A list of the certificate's parts on the left, the part in front on the right."""

    ui = "conclusions"
    custom = (ColumnArea, PartStack)
    shows = (Answer, SectionConclusion, Recommendation, Inspection, Certificate, Signature)

    splitter: QSplitter
    parts_list: QListWidget
    parts: PartStack

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        self.section_part = SectionPart(desk, scope, self)
        self.texts_part = TextsPart(desk, scope, self)
        self.recommendations_part = RecommendationsPart(desk, scope, self)
        for part in (self.section_part, self.texts_part, self.recommendations_part):
            self.parts.addWidget(part)
            layout = part.layout()
            assert layout is not None
            LowScreen(part, desk.theme, (layout,))
        self._now: Conclusions | None = None
        self._part = ""
        self.starts_at = self.parts_list
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 900])
        desk.memory.restore_panes(self.splitter, "conclusions")
        self.splitter.splitterMoved.connect(self._moved)
        self.parts_list.currentItemChanged.connect(self._choose)
        self.section_part.finished.connect(self._next)

    def refresh(self) -> None:
        """Ask again and show the list and the part in front."""
        self._now = conclusions(self.desk.session, self.scope, self.desk.languages.language)
        self._show_list(self._now)
        self._show_part()

    def at(self, item: str) -> None:
        """Show a section, or the recommendation for an item."""
        section = item.split(".")[0]
        if "." in item:
            self._bring(RECOMMENDATIONS)
            self.recommendations_part.at(item)
        else:
            self._bring(section)

    def leave(self) -> bool:
        """Keep what is being typed."""
        self.section_part.leave()
        self.texts_part.leave()
        return super().leave()

    def _show_list(self, now: Conclusions) -> None:
        words = self.desk.wording
        texts_done = bool(now.assessment and now.conclusion and now.ended_on)
        rows = [(each.id, each.heading, each.complete) for each in now.sections]
        rows += [
            (TEXTS, words.text("conclusions.part_texts"), texts_done),
            (RECOMMENDATIONS, words.text("conclusions.part_recommendations"), _recommended(now)),
        ]
        if [row[0] for row in rows] != [item.data(PART) for item in self._items()]:
            self._lay_out([row[0] for row in rows])
        for item, (_, heading, done) in zip(self._items(), rows, strict=True):
            state = words.text("step_state.done" if done else "step_state.under_way")
            item.setText(heading)
            item.setToolTip(tip(heading))
            item.setIcon(self.desk.theme.icon(*(("circle-check", "ok") if done else ("circle", "strong"))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}. {state}")

    def _lay_out(self, parts: list[str]) -> None:
        """Make the rows anew; done once, and when a section was added."""
        self.parts_list.blockSignals(True)
        self.parts_list.clear()
        for part in parts:
            item = QListWidgetItem(self.parts_list)
            item.setData(PART, part)
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() * 2 + 12))  # two lines in their frame
        self._part = self._part if self._part in parts else parts[0]
        self._bring(self._part)
        self.parts_list.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.parts_list.item(row) for row in range(self.parts_list.count())]

    def _bring(self, part: str) -> None:
        for item in self._items():
            if item.data(PART) == part:
                self.parts_list.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        part = item.data(PART) if item is not None else self._part
        if part != self._part:
            self.leave()
            self._part = part
            self._show_part()

    def _show_part(self) -> None:
        now = self._now
        if now is None:
            return
        locked = why_locked(self.desk.session, self.scope)
        why = self.desk.wording.sentence(locked[0]) if locked else ""
        if self._part == TEXTS:
            self.texts_part.show_texts(now, why)
            self.parts.setCurrentWidget(self.texts_part)
        elif self._part == RECOMMENDATIONS:
            self.recommendations_part.show_recommendations(now, why)
            self.parts.setCurrentWidget(self.recommendations_part)
        else:
            state = next((each for each in now.sections if each.id == self._part), None)
            if state is not None:
                self.section_part.show_section(state, why)
            self.parts.setCurrentWidget(self.section_part)

    def _next(self) -> None:
        self.leave()
        row = min(self.parts_list.currentRow() + 1, self.parts_list.count() - 1)
        self.parts_list.setCurrentRow(row)
        if self.parts.currentWidget() is self.section_part:
            self.section_part.analysis_edit.setFocus()

    def _moved(self) -> None:
        self.desk.memory.keep_panes(self.splitter, "conclusions")


def _recommended(now: Conclusions) -> bool:
    """Whether nothing waits for a recommendation: before the first answer that is not known."""
    return not now.without_recommendation and any(section.answered for section in now.sections)
