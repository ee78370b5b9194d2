"""Documents that are JSON but wrong: each is refused with one code, at its place, in three languages."""

from typing import Any

import pytest
from papers import bent, read, said, urgent

from oversight_desktop.domain.problems import InputProblem

URGENT = urgent()

WRONG_SHAPE = [
    ("territorial_body", "Департамент", "input_object_expected", "territorial_body"),
    ("territorial_body.name", "Департамент", "input_object_expected", "territorial_body.name"),
    ("order", [], "input_object_expected", "order"),
    ("order", True, "input_object_expected", "order"),
    ("commission", {}, "input_list_expected", "commission"),
    ("commission", "m1", "input_list_expected", "commission"),
    ("commission.0", "m1", "input_object_expected", "commission[1]"),
    ("commission.0", None, "input_missing", "commission[1]"),
    ("answers", {"I1.1": "complies"}, "input_list_expected", "answers"),
    ("answers.11.evidence", "E1", "input_list_expected", "answers[12] (I2.4).evidence"),
    ("answers.11.files", [["ИП-1"]], "input_text_expected", "answers[12] (I2.4).files[1]"),
    ("subjects", ["legality", None], "input_missing", "subjects[2]"),
    ("bailiff.surname", 5, "input_text_expected", "bailiff.surname"),
    ("bailiff.surname", ["Әбдіров"], "input_text_expected", "bailiff.surname"),
    ("bailiff.licence_number", 417, "input_text_expected", "bailiff.licence_number"),
    ("bailiff.iin", 800115100129, "input_text_expected", "bailiff.iin"),
    ("bailiff.employees", "2", "input_whole_expected", "bailiff.employees"),
    ("bailiff.employees", True, "input_whole_expected", "bailiff.employees"),
    ("bailiff.employees", 2.0, "input_whole_expected", "bailiff.employees"),
    ("commission.0.chair", 1, "input_yes_no_expected", "commission[1] (m1).chair"),
    ("commission.0.chair", "true", "input_yes_no_expected", "commission[1] (m1).chair"),
    ("order.date", 20260302, "input_date_form", "order.date"),
    ("ground", "schedule", "input_object_expected", "ground"),
    ("acquaintance", "2026-03-05", "input_object_expected", "acquaintance"),
    ("acquaintance.refused_on", "2026-03-05", "input_keys_exclude", "acquaintance.refused_on"),
    ("signatures.3.refused_on", "2026-03-18", "input_keys_exclude", "signatures[4] (bailiff).refused_on"),
    ("assessment", {"text": "x"}, "input_text_expected", "assessment"),
    ("version", "1", "input_whole_expected", "version"),
    ("version", True, "input_whole_expected", "version"),
]
UNKNOWN_NAMES = [
    ("novelty", 1, "input_unknown_key", "novelty"),
    ("bailif", {}, "input_unknown_key_near", "bailif"),
    ("order.beginson", None, "input_unknown_key_near", "order.beginson"),
    ("ground.schedule.factors.risk", 1, "input_unknown_key", "ground.schedule.factors.risk"),
    ("evidence.0.sha256", "00", "input_unknown_key", "evidence[1] (E1).sha256"),
    ("commission.0.from_", "2026-03-10", "input_unknown_key_near", "commission[1] (m1).from_"),
    ("kind", "planned", "input_word", "kind"),
    ("kind", "Initial", "input_word", "kind"),
    ("kind", ["initial"], "input_word", "kind"),
    ("language", "en", "input_word", "language"),
    ("format", "inspection", "input_format", "format"),
    ("version", 2, "input_newer_version", "version"),
    ("version", 0, "input_number_range", "version"),
    ("rule_pack", "kz-2015-122", "input_unknown_pack", "rule_pack"),
    ("commission.0.body", "ministry", "input_word", "commission[1] (m1).body"),
    ("answers.0.result", "yes", "input_word", "answers[1] (I1.1).result"),
    ("answers.0.result", "confirmed", "input_word", "answers[1] (I1.1).result"),
    ("answers.0.result", True, "input_word", "answers[1] (I1.1).result"),
    ("sections.0.assessment", "good", "input_word", "sections[1] (I1).assessment"),
    ("dispatches.0.to", "court", "input_word", "dispatches[1] (court).to"),
    ("dispatches.0.way", "pigeon", "input_word", "dispatches[1] (bailiff).way"),
    ("subjects", ["beauty"], "input_word", "subjects[1]"),
    ("explanations.0.form", "sung", "input_word", "explanations[1] (X1).form"),
    ("evidence.0.kind", "video", "input_word", "evidence[1] (E1).kind"),
]
BROKEN_REFERENCES = [
    ("answers.0.member", "m9", "input_unknown_member", "answers[1] (I1.1).member"),
    ("answers.0.member", "bailiff", "input_unknown_member", "answers[1] (I1.1).member"),
    ("answers.11.evidence", ["E9"], "input_unknown_evidence", "answers[12] (I2.4).evidence[1]"),
    ("answers.11.evidence", [""], "input_missing", "answers[12] (I2.4).evidence[1]"),
    ("answers.0.item", "I9.1", "input_unknown_item", "answers[1] (I9.1).item"),
    ("answers.0.item", "", "input_missing", "answers[1].item"),
    ("answers.1.item", "I1.1", "input_answered_twice", "answers[2] (I1.1).item"),
    ("evidence.0.member", "m4", "input_unknown_member", "evidence[1] (E1).member"),
    ("evidence.1.id", "E1", "input_twice", "evidence[2] (E1).id"),
    ("commission.1.id", "m1", "input_twice", "commission[2] (m1).id"),
    ("commission.1.id", None, "input_missing", "commission[2].id"),
    ("explanations.1.id", "X1", "input_twice", "explanations[2] (X1).id"),
    ("explanations.0.items", ["I3.99"], "input_unknown_item", "explanations[1] (X1).items[1]"),
    ("explanations.1.recorded_by", "m7", "input_unknown_member", "explanations[2] (X2).recorded_by"),
    ("sections.0.section", "I9", "input_unknown_section", "sections[1] (I9).section"),
    ("sections.1.section", "I1", "input_twice", "sections[2] (I1).section"),
    ("recommendations.0.items", ["I0"], "input_unknown_item", "recommendations[1].items[1]"),
    ("signatures.0.by", "m9", "input_unknown_member", "signatures[1] (m9).by"),
]
IMPOSSIBLE_VALUES = [
    ("order.date", "2026-02-30", "input_date_impossible", "order.date"),
    ("order.date", "02.03.2026", "input_date_form", "order.date"),
    ("order.date", "2026-3-2", "input_date_form", "order.date"),
    ("order.date", "2026-03-02T00:00", "input_date_form", "order.date"),
    ("order.date", "2026-03-02\n", "input_date_form", "order.date"),
    ("order.date", "20260302", "input_date_form", "order.date"),
    ("order.date", "٢٠٢٦-٠٣-٠٢", "input_date_form", "order.date"),
    ("order.date", "0001-01-01", "input_date_year", "order.date"),
    ("order.date", "9999-12-31", "input_date_year", "order.date"),
    ("bailiff.iin", "800115100128", "input_iin_wrong_check_digit", "bailiff.iin"),
    ("bailiff.iin", "80011510012", "input_iin_not_twelve_digits", "bailiff.iin"),
    ("bailiff.iin", "٨٠٠١١٥١٠٠١٢٩", "input_iin_not_twelve_digits", "bailiff.iin"),
    ("bailiff.iin", "801315100129", "input_iin_impossible_date", "bailiff.iin"),
    ("bailiff.iin", "800115700129", "input_iin_impossible_century", "bailiff.iin"),
    ("bailiff.employees", -1, "input_number_range", "bailiff.employees"),
    ("bailiff.employees", 10**10, "input_number_range", "bailiff.employees"),
    ("dispatches.0.copy", 0, "input_number_range", "dispatches[1] (bailiff).copy"),
    ("certificate.version", 0, "input_number_range", "certificate.version"),
    ("ground.schedule.section", 3, "input_number_range", "ground.schedule.section"),
    ("ground.schedule.quarter", "2026-Q5", "input_quarter", "ground.schedule.quarter"),
    ("ground.schedule.quarter", 1, "input_quarter", "ground.schedule.quarter"),
    ("ground.schedule.factors.complaints", "many", "input_factor", "ground.schedule.factors.complaints"),
    ("ground.schedule.factors.complaints", 1.5, "input_whole_expected", "ground.schedule.factors.complaints"),
    ("conclusion", "а" * 100_001, "input_text_too_long", "conclusion"),
    ("conclusion", "a" * 5_000_000, "input_text_too_long", "conclusion"),
    ("conclusion", "а\u0301\u0323" + "\u0301\u0323" * 40_000, "input_marks_in_a_row", "conclusion"),
    ("answers.11.finding", "a\0b", "input_control_character", "answers[12] (I2.4).finding"),
    ("answers.11.finding", "a\rb", "input_control_character", "answers[12] (I2.4).finding"),
    ("answers.11.finding", "\x7f", "input_control_character", "answers[12] (I2.4).finding"),
    ("answers.11.finding", "\x85", "input_control_character", "answers[12] (I2.4).finding"),
    ("answers.11.finding", "\ud800", "input_half_character", "answers[12] (I2.4).finding"),
    ("answers.11.files", ["\x1b[2J"], "input_control_character", "answers[12] (I2.4).files[1]"),
    ("evidence.0.file", "/etc/passwd", "input_path_absolute", "evidence[1] (E1).file"),
    ("evidence.0.file", "C:\\photos\\E1.jpg", "input_path_absolute", "evidence[1] (E1).file"),
    ("evidence.0.file", "c:E1.jpg", "input_path_absolute", "evidence[1] (E1).file"),
    ("evidence.0.file", "\\\\server\\share\\E1.jpg", "input_path_absolute", "evidence[1] (E1).file"),
    ("evidence.0.file", "../E1.jpg", "input_path_leaves", "evidence[1] (E1).file"),
    ("evidence.0.file", "..\\E1.jpg", "input_path_leaves", "evidence[1] (E1).file"),
    ("evidence.0.file", "a/../../E1.jpg", "input_path_leaves", "evidence[1] (E1).file"),
    ("evidence.0.file", "photos\\E1.jpg", "input_path_unusable", "evidence[1] (E1).file"),
    ("evidence.0.file", "E1.jpg\n", "input_path_unusable", "evidence[1] (E1).file"),
    ("evidence.0.file", "E1.jpg\0", "input_control_character", "evidence[1] (E1).file"),
    ("commission.0.id", "bailiff", "input_id_reserved", "commission[1].id"),
]
URGENT_CASES = [
    ("ground.documents", {}, "input_list_expected", "ground.documents"),
    ("ground.documents.0.kind", "rumour", "input_word", "ground.documents[1] (17).kind"),
    ("ground.documents.0.author_status", "judge", "input_word", "ground.documents[1] (17).author_status"),
    ("ground.documents.0.file", "/x", "input_path_absolute", "ground.documents[1] (17).file"),
    (
        "ground.documents.0.contested_actions.1.id",
        "A1",
        "input_twice",
        "ground.documents[1] (17).contested_actions[2].id",
    ),
    (
        "ground.documents.0.contested_actions.1.id",
        "I1.1",
        "input_action_named_as_item",
        "ground.documents[1] (17).contested_actions[2].id",
    ),
    ("answers.0.result", "complies", "input_word", "answers[1] (A1).result"),
    ("answers.0.item", "A3", "input_unknown_item", "answers[1] (A3).item"),
    ("acquaintance.signed_by", ["m1", "m8"], "input_unknown_member", "acquaintance.signed_by[2]"),
    ("term_changes.0.kind", "pause", "input_word", "term_changes[1] (9).kind"),
    ("term_changes.0.reason", "holiday", "input_word", "term_changes[1] (9).reason"),
    ("term_changes.0.applied_by", "m8", "input_unknown_member", "term_changes[1] (9).applied_by"),
    ("requests.0.asked_by", "m8", "input_unknown_member", "requests[1] (Q1).asked_by"),
    ("requests.1", {"id": "Q1"}, "input_twice", "requests[2] (Q1).id"),
    ("incidental_notes.0.by", "m8", "input_unknown_member", "incidental_notes[1].by"),
    ("dissents.0.by", "m8", "input_unknown_member", "dissents[1] (m8).by"),
    ("overrides.0.by", "m8", "input_unknown_member", "overrides[1] (R12.1).by"),
    ("overrides.0.requirement", "R99.1", "input_unknown_requirement", "overrides[1] (R99.1).requirement"),
    ("last_inspection.kind", "first", "input_word", "last_inspection.kind"),
    (
        "last_inspection.sections_with_findings",
        ["I1", "X1"],
        "input_unknown_section",
        "last_inspection.sections_with_findings[2]",
    ),
    ("sections.0.figures.0.value", "12", "input_number_expected", "sections[1] (A1).figures[1].value"),
    ("sections.0.figures.0.value", True, "input_number_expected", "sections[1] (A1).figures[1].value"),
    ("sections.0.section", "A9", "input_unknown_section", "sections[1] (A9).section"),
]
CASES = [
    *((path, value, code, place, None) for path, value, code, place in WRONG_SHAPE + UNKNOWN_NAMES),
    *((path, value, code, place, None) for path, value, code, place in BROKEN_REFERENCES + IMPOSSIBLE_VALUES),
    *((path, value, code, place, URGENT) for path, value, code, place in URGENT_CASES),
]


