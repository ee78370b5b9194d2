"""What the page of a new inspection does: its draft, opening the inspection, recording a correction."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.qt.beginning_values import beginning_values, not_numbers
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.discarded import Discarded
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.field_values import Values, packed, unpacked
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import bailiffs, beginning, dossiers, drafts

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.new_inspection import NewInspectionPage

DRAFT = "beginning"


class BeginningDeeds(QObject):
    """`is_untouched` tells that nobody has typed anything yet: what lacks is then told calmly."""

    def __init__(self, page: "NewInspectionPage") -> None:
        super().__init__(page)
        self._page = page
        self._pause = DraftPause(page.desk, self._put_draft, self)
        self.is_untouched = True
        messages = page.desk.messages
        self._discarded = Discarded(messages, "typing_discarded", "overview.put_back", self._put_back)
        page.begin_button.clicked.connect(self._do)
        page.discard_button.clicked.connect(self._discard)

    def load(self) -> None:
        """Show what was typed and not finished, else what is kept, else a new beginning."""
        page, session = self._page, self._page.desk.session
        typed = unpacked(drafts.unfinished(session, page.scope or OFFICE, Inspection, "", DRAFT))
        self.is_untouched = typed is None
        page.show_values(self._kept() if typed is None else {**self._kept(), **typed})

    def touched(self) -> None:
        """A person has changed something."""
        self.is_untouched = False
        self._pause.typed()

    def keep_typing(self) -> bool:
        """Put what is typed on the disk, if it waits for that; False if the disk refused."""
        return self._pause.keep()

    def _put_draft(self) -> None:
        page = self._page
        text = packed(page.values())
        drafts.keep_typing(page.desk.session, page.scope or OFFICE, Inspection, "", DRAFT, text)

    def show_state(self, typed: Dossier, values: Values) -> None:
        """What stands in the way, on the button and beside it."""
        page, words = self._page, self._page.desk.wording
        title, act = ("title_change", "record") if page.scope else ("title_new", "begin")
        page.title_label.setText(words.text(f"beginning.{title}"))
        page.begin_button.setText(words.text(f"beginning.{act}"))
        allow(page.rule_pack, words.text("beginning.pack_stays") if page.scope else "")
        allow(page.discard_button, words.text("beginning.nothing_typed") if self.is_untouched else "")
        self._show_register(typed)
        why = self._why_not(typed, values)
        allow(page.begin_button, why)
        ready = "beginning.nothing_missing_change" if page.scope else "beginning.nothing_missing"
        say(page.state_label, why or words.text(ready), "muted")

    def _why_not(self, typed: Dossier, values: Values) -> str:
        page, words = self._page, self._page.desk.wording
        locked = beginning.is_locked(page.desk.session, page.scope) if page.scope else ()
        why = words.sentence(locked[0]) if locked else ""
        allow(page.inner, why)
        if why:
            return why
        found = beginning.obstacles(typed)
        said = [*(words.problem(fault) for fault in found.faults), *(words.sentence(each) for each in found.breaches)]
        wrong = [words.text("beginning.not_a_number", field=words.field(name)) for name in not_numbers(values)]
        said += wrong
        return words.text("beginning.missing", number=len(said), sentence=said[0]) if said else ""

    def _show_register(self, typed: Dossier) -> None:
        """A bailiff who is not in the list may be recorded there at the same time."""
        page = self._page
        iin = typed.bailiff.iin if typed.bailiff else None
        entry = bailiffs.bailiff(page.desk.session, iin) if iin else None
        page.into_register.setVisible(bool(iin) and entry is None and not page.scope)
        known = page.desk.wording.text("beginning.bailiff_in_list", name=entry.bailiff.full_name) if entry else ""
        say(page.chooser_note, known, "muted")

    def _kept(self) -> dict[str, str]:
        page, session = self._page, self._page.desk.session
        start = dossiers.dossier(session, page.scope) if page.scope else beginning.blank_beginning(session)
        return beginning_values(start)

    def _discard(self) -> None:
        page = self._page
        discarded = (page.scope, page.values())
        self._forget()
        self.load()
        self._discarded.offer(discarded)

    def _put_back(self, discarded: tuple[str, Values]) -> tuple[str, Values] | None:
        page, (scope, values) = self._page, discarded
        if scope != page.scope:
            return None
        since = None if self.is_untouched else (scope, page.values())
        page.show_values(values)
        self.touched()
        page.judge()
        return since

    def _forget(self) -> None:
        self._pause.let_go()
        page = self._page
        drafts.give_up(page.desk.session, page.scope or OFFICE, Inspection, "", DRAFT)

    def _do(self) -> None:
        self._page.desk.messages.attempt(self._correct if self._page.scope else self._begin)

    def _begin(self) -> None:
        page, desk = self._page, self._page.desk
        into = not page.into_register.isHidden() and page.into_register.isChecked()
        change = beginning.begin(desk.session, page.beginning(), into_register=into)
        self._forget()
        self.load()
        desk.did(change)
        desk.go(Place.ORDER, change.scope, "")
        desk.messages.tell("beginning.opened")

    def _correct(self) -> None:
        page, desk, scope = self._page, self._page.desk, self._page.scope
        change = beginning.correct(desk.session, scope, page.beginning())
        self._forget()
        desk.did(change)
        desk.go(Place.ORDER, scope, "")
        desk.messages.tell("beginning.recorded")
