from dataclasses import replace
from datetime import date

from examples import figures, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.evidence import Evidence, Explanation, Request
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import (
    Assessment,
    EvidenceKind,
    ExplanationForm,
    Language,
    Result,
    SuspensionReason,
    TermChangeKind,
)
from oversight_desktop.services.contents import certificate_contents, printed_photos
from oversight_desktop.services.packs import rule_pack

PACK = rule_pack()


def composed(dossier, language=Language.KAZAKH):
    return certificate_contents(dossier, PACK, PACK.checklists, language, sample=False)


def changed(dossier, item, **changes):
    """The dossier with one answer changed."""
    return replace(
        dossier,
        answers=tuple(replace(answer, **changes) if answer.item == item else answer for answer in dossier.answers),
    )


def test_an_initial_inspection_has_the_eight_sections_in_order():
    contents = composed(lawful_dossier())

    assert [part.heading[:4] for part in contents.sections] == [f"2.{number}." for number in range(1, 9)]
    assert sum(len(part.rows) for part in contents.checklist) == 73


def test_an_area_that_was_looked_at_besides_is_printed_after_the_eight():
    dossier = lawful_dossier()
    answer = Answer(item="P3.1", result=Result.COMPLIES, member="m1", on=date(2026, 3, 16))
    contents = composed(replace(dossier, answers=(*dossier.answers, answer)))

    assert len(contents.sections) == 9
    assert contents.sections[-1].heading == "2.9. Іс жүргізу және оның тілі"


def test_a_periodic_inspection_has_the_six_areas_with_their_figures():
    conclusion = SectionConclusion(section="P2", analysis="Өсті.", assessment=Assessment.COMPLIES, figures=figures())
    contents = composed(lawful_periodic_dossier(sections=(conclusion,)))

    assert len(contents.sections) == 6
    assert contents.sections[1].figures == (("2024", "Істер", "120"), ("2025", "Істер", "150"))
    assert contents.subject == "Жеке сот орындаушысының қызметін мерзімді тексеру нәтижелері туралы"


def test_an_urgent_inspection_speaks_of_its_contested_actions_only():
    answers = (
        Answer(
            item="C1", result=Result.PARTLY, finding="Тыйым кеш салынған.", legal_basis="Заң, 55-бап", evidence=("E1",)
        ),
        Answer(item="I1.1", result=Result.VIOLATION, finding="Басқа."),
    )
    contents = composed(lawful_urgent_dossier(answers=answers))
    (section,) = contents.sections

    assert section.heading == "2.1. Атқарушылық іс жүргізу № ИП-113, күні: 20.01.2026. Мүлікке тыйым салу"
    assert section.findings[0].remarks[0] == "Нәтижесі: ішінара расталды."
    assert contents.checklist == ()
    assert contents.annexes == ()
    assert "Ереженің 11-тармағына" in contents.opening[1]


def test_a_contested_action_that_was_not_confirmed_is_said_with_its_reason():
    answer = Answer(item="C1", result=Result.NOT_CONFIRMED, reason="Қаулы мерзімінде шығарылған.")
    (section,) = composed(lawful_urgent_dossier(answers=(answer,)), Language.RUSSIAN).sections

    assert section.findings == ()
    assert (section.noted[0].result, section.noted[0].reason) == ("не подтвердилось", "Қаулы мерзімінде шығарылған.")


def test_a_finding_carries_what_supports_it_what_was_seen_and_what_was_cured():
    dossier = changed(lawful_dossier(), "I7.2", files=("ИП-1", "ИП-2"), cured_evidence="E1")
    (finding,) = composed(dossier).sections[6].findings

    assert finding.evidence == ("жазба: Кіреберісті қарау туралы 16 және 17 наурыздағы жазба",)
    assert finding.remarks == (
        "Қаралған істер: ИП-1, ИП-2.",
        "Тексеру барысында жойылды, күні: 2026 жылғы 17 наурыз.",
        "Жойылғанын растайтын дәлел: құжат: 2025 жылғы 1 шілдедегі № 12 жалдау шарты.",
    )


