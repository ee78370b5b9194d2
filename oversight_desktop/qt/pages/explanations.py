"""Explanations: what the bailiff said on each violation, what was asked of him and studied (clauses 4, 17, 19)."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QWidget

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.order import Member
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.explanations_given import GivenPanel
from oversight_desktop.qt.explanations_panel import ExplanationsPanel
from oversight_desktop.qt.explanations_requests import RequestsPanel
from oversight_desktop.qt.explanations_studied import StudiedPanel
from oversight_desktop.qt.explanations_violations import ViolationsPanel
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.services.evidence_overview import why_locked
from oversight_desktop.services.explanation_overview import Said, explanation_overview


class ExplanationsPage(InspectionPage):
    """Four parts on one page; their tabs say how much stands in each."""

    ui = "explanations"
    shows = (Explanation, Request, StudiedDocument, Answer, Member, Signature)

    tabs: QTabWidget

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        self.violations = ViolationsPanel(desk, scope, self)
        self.given = GivenPanel(desk, scope, self)
        self.requests = RequestsPanel(desk, scope, self)
        self.studied = StudiedPanel(desk, scope, self)
        for panel in self.panels:
            self.tabs.addTab(panel, "")
        self.starts_at = self.tabs
        self.violations.opened.connect(self._open)
        self.tabs.currentChanged.connect(self.leave)
        for key, turn in (("Ctrl+Tab", self._next), ("Ctrl+Shift+Tab", self._previous)):
            QShortcut(QKeySequence(key), self.tabs, turn)
        self.refresh()

    @property
    def panels(self) -> tuple[ExplanationsPanel, ...]:
        """The parts in the order of their tabs."""
        return (self.violations, self.given, self.requests, self.studied)

    def refresh(self) -> None:
        """Show what is there now."""
        words = self.desk.wording
        overview = explanation_overview(self.desk.session, self.scope)
        locked = why_locked(self.desk.session, self.scope)
        why = "\n".join(words.sentence(breach) for breach in locked)
        open_ones = sum(1 for row in overview.violations if row.state is Said.OPEN)
        numbers = (len(overview.violations), len(overview.explanations), len(overview.requests), len(overview.studied))
        for number, (panel, count) in enumerate(zip(self.panels, numbers, strict=True)):
            panel.present(overview, why)
            self.tabs.setTabText(number, words.text(f"explanations.{panel.part}.tab", number=count, open=open_ones))

    def at(self, item: str) -> None:
        """Show an explanation or a request by its id; or a violation; or begin with another checklist item."""
        for panel in (self.given, self.requests, self.violations):
            if panel.lines.choose(item):
                self.tabs.setCurrentWidget(panel)
                (panel.written_button if panel is self.violations else panel.list).setFocus()
                return
        self.given.item = item
        self.tabs.setCurrentWidget(self.given)
        self.given.written_button.setFocus()

    def leave(self) -> bool:
        """Keep what is being typed."""
        for panel in self.panels:
            panel.leave()
        return super().leave()

    def _open(self, id: str) -> None:
        self.given.lines.choose(id)
        self.tabs.setCurrentWidget(self.given)
        self.given.text_edit.setFocus()

    def _next(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())

    def _previous(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() - 1) % self.tabs.count())