@pytest.mark.parametrize(
    ("path", "value", "code", "place", "paper"), CASES, ids=[f"{case[2]}-{case[0]}" for case in CASES]
)
def test_a_wrong_document_is_refused_at_its_place(path: str, value: Any, code: str, place: str, paper: Any) -> None:
    with pytest.raises(InputProblem) as caught:
        read(bent(path, value, paper))

    assert (caught.value.code, caught.value.facts["place"]) == (code, place)
    for sentence in said(caught.value).values():
        assert "paper.json" in sentence
        assert place in sentence
        assert sentence.isprintable()
        assert len(sentence) < 1000


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("conclusion", "а" * 100_000),
        ("conclusion", "Бір\nекі\tүш"),
        ("order.date", "1900-01-01"),
        ("order.date", "2100-12-31"),
        ("order.date", "2028-02-29"),
        ("bailiff.employees", 0),
        ("dispatches.0.copy", 4),
        ("evidence.0.file", "photos/2026/E 1.jpg"),
        ("evidence.0.file", "photos/../E1.jpg"),
        ("ground.schedule.factors.criminal_case", 0),
        ("ground.documents", []),
        ("signatures.0.by", None),
        ("answers.11.cured_evidence", "қолхат"),
    ],
)
def test_a_lawful_neighbour_of_a_wrong_value_reads(path: str, value: Any) -> None:
    assert read(bent(path, value)).rule_pack == "kz-2010-244"