def test_photos_are_numbered_as_the_findings_name_them_then_the_others():
    photos = tuple(
        Evidence(
            id=id, kind=EvidenceKind.PHOTO, file=f"{id}.jpg", caption=id, taken_on=date(2026, 3, 16), sha256=id * 32
        )
        for id in ("a1", "b2", "c3")
    )
    dossier = lawful_dossier()
    dossier = replace(dossier, evidence=(*dossier.evidence, *photos))
    dossier = changed(changed(dossier, "I2.4", evidence=("c3",)), "I7.2", evidence=("E2", "a1"))
    contents = composed(dossier)

    assert [photo.caption for photo in contents.photos] == [
        "1-фото. c3 (түсірілген күні: 16.03.2026)",
        "2-фото. a1 (түсірілген күні: 16.03.2026)",
        "3-фото. b2 (түсірілген күні: 16.03.2026)",
    ]
    assert contents.sections[1].findings[0].evidence == ("1-фото: c3",)
    assert [photo.id for photo in printed_photos(dossier, PACK.checklists)] == ["c3", "a1", "b2"]
    assert contents.annexes[1] == "2-қосымша. Фотосуреттер"


def test_a_scanned_paper_and_a_photo_in_words_are_not_printed_as_pictures():
    evidence = (
        Evidence(id="E1", kind=EvidenceKind.DOCUMENT, file="scan.jpg", caption="Шарт"),
        Evidence(id="E2", kind=EvidenceKind.PHOTO, reference="Іс парағындағы сурет"),
        Evidence(id="E3", file="door.JPG"),
    )
    contents = composed(lawful_dossier(evidence=evidence))

    assert [photo.caption for photo in contents.photos] == ["1-фото"]
    assert contents.sections[1].findings[0].evidence == ("құжат: Шарт",)
    assert contents.sections[6].findings[0].evidence == ("дәлел: Іс парағындағы сурет",)


def test_what_was_not_checked_or_does_not_apply_is_said_with_its_reason():
    dossier = changed(lawful_dossier(), "I4.7", result=Result.NOT_CHECKED, reason="Журнал ұсынылмады.")
    contents = composed(dossier, Language.RUSSIAN)
    (noted,) = contents.sections[3].noted

    assert (noted.item, noted.result, noted.reason) == ("I4.7", "не проверено", "Журнал ұсынылмады.")
    assert contents.checklist[3].rows[6].remark == "Журнал ұсынылмады."


def test_an_unanswered_item_says_so_in_the_annex():
    dossier = lawful_dossier()
    contents = composed(replace(dossier, answers=dossier.answers[1:]))

    assert contents.checklist[0].rows[0].result == "жауап берілмеген"
    assert contents.checklist[0].rows[1].result == "сәйкес келеді"


def test_a_section_nobody_could_assess_says_why_there_is_no_assessment():
    dossier = lawful_dossier()
    answers = tuple(
        replace(answer, result=Result.NOT_APPLICABLE, reason="Қызметкер жоқ.") if answer.item[:2] == "I5" else answer
        for answer in dossier.answers
    )
    sections = tuple(section for section in dossier.sections if section.section != "I5")
    contents = composed(replace(dossier, answers=answers, sections=sections))

    assert contents.sections[4].assessment == "баға берілмейді (тексерілмеді немесе қолданылмайды)"
    assert composed(replace(dossier, sections=())).sections[0].assessment == "—"


def test_explanations_are_quoted_with_form_items_and_signature():
    spoken = Explanation(
        id="X2",
        form=ExplanationForm.ORAL,
        given_on=date(2026, 3, 17),
        items=("I7.2", "I2.4"),
        text="Бүгін  ілеміз <дұрыс> & «солай».",
        refused_on=date(2026, 3, 18),
        note="Оқып берілді",
        recorded_by="m2",
    )
    dossier = lawful_dossier()
    contents = composed(replace(dossier, explanations=(*dossier.explanations, spoken)))

    assert contents.explanations[1].heading == (
        "3.2. Ауызша түсініктеме, күні: 2026 жылғы 17 наурыз. Тармақтар: I7.2, I2.4"
    )
    assert contents.explanations[1].text == "Бүгін  ілеміз <дұрыс> & «солай»."
    assert contents.explanations[1].state == (
        "Қол қоюдан бас тартқан күні: 2026 жылғы 18 наурыз. "
        "Жазып алған комиссия мүшесі: Тасболатов Ержан Маратұлы. Ескертпе: Оқып берілді."
    )
    assert contents.sections[1].findings[0].remarks == ("Түсініктеме: 3.1, 3.2.",)
    assert contents.no_explanations == ()


