"""The kinds of records the store keeps, and which of their fields are one cell.

A cell is the unit two laptops can disagree about. Fields stand in one cell where one person's value beside another
person's value would state what nobody stated: a result with somebody else's finding, a number with another paper's
date. Facts that are true or false by themselves stay apart, so that two people may complete one record side by side.
"""

from collections.abc import Mapping

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.certificate import Certificate, Dispatch, Dissent, Override, Reopening, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.evidence import Evidence, Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.ground import BasisDocument, LastInspection, ScheduleLine
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.office_checklists import OfficeChecklists
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.store.kind import Kind

KINDS = (
    # The head of the file: what pins it is one decision; the texts and days are drafted apart.
    Kind(Inspection, "inspection", together={"pinned": ("rule_pack", "checklists_hash")}),
    # A body's name in two languages is one value (Names); who heads it changes by itself.
    Kind(Body, "body"),
    # The three parts of a name, and a licence's number and date, describe one person and one paper.
    Kind(
        Bailiff,
        "bailiff",
        together={
            "name": ("surname", "given_name", "patronymic"),
            "licence": ("licence_number", "licence_date"),
        },
    ),
    # A line stands in one section and quarter; each order, agreement and period is one paper or span.
    Kind(
        ScheduleLine,
        "schedule_line",
        together={
            "place": ("section", "quarter"),
            "approved": ("order_number", "order_date"),
            "agreed": ("agreed_on", "agreement_number"),
            "planned": ("planned_start", "planned_end"),
        },
    ),
    # Kind, number and date name the paper; its author and his status describe one person.
    Kind(
        BasisDocument,
        "basis_document",
        together={
            "document": ("kind", "number", "date"),
            "written": ("author", "author_status"),
            "original": ("file", "sha256"),
        },
        named_by={"contested_actions": ("id",)},
    ),
    # All of it describes one earlier inspection: half of one and half of another would be an invented one.
    Kind(
        LastInspection,
        "last_inspection",
        together={"inspection": ("kind", "ended_on", "covered_to", "certificate_number")},
        named_by={"recommendations": ("text", "due_on")},
    ),
    # Begin and end are one period; number, date and signatory one paper.
    Kind(
        Order,
        "inspection_order",
        together={
            "document": ("number", "date", "signed_by"),
            "agreed": ("agreed_on", "agreement_number"),
            "period": ("begins_on", "ends_on"),
            "covered": ("covered_from", "covered_to"),
        },
    ),
    # The days of belonging and the order they rest on go together; undertakings are signed one by one.
    Kind(Member, "member", identity="id", together={"belonged": ("from_", "to", "order_number")}),
    Kind(CommissionOrder, "commission_order", together={"document": ("number", "date")}),
    # What was changed, on whose application, by which order: three papers at most.
    Kind(
        TermChange,
        "term_change",
        together={
            "change": ("kind", "reason", "whose", "from_", "to", "new_end"),
            "application": ("applied_on", "applied_by"),
            "order": ("order_number", "order_date"),
        },
    ),
    # Signed, refused or not found: exactly one of them, so all of them are one statement.
    Kind(
        Acquaintance,
        "acquaintance",
        together={"outcome": ("signed_on", "refused_on", "protocol_number", "not_found_on", "delivery")},
    ),
    # A result means something only with its finding, ground and cure; who gave it when is a second statement.
    Kind(
        Answer,
        "answer",
        identity="item",
        together={
            "answer": ("result", "reason", "finding", "legal_basis", "cured_on", "cured_evidence"),
            "given": ("member", "on"),
        },
    ),
    # The hash belongs to the file it was made of; a caption is words about it, drafted apart.
    Kind(
        Evidence,
        "evidence",
        identity="id",
        together={"original": ("kind", "file", "reference", "sha256"), "taken": ("taken_on", "member")},
    ),
    # The words are taken down apart from how they were given; signature and refusal exclude each other.
    Kind(
        Explanation,
        "explanation",
        identity="id",
        together={
            "given": ("form", "given_on", "recorded_by"),
            "signature": ("signed", "signed_on", "refused_on", "note"),
        },
    ),
    # Asking and receiving are two deeds of two days.
    Kind(
        Request,
        "request",
        identity="id",
        together={"asked": ("what", "asked_by", "asked_on"), "received": ("received_on", "copies")},
    ),
    Kind(StudiedDocument, "studied_document", together={"document": ("kind", "number", "date")}),
    Kind(IncidentalNote, "incidental_note", together={"note": ("text", "on", "by")}),
    # Analysis and assessment are drafted apart, often by different members; a figure is named by period and name.
    Kind(SectionConclusion, "section_conclusion", named_by={"figures": ("period", "name")}),
    Kind(Recommendation, "recommendation"),
    # Number, date and version name one certificate; the place is a fact of its own.
    Kind(Certificate, "certificate", together={"document": ("number", "date", "version")}),
    # An opinion is its author's: another person's name under the words would be a forgery.
    Kind(Dissent, "dissent", together={"opinion": ("by", "on", "text")}),
    Kind(Signature, "signature", together={"signature": ("by", "on", "refused_on", "note")}),
    # Sending and receiving are two deeds of two days.
    Kind(
        Dispatch,
        "dispatch",
        together={
            "sent": ("to", "copy", "sent_on", "way", "outgoing_number"),
            "received": ("received_on", "proof"),
        },
    ),
    # Name, post and body are one person's.
    Kind(Person, "person", together={"person": ("name", "post", "body")}),
    Kind(Reopening, "reopening", together={"reopening": ("version", "reason", "on")}),
    Kind(Override, "override", together={"override": ("requirement", "reason", "by", "on")}),
    # The register's description of a bailiff comes as one row of one file; each factor is counted by itself.
    Kind(
        RegistryEntry,
        "registry_entry",
        together={"last_inspection": ("last_inspection_kind", "last_inspection_ended_on")},
    ),
    # The file makes its hash together with the pack it changes; when it was adopted is a deed of its own.
    Kind(OfficeChecklists, "office_checklists", identity="hash", together={"file": ("pack", "text")}),
    # The bytes decide: nothing about an issued document may be joined from two.
    Kind(
        KeptDocument,
        "kept_document",
        together={"document": ("what", "number", "version", "copy", "language", "sha256", "contents_hash", "made_at")},
    ),
)

BY_RECORD: Mapping[type, Kind] = {kind.record: kind for kind in KINDS}
BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
