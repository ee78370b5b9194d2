"""Where things stand on the pages: signatures with text above them, tables over pages, texts of any length."""

import itertools
import json
import time
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from documents.reading import bare, page_texts, whole_text
from documents.samples import KK, RU, full, print_copies, short

from oversight_desktop.documents.certificate import certificate_pdf
from oversight_desktop.documents.certificate_words import certificate_words
from oversight_desktop.domain.certificate_contents import (
    ChecklistPart,
    ChecklistRow,
    DissentPart,
    ExplanationPart,
    Fact,
    FindingPart,
    Noted,
    PhotoPart,
    RecommendationPart,
    Signatory,
)

ROOT = Path(__file__).parents[2]
HEADINGS = {
    f"certificate.{name}"
    for name in ("section", "section_assessment", "item", "question", "result", "reason", "remark", "recommendation")
} | {f"certificate.{name}" for name in ("for_findings", "due_on", "period", "figure", "value")}
LONG_WORD = "ұзақ" * 1250
TEXT = "Тексеру барысында анықталған жайттар құжаттармен расталды, сондықтан олар анықтамаға енгізілді. "


def height_of(page: pypdfium2.PdfPage, words: str) -> float | None:
    """How high above the sheet's lower edge the words stand, or None."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    return text.get_charbox(found[0])[1] if found else None


def signature_pages(pdf: bytes, contents) -> list[tuple[int, list[float]]]:
    """Each page that carries names of signatories below a rule, with their heights."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        heights = [height_of(page, each.name) for each in (*contents.signatories, contents.bailiff)]
        if all(height is not None for height in heights):
            found.append((number, heights))
    document.close()
    return found


@pytest.mark.parametrize("lines", range(0, 60, 3))
def test_the_signatures_stay_in_one_piece_with_text_above_them(lines):
    contents = short(conclusion="\n".join(f"{number}-жол." for number in range(lines)) or "Жоқ.")
    pdf = certificate_pdf(contents, {}, {})

    (place,) = signature_pages(pdf, contents)
    page = page_texts(pdf)[place[0]]
    assert place[1] == sorted(place[1], reverse=True)
    before = page.split("Комиссия төрағасы, бөлім басшысы")[0].replace("1-дана", "").strip()
    assert len(before) > 10
    assert "QR-кодта" in page
    assert "Таныстым, бір данасын алдым." in page


def test_no_page_but_the_last_of_a_part_is_left_nearly_empty():
    document = pypdfium2.PdfDocument(certificate_pdf(full(KK), {}, print_copies()))
    counts = [page.get_textpage().count_chars() for page in document]
    document.close()

    assert min(counts[:5]) > 900


def test_a_table_repeats_its_header_on_every_page_it_reaches():
    texts = page_texts(certificate_pdf(full(RU), {}, print_copies()))
    annex = next(number for number, text in enumerate(texts) if "Проверочный лист" in text and "I1.1" in text)
    photos = next(number for number, text in enumerate(texts) if "Приложение 2. Фотографии" in text and number > annex)

    assert photos - annex >= 3
    for text in texts[annex:photos]:
        assert "Пункт Вопрос Результат Примечание" in text


def test_no_heading_is_the_last_line_of_a_page():
    contents = full(KK)
    heads = [part.heading for part in contents.sections] + [part.heading for part in contents.explanations]
    for text in page_texts(certificate_pdf(contents, {}, print_copies())):
        body = text.split("Анықтама № 7 · ")[0].strip()
        assert not any(body.endswith(head) for head in heads)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <br/> \"quotes\" 'single' ]]> &amp; &lt; <!-- -->",
        "100 % (жүз) \\ / {} [] {number} %s $x ~ ^ ` |",
        "a" + "\t" + "b",
        "№ 14-Ө, 12\u00a0500\u00a0₸",
    ],
)
def test_marks_of_markup_are_printed_as_they_are(text):
    on_paper = whole_text(certificate_pdf(short(conclusion=text, subject=text), {}, {}))

    assert on_paper.count(" ".join(text.split())) >= 2


def test_line_breaks_of_a_text_are_kept():
    pdf = certificate_pdf(short(conclusion="бірінші\nекінші\n\nүшінші"), {}, {})

    document = pypdfium2.PdfDocument(pdf)
    heights = [
        [height for page in document if (height := height_of(page, word)) is not None]
        for word in ("бірінші", "екінші", "үшінші")
    ]
    document.close()
    assert heights[0][-1] > heights[1][-1] > heights[2][-1] + 20


def test_a_word_longer_than_a_line_is_cut_and_not_lost():
    pieces = bare(whole_text(certificate_pdf(short(conclusion=LONG_WORD), {}, {})))

    assert pieces.count("ұзақ") > 1240


LONG = (TEXT * 520)[:50_000]