def test_a_finding_nobody_explained_names_the_recorded_reason_or_its_absence():
    dossier = replace(changed(lawful_dossier(), "I7.2", no_explanation=None), explanations=())
    dossier = changed(dossier, "I2.4", no_explanation="Бас тартты")

    assert composed(dossier).no_explanations == (
        "I2.4. Түсініктеме берілмеуінің себебі: Бас тартты.",
        "I7.2. Түсініктеме жоқ, себебі көрсетілмеген.",
    )


def test_a_suspension_is_named_with_its_reason_but_not_whose_illness_it_was():
    change = TermChange(
        kind=TermChangeKind.SUSPENSION,
        reason=SuspensionReason.ILLNESS,
        whose="Қасымова Динара",
        applied_on=date(2026, 3, 16),
        applied_by="m1",
        order_number="01-05/50",
        order_date=date(2026, 3, 17),
        from_=date(2026, 3, 17),
        to=date(2026, 3, 18),
        new_end=date(2026, 3, 20),
    )
    contents = composed(lawful_dossier(term_changes=(change,)), Language.RUSSIAN)
    (said,) = [fact.value for fact in contents.general if fact.label == "Приостановление срока"]

    assert said.split("\n") == [
        "заявление председателя: 16 марта 2026 года",
        "приказ от 17 марта 2026 года № 01-05/50",
        "причина: болезнь",
        "период приостановления: с 17 марта 2026 года по 18 марта 2026 года",
        "новая дата окончания: 20 марта 2026 года",
    ]


def test_a_refusal_to_read_the_order_is_named_with_its_protocol_and_signatures():
    refused = Acquaintance(refused_on=date(2026, 3, 5), protocol_number="2", signed_by=("m1", "m3"))
    contents = composed(lawful_dossier(acquaintance=refused))
    (said,) = [fact.value for fact in contents.general if fact.label == "Бұйрықпен танысу"]

    assert "№ 2" in said
    assert "хаттамаға қол қойған: А. Нұрова, Д. Қасымова" in said


def test_what_was_asked_and_not_given_is_said():
    requests = (
        Request(id="q1", what="Журнал", asked_on=date(2026, 3, 16), received_on=date(2026, 3, 17)),
        Request(id="q2", what="Шарт", asked_on=date(2026, 3, 16)),
    )
    contents = composed(lawful_dossier(requests=requests))
    (said,) = [fact.value for fact in contents.general if fact.label == "Сұратылған құжаттар мен мәліметтер"]

    assert said.split("\n") == [
        "Журнал (сұратылған күні: 16.03.2026, алынған күні: 17.03.2026)",
        "Шарт (сұратылған күні: 16.03.2026, ұсынылмады)",
    ]


def test_no_violation_is_claimed_only_where_something_was_looked_at():
    dossier = lawful_dossier()
    unseen = tuple(
        replace(answer, result=Result.NOT_CHECKED, reason="Кілт жоқ.") if answer.item[:2] == "I4" else answer
        for answer in dossier.answers
        if answer.item[:2] != "I5"
    )
    sections = composed(replace(dossier, answers=unseen)).sections
    denied = Answer(item="C1", result=Result.NOT_ESTABLISHED, reason="Құжат жоқ.")
    (urgent,) = composed(lawful_urgent_dossier(answers=(denied,))).sections

    assert sections[0].no_findings == "Бұзушылық анықталған жоқ."
    assert sections[1].no_findings == ""
    assert sections[3].no_findings == sections[4].no_findings == "Тексерілген мәселе жоқ."
    assert urgent.no_findings == "Нәтижесі: анықтау мүмкін болмады."
