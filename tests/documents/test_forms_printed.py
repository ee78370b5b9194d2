from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from examples import lawful_dossier, lawful_urgent_dossier

from oversight_desktop.documents.checklist_sheet import checklist_sheet_pdf
from oversight_desktop.documents.explanation_sheet import explanation_sheet_pdf
from oversight_desktop.documents.oral_protocol import oral_protocol_pdf
from oversight_desktop.documents.refusal_protocol import refusal_protocol_pdf
from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.forms_contents import Refusal
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import ExplanationForm, Kind, Language, Result
from oversight_desktop.services import forms
from oversight_desktop.services.checklist_sheet import checklist_sheet
from oversight_desktop.services.packs import rule_pack

KAZAKH, RUSSIAN = Language.KAZAKH, Language.RUSSIAN
PACK = rule_pack()
LANGUAGES = pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
UNEXPLAINED = replace(lawful_dossier(), explanations=())
SPOKEN = Explanation(
    id="X2",
    form=ExplanationForm.ORAL,
    given_on=date(2026, 3, 17),
    items=("I7.2",),
    text="Бүгін ілеміз.",
    signed=True,
    recorded_by="m3",
)


def pages(pdf):
    """The text of every page, blanks and line ends as single blanks."""
    document = pypdfium2.PdfDocument(pdf)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def printed(pdf):
    return " ".join(pages(pdf))


def every_form(dossier, language):
    """All forms of a dossier as PDF."""
    return [
        *(refusal_protocol_pdf(forms.refusal_protocol(dossier, PACK, language, of=of)) for of in Refusal),
        explanation_sheet_pdf(forms.explanation_sheet(dossier, PACK, language)),
        oral_protocol_pdf(forms.oral_protocol(dossier, PACK, language)),
        checklist_sheet_pdf(checklist_sheet(dossier, PACK, language, filled=True)),
        checklist_sheet_pdf(checklist_sheet(dossier, PACK, language, filled=False)),
    ]


@LANGUAGES
@pytest.mark.parametrize(
    "dossier",
    [
        lawful_dossier(),
        UNEXPLAINED,
        lawful_urgent_dossier(),
        Dossier(rule_pack="kz-2010-244", language=KAZAKH),
        Dossier(rule_pack="kz-2010-244", language=RUSSIAN, kind=Kind.PERIODIC),
    ],
    ids=("lawful", "unexplained", "urgent", "empty", "periodic"),
)
def test_every_form_is_printed_whatever_is_missing(dossier, language):
    for pdf in every_form(dossier, language):
        text = printed(pdf)
        assert "None" not in text
        assert "{" not in text
        assert PACK.legal_basis[language].split(" (")[0] in text


@LANGUAGES
def test_the_same_contents_give_the_same_bytes(language):
    assert every_form(UNEXPLAINED, language) == every_form(UNEXPLAINED, language)


@LANGUAGES
def test_names_with_marks_of_markup_are_printed_as_they_are(language):
    dossier = lawful_dossier()
    bailiff = replace(dossier.bailiff, surname='<b>Әбдіров & "Ко"', given_name="Қ", patronymic="Ғ")
    for pdf in every_form(replace(dossier, bailiff=bailiff), language):
        assert '<b>Әбдіров & "Ко" Қ Ғ' in printed(pdf)


def test_the_protocol_of_refusal_says_what_was_refused_and_that_it_postpones_nothing():
    acquaintance = Acquaintance(refused_on=date(2026, 3, 5), protocol_number="2", signed_by=("m3", "m1"))
    dossier = lawful_dossier(acquaintance=acquaintance)
    kazakh = printed(refusal_protocol_pdf(forms.refusal_protocol(dossier, PACK, KAZAKH)))
    russian = printed(refusal_protocol_pdf(forms.refusal_protocol(dossier, PACK, RUSSIAN)))

    assert "ХАТТАМА № 2 Бұйрықпен танысудан бас тарту туралы" in kazakh
    assert "2026 жылғы 5 наурыз" in kazakh
    assert "тексеруді кейінге қалдыруға негіз болмайды (Ереженің 14-тармағы)" in kazakh
    assert "не является основанием для переноса проверки (пункт 14 Правил)" in russian
    assert "А. Нұрова" in kazakh
    assert "Д. Қасымова" in kazakh
    assert "Тасболатов" not in kazakh


def test_a_refusal_to_sign_the_certificate_names_the_certificate():
    contents = forms.refusal_protocol(lawful_dossier(), PACK, RUSSIAN, of=Refusal.CERTIFICATE)
    text = printed(refusal_protocol_pdf(contents))

    assert "Об отказе от подписания справки" in text
    assert "№ 7, дата: 18 марта 2026 года" in text
    assert "ПРОТОКОЛ № ____" in text
    assert "«___» ___________ 20__ года" in text


def test_a_refusal_to_explain_names_the_items_that_nobody_explained():
    contents = forms.refusal_protocol(lawful_dossier(), PACK, KAZAKH, of=Refusal.EXPLANATION)

    assert "Түсініктеме сұралған тармақтар I7.2" in printed(refusal_protocol_pdf(contents))


def test_the_explanation_sheet_asks_what_nobody_explained_and_is_signed_on_every_sheet():
    found = pages(explanation_sheet_pdf(forms.explanation_sheet(UNEXPLAINED, PACK, KAZAKH)))

    assert "1. I2.4 – Күту орны жабдықталмаған." in found[0]
    assert "2. I7.2 – Қабылдау кестесі кіреберісте орналастырылмаған." in " ".join(found)
    assert len(found) > 1
    for number, page in enumerate(found, start=1):
        assert "Жеке сот орындаушысының қолы: ____" in page
        assert page.endswith(f"{number} / {len(found)}")