def everywhere(text: str):
    """A certificate with this text in every field that holds text."""
    finding = FindingPart(item=text, question=text, text=text, legal_basis=text, evidence=(text,), remarks=(text, text))
    noted = Noted(item=text, question=text, result=text, reason=text)
    part = replace(
        full(KK).sections[0],
        heading=text,
        analysis=text,
        figures=((text, text, text),),
        findings=(finding,),
        noted=(noted,),
        assessment=text,
    )
    row = ChecklistRow(item=text, question=text, result=text, remark=text)
    return replace(
        full(KK),
        number=text,
        date_words=text,
        place=text,
        bodies=(text, text),
        subject=text,
        opening=(text,),
        general=(Fact(label=text, value=text),),
        members=(Fact(label=text, value=text),),
        sections=(part,),
        explanations=(ExplanationPart(heading=text, text=text, state=text),),
        no_explanations=(text,),
        assessment=text,
        conclusion=text,
        recommendations=(RecommendationPart(number=1, text=text, findings=text, due_on=text),),
        overrides=(text,),
        annexes=(text,),
        checklist=(ChecklistPart(heading=text, rows=(row, row)),),
        photos=tuple(PhotoPart(caption=text, sha256=photo.sha256) for photo in full(KK).photos[:2]),
        dissents=(DissentPart(heading=text, text=text),),
        signatories=(Signatory(post=text, name=text),),
        bailiff=Signatory(post=text, name=text),
    )


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "a", LONG_WORD[:700], LONG[:1500]], ids=["0", "blank", "line", "1", "word", "long"]
)
def test_any_text_in_every_field_is_printed(text):
    pages = page_texts(certificate_pdf(everywhere(text), {}, print_copies()))

    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_fifty_thousand_characters_go_on_over_pages_and_none_is_lost():
    finding = replace(full(KK).sections[1].findings[0], text=LONG)
    section = replace(full(KK).sections[1], analysis=LONG, findings=(finding,))
    recommendation = RecommendationPart(number=1, text=LONG, findings="I2.2", due_on="-")
    began = time.perf_counter()
    pdf = certificate_pdf(short(sections=(section,), recommendations=(recommendation,)), {}, {})
    took = time.perf_counter() - began

    assert whole_text(pdf).count("енгізілді") == 3 * LONG.count("енгізілді")
    assert took < 5


def test_a_hundred_thousand_characters_in_a_narrow_cell_are_printed():
    row = replace(full(KK).sections[0].noted[0], result=(TEXT * 1100)[:100_000])
    section = replace(full(KK).sections[0], noted=(row,))

    assert whole_text(certificate_pdf(short(sections=(section,)), {}, {})).count("енгізілді") > 1000


def test_a_hundred_signatories_and_photos_are_printed():
    contents = full(KK)
    many = tuple(Signatory(post=f"{number}-мүше", name=f"А. Тегі-{number}") for number in range(100))
    photos = tuple(itertools.islice(itertools.cycle(contents.photos), 100))
    on_paper = whole_text(certificate_pdf(replace(contents, signatories=many, photos=photos), {}, print_copies()))

    assert all(f"А. Тегі-{number}" in on_paper for number in range(100))


def test_nothing_is_printed_below_the_margin_or_over_the_footer():
    document = pypdfium2.PdfDocument(certificate_pdf(everywhere(LONG[:600]), {}, print_copies()))
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            _, bottom, _, top = text.get_charbox(index)
            assert top == bottom or bottom > 20 / 25.4 * 72 - 4 or top < 16 / 25.4 * 72
    document.close()


def test_a_certificate_without_anything_optional_says_so():
    on_paper = whole_text(
        certificate_pdf(
            short(explanations=(), no_explanations=(), recommendations=(), sections=(), general=(), members=()), {}, {}
        )
    )

    assert "Жеке сот орындаушысының түсініктемелері жоқ." in on_paper
    assert "Ұсынымдар жоқ." in on_paper
    assert "Қосымшалар жоқ." in on_paper


def test_no_fixed_word_is_cut_in_its_column():
    """Headings of columns, results and assessments fit the columns they stand in."""
    for language, name in ((KK, "kk"), (RU, "ru")):
        terms = json.loads((ROOT / f"resources/sentences/terms.{name}.json").read_text(encoding="utf-8"))
        results = [text for code, text in terms.items() if code.startswith(("Result.", "Assessment."))]
        row = full(language).checklist[0].rows[0]
        noted = full(language).sections[0].noted[0]
        section = replace(full(language).sections[0], figures=full(language).sections[2].figures)
        contents = replace(
            full(language),
            checklist=(ChecklistPart(heading="I1", rows=tuple(replace(row, result=text) for text in results)),),
            sections=tuple(
                replace(section, noted=(replace(noted, result=text, item="I5.10"),), assessment=text)
                for text in results
            ),
        )
        on_paper = whole_text(certificate_pdf(contents, {}, print_copies()))
        headings = [text for code, text in certificate_words(language).items() if code in HEADINGS]

        assert len(headings) == len(HEADINGS)
        assert all(on_paper.count(text) >= 3 for text in results)
        assert [text for text in headings if text not in on_paper] == []
