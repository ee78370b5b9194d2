"""The certificate on paper, read back from its bytes."""

import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from documents.reading import bare, page_texts, pdfa_faults, whole_text
from documents.samples import KK, RU, full, print_copies, short

from oversight_desktop.documents.canonical_contents import contents_hash, contents_json
from oversight_desktop.documents.certificate import certificate_pdf, certificate_pdfs
from oversight_desktop.documents.glyphs import texts
from oversight_desktop.domain.problems import InputProblem

LANGUAGES = pytest.mark.parametrize("language", [KK, RU])
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def printed():
    return {language: certificate_pdfs(full(language), {}, print_copies()) for language in (KK, RU)}


@LANGUAGES
def test_every_word_of_the_contents_can_be_searched_on_the_pages(printed, language):
    on_paper = whole_text(printed[language][0])

    words = {word for _, text in texts(full(language)) for word in text.split()}
    hashes = {photo.sha256 for photo in full(language).photos}
    assert {word for word in words - hashes - {language.value} if word not in on_paper} == set()


@LANGUAGES
def test_every_text_of_the_contents_stands_on_the_pages_whole(printed, language):
    pages = bare("".join(page_texts(printed[language][0])))

    for place, text in texts(replace(full(language), photos=())):
        assert bare(text) in pages or place.startswith(("sections", "conclusion")), place


def test_every_kazakh_letter_is_printed_and_read_back():
    letters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    alphabet = f"{letters} {letters.upper()} № «» – — … ₸ 0123456789 ABCXYZabcxyz"

    assert alphabet in whole_text(certificate_pdf(short(conclusion=alphabet), {}, {}))


@LANGUAGES
def test_the_parts_stand_in_the_order_of_the_form(printed, language):
    on_paper = whole_text(printed[language][0])

    heads = ["АНЫҚТАМА", "1. Жалпы", "2. Ахуалды", "3. Жеке сот", "4. Комиссияның", "5. Қорытынды", "6. Ұсынымдар"]
    if language is RU:
        heads = ["СПРАВКА", "1. Общие", "2. Анализ", "3. Объяснения", "4. Оценка", "5. Выводы", "6. Рекомендации"]
    places = [on_paper.index(head) for head in heads]
    assert places == sorted(places)


@LANGUAGES
def test_every_page_carries_number_version_short_hash_and_its_place(printed, language):
    pages = page_texts(printed[language][0])
    name, version = ("Анықтама № 7", "нұсқасы: 1") if language is KK else ("Справка № 7", "версия: 1")

    for number, text in enumerate(pages, 1):
        assert f"{name} · {version} · SHA-256: {contents_hash(full(language))[:16]}" in text
        assert f"{number} / {len(pages)}" in text


@LANGUAGES
def test_the_counterparts_differ_in_nothing_but_copy_mark_and_integrity_value(printed, language):
    mark = "{}-дана" if language is KK else "Экз. № {}"
    first, *others = printed[language]

    for copy, other in enumerate(others, 2):
        assert len(other) == len(first)
        differing = [place for place in range(len(first)) if first[place] != other[place]]
        at = first.index(b"/InspectionIntegrity (") + len(b"/InspectionIntegrity (")
        outside = [place for place in differing if not at <= place < at + 64]
        assert len(outside) == 1
        for one, two in zip(page_texts(first), page_texts(other), strict=True):
            assert mark.format(1) in one
            assert one.replace(mark.format(1), mark.format(copy)) == two


def test_one_counterpart_alone_is_the_same_file_as_among_the_three(printed):
    assert certificate_pdf(full(KK), {}, print_copies(), copy=2) == printed[KK][1]


def test_other_processes_days_and_time_zones_give_the_same_bytes(printed):
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from documents.samples import KK, full, print_copies\n"
        "from oversight_desktop.documents.certificate import certificate_pdf\n"
        "import hashlib; print(hashlib.sha256(certificate_pdf(full(KK), {}, print_copies())).hexdigest())"
    )
    other = os.environ | {"SOURCE_DATE_EPOCH": "86400", "TZ": "Asia/Almaty", "PYTHONHASHSEED": "7"}

    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=other, capture_output=True, text=True, check=True)

    assert made.stdout.strip() == hashlib.sha256(printed[KK][0]).hexdigest()


@LANGUAGES
def test_it_is_an_archive_file_with_every_font_embedded(printed, language, tmp_path):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(printed[language][0])

    assert pdfa_faults(str(path)) == []


def test_language_title_date_and_outline_are_in_the_file(printed):
    with pikepdf.open(io.BytesIO(printed[KK][0])) as pdf:
        assert str(pdf.Root.Lang) == "kk-KZ"
        assert str(pdf.docinfo.Title) == "АНЫҚТАМА № 7"
        assert str(pdf.docinfo.CreationDate) == "D:20260318000000+00'00'"
        with pdf.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
            assert titles[:3] == ["АНЫҚТАМА", "1. Жалпы мәліметтер", "2. Ахуалды талдау"]
            assert next(entry.title for entry in outline.root[2].children).startswith("2.1. Кеңсенің")


def test_the_attachment_is_the_canonical_contents_and_nothing_else(printed):
    with pikepdf.open(io.BytesIO(printed[RU][0])) as pdf:
        assert list(pdf.attachments) == ["certificate-contents.json"]
        attached = pdf.attachments["certificate-contents.json"].get_file().read_bytes()

    assert attached == contents_json(full(RU))
    assert json.loads(attached)["language"] == "ru"
    assert hashlib.sha256(attached).hexdigest() == contents_hash(full(RU))


def test_the_hash_covers_the_photos_and_every_word():
    other_photo = replace(full(KK).photos[0], sha256="0" * 64)

    assert contents_hash(replace(full(KK), photos=(other_photo,))) != contents_hash(full(KK))
    assert contents_hash(replace(full(KK), conclusion="-")) != contents_hash(full(KK))


@pytest.mark.parametrize(("draft", "sample", "marks"), [(True, False, ["ЖОБА"]), (True, True, ["ЖОБА", "ҮЛГІ"])])
def test_drafts_and_samples_are_marked_on_every_page(draft, sample, marks):
    pdf = certificate_pdf(replace(full(KK), sample=sample), {}, print_copies(), draft=draft)

    for text in page_texts(pdf):
        assert all(mark in text for mark in marks)


def test_a_certificate_proper_bears_neither_mark(printed):
    assert not any(mark in text for text in page_texts(printed[KK][0]) for mark in ("ЖОБА", "ҮЛГІ"))


def test_a_photo_is_embedded_as_its_print_copy_without_its_metadata(printed):
    for copy in print_copies().values():
        assert copy in printed[KK][0]
    assert b"SecretCamera" not in printed[KK][0]


def test_a_photo_without_print_copy_is_named():
    with pytest.raises(InputProblem) as told:
        certificate_pdf(full(KK), {}, {})

    assert told.value.code == "print_copy_missing"
    assert told.value.facts["photo"] == full(KK).photos[0].caption


def test_the_sheet_is_a4_and_its_margins_are_kept(printed):
    document = pypdfium2.PdfDocument(printed[KK][0])
    for page in document:
        assert [round(side) for side in page.get_size()] == [595, 842]
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        boxes = [box for box in boxes if box[2] > box[0]]
        assert min(box[0] for box in boxes) >= 30 / 25.4 * 72 - 1
        assert max(box[2] for box in boxes) <= (210 - 15) / 25.4 * 72 + 1
    head = document[0].get_textpage().get_text_bounded(left=0, right=400, bottom=842 - 110, top=842)
    document.close()
    assert head.strip() == ""