def test_the_explanation_sheet_asks_only_what_was_named():
    found = printed(explanation_sheet_pdf(forms.explanation_sheet(UNEXPLAINED, PACK, KAZAKH, items=("I7.2",))))

    assert "1. I7.2 –" in found
    assert "I2.4" not in found


def test_the_oral_protocol_prints_what_was_said_and_that_it_was_read_back():
    dossier = lawful_dossier(explanations=(SPOKEN,))
    kazakh = printed(oral_protocol_pdf(forms.oral_protocol(dossier, PACK, KAZAKH, explanation="X2")))

    assert "2026 жылғы 17 наурыз" in kazakh
    assert "1. I7.2 – Қабылдау кестесі" in kazakh
    assert "Бүгін ілеміз." in kazakh
    assert "Менің сөзім бойынша дұрыс жазылды, оқыдым." in kazakh
    assert "Д. Қасымова" in kazakh
    assert "Нұрова" not in kazakh
    assert kazakh.count("____ сағат ____ минут") == 2


def test_an_unknown_explanation_is_a_bug_not_an_empty_protocol():
    with pytest.raises(KeyError):
        forms.oral_protocol(lawful_dossier(), PACK, KAZAKH, explanation="X9")


def test_the_checklist_sheet_holds_every_item_with_or_without_the_answers():
    filled = printed(checklist_sheet_pdf(checklist_sheet(lawful_dossier(), PACK, KAZAKH, filled=True)))
    blank = printed(checklist_sheet_pdf(checklist_sheet(lawful_dossier(), PACK, KAZAKH, filled=False)))

    for item in [item.id for section in PACK.checklists.of(Kind.INITIAL) for item in section.items]:
        assert f"{item} " in filled
        assert f"{item} " in blank
    assert "Күту орны жабдықталмаған." in filled
    assert "Е. Тасболатов 16.03.2026" in filled
    assert "Күту орны жабдықталмаған." not in blank
    assert "Тасболатов" not in blank


@LANGUAGES
def test_the_words_of_results_are_not_broken_in_their_column(language):
    answers = tuple(
        replace(answer, result=[*Result][number % 4], reason="—")
        for number, answer in enumerate(lawful_dossier().answers)
    )
    sheet = checklist_sheet(lawful_dossier(answers=answers), PACK, language, filled=True)
    sheet = replace(sheet, statements=())
    words = {word for row in sheet.sections[0].rows for word in row.result.split()}

    assert len(words) >= 4
    assert words <= set(printed(checklist_sheet_pdf(sheet)).replace(";", " ").split())


def test_a_checklist_sheet_can_be_made_for_one_section():
    contents = checklist_sheet(lawful_dossier(), PACK, RUSSIAN, filled=True, sections=("I7",))

    assert [section.heading for section in contents.sections] == ["I7. Организация приема граждан"]
    assert [line.name for line in contents.sections[0].signatories] == ["Е. Тасболатов"]


def test_an_urgent_checklist_sheet_lists_the_contested_actions():
    found = printed(checklist_sheet_pdf(checklist_sheet(lawful_urgent_dossier(), PACK, RUSSIAN, filled=False)))

    assert "№ ИП-113" in found
    assert "подтвердилось частично" in found
    assert "I1.1" not in found


@LANGUAGES
def test_every_sheet_names_its_inspection_or_has_the_signature_of_the_bailiff(language):
    for pdf in every_form(UNEXPLAINED, language):
        for page in pages(pdf):
            assert "№ 01-05/41" in page


@LANGUAGES
def test_forms_embed_the_type_and_nothing_else(language):
    for pdf in every_form(UNEXPLAINED, language):
        assert b"Tinos" in pdf
        assert b"Helvetica" not in pdf
        assert b"/FontFile2" in pdf


@LANGUAGES
def test_a_very_long_finding_and_a_very_long_word_are_printed_whole(language):
    dossier = lawful_dossier(explanations=())
    long = "Ә" * 3000 + " " + "алмас " * 2000
    answers = tuple(replace(answer, finding=long) if answer.item == "I2.4" else answer for answer in dossier.answers)
    for pdf in every_form(replace(dossier, answers=answers), language)[3:6]:
        text = printed(pdf)
        assert text.count("Ә") >= 3000
        assert text.count("алмас") == 2000


def test_the_forms_of_a_sample_are_marked_on_every_sheet():
    for pdf in forms.forms_of(lawful_dossier(), RUSSIAN, sample=True).values():
        assert all("ОБРАЗЕЦ" in page for page in pages(pdf))
    for pdf in forms.forms_of(lawful_dossier(), RUSSIAN).values():
        assert not any("ОБРАЗЕЦ" in page for page in pages(pdf))


def test_a_character_the_type_lacks_is_named_and_not_printed_blank():
    bailiff = replace(lawful_dossier().bailiff, surname="Әбдіров\u4e2d")

    with pytest.raises(InputProblem) as trouble:
        every_form(lawful_dossier(bailiff=bailiff), KAZAKH)
    assert trouble.value.code == "character_not_printable"


def test_all_forms_of_the_inspection_come_with_file_names():
    made = forms.forms_of(lawful_dossier(explanations=(SPOKEN,)), KAZAKH)

    assert set(made) == {
        "refusal-protocol",
        "explanation-sheet",
        "oral-protocol",
        "checklist-sheet",
        "checklist-sheet-blank",
    }
    assert all(pdf.startswith(b"%PDF-") for pdf in made.values())
    assert "Бүгін ілеміз." in printed(made["oral-protocol"])
