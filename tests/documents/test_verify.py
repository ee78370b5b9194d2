"""Verifying: what a careless hand, an accident or a hostile file does to it."""

import hashlib
import io
import random
import zlib
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest
from documents.samples import KK, RU, full, print_copies, short

from oversight_desktop.documents.canonical_contents import contents_hash
from oversight_desktop.documents.certificate import certificate_pdf, certificate_pdfs
from oversight_desktop.documents.integrity import sealed
from oversight_desktop.documents.verify import Finding, Reason, verify_pdf

KEY = b"/InspectionIntegrity ("


@pytest.fixture(scope="module")
def pdf():
    return certificate_pdf(short(), {}, {})


def resealed(pdf: bytes) -> bytes:
    """The file with an integrity value that holds, as an expert would leave it."""
    start = pdf.index(KEY) + len(KEY)
    return sealed(pdf[:start] + b"0" * 64 + pdf[start + 64 :])


def resaved(pdf: bytes, change=lambda file: None) -> bytes:
    """The file as another tool writes it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        change(file)
        file.save(out)
    return out.getvalue()


@pytest.mark.parametrize("language", [KK, RU])
def test_each_counterpart_is_found_unaltered(language):
    for pdf in certificate_pdfs(full(language), {}, print_copies()):
        verdict = verify_pdf(pdf)

        assert (verdict.finding, verdict.reasons) == (Finding.UNALTERED, ())
        assert verdict.contents_hash == contents_hash(full(language))
        assert (verdict.number, verdict.version, verdict.day) == ("7", 1, date(2026, 3, 18))


@pytest.mark.parametrize("number", ["27-Ө/2026", "№ 5 «ж»", "", "x" * 100_000, "12(3)\\4", "-" * 50, "ҚҢӨҰҮҺІ" * 9])
def test_a_certificate_of_any_number_verifies(number):
    assert verify_pdf(certificate_pdf(short(number=number), {}, {})).finding is Finding.UNALTERED


def test_a_draft_is_told_from_a_certificate(pdf):
    assert verify_pdf(certificate_pdf(short(), {}, {}, draft=True)).draft is True
    assert verify_pdf(pdf).draft is False


def test_one_flipped_bit_anywhere_is_found(pdf):
    chance = random.Random(20)
    for place in [0, 1, 7, len(pdf) - 1, *(chance.randrange(len(pdf)) for _ in range(120))]:
        spoilt = bytearray(pdf)
        spoilt[place] ^= 1 << chance.randrange(8)

        assert verify_pdf(bytes(spoilt)).finding is Finding.ALTERED, place


def test_every_flipped_byte_of_the_marks_is_found(pdf):
    start = pdf.index(KEY)
    for place in range(start, start + len(KEY) + 66, 3):
        spoilt = bytearray(pdf)
        spoilt[place] ^= 1

        assert verify_pdf(bytes(spoilt)).finding is Finding.ALTERED, place


@pytest.mark.parametrize("tail", [b"\n", b" ", b"x", b"%%EOF\n"])
def test_appended_bytes_are_found(pdf, tail):
    assert verify_pdf(pdf + tail).finding is Finding.ALTERED


def test_bytes_in_front_are_found(pdf):
    assert verify_pdf(b"\n" + pdf).finding is Finding.ALTERED


def test_an_incremental_update_is_found(pdf):
    start = pdf.rindex(b"startxref")
    previous = pdf[start:].split()[1]
    update = b"2 0 obj\n(other)\nendobj\n"
    table = len(pdf) + len(update)
    tail = b"xref\n2 1\n%010d 00000 n \ntrailer\n<< /Size 99 /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"

    assert verify_pdf(pdf + update + tail % (len(pdf), previous, table)).finding is Finding.ALTERED


def test_a_file_saved_again_by_another_tool_is_altered(pdf):
    verdict = verify_pdf(resaved(pdf))

    assert verdict.finding is Finding.ALTERED
    assert verdict.reasons == (Reason.INTEGRITY,)


def test_a_file_saved_with_packed_objects_is_altered(pdf):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)

    assert verify_pdf(out.getvalue()).finding is Finding.ALTERED


def test_a_file_stripped_of_all_our_marks_is_not_ours(pdf):
    def strip(file):
        for key in ("/InspectionIntegrity", "/InspectionQr", "/InspectionDraft"):
            del file.docinfo[key]
        for name in list(file.attachments):
            del file.attachments[name]

    assert verify_pdf(resaved(pdf, strip)).finding is Finding.NOT_OURS


def test_another_attachment_is_found_although_the_integrity_value_holds(pdf):
    """Contents of another certificate in the file: footers and QR code no longer agree with them."""
    other = certificate_pdf(short(conclusion="Басқа қорытынды."), {}, {})

    def exchange(file):
        with pikepdf.open(io.BytesIO(other)) as donor:
            data = donor.attachments["certificate-contents.json"].get_file().read_bytes()
        file.attachments["certificate-contents.json"] = pikepdf.AttachedFileSpec(
            file, data, filename="certificate-contents.json"
        )

    verdict = verify_pdf(resealed(resaved(pdf, exchange)))

    assert verdict.reasons == (Reason.QR, Reason.PAGES)


def test_a_page_of_another_certificate_is_found_although_the_integrity_value_holds(pdf):
    other = certificate_pdf(short(conclusion="Басқа қорытынды."), {}, {})

    def exchange(file):
        with pikepdf.open(io.BytesIO(other)) as donor:
            file.pages[0] = donor.pages[0]

    assert verify_pdf(resealed(resaved(pdf, exchange))).reasons == (Reason.PAGES,)


def test_a_page_left_out_is_found_although_the_integrity_value_holds(pdf):
    def leave_out(file):
        del file.pages[1]

    assert Reason.PAGES in verify_pdf(resealed(resaved(pdf, leave_out))).reasons


def test_another_qr_code_is_found_although_the_integrity_value_holds(pdf):
    def widen(file):
        for page in file.pages:
            stream = page.Contents.read_bytes()
            squares = [line for line in stream.split(b"\n") if line.endswith(b" re")]
            if squares:
                page.Contents.write(stream.replace(squares[5] + b"\n", b""))

    assert verify_pdf(resealed(resaved(pdf, widen))).reasons == (Reason.QR,)


@pytest.mark.parametrize("contents", [b"[" * 100_000, b"{}", b"\xff\xfe", b"null", b'{"number":1}', b""])
def test_an_attachment_that_is_no_certificate_is_found(pdf, contents):
    def exchange(file):
        file.attachments["certificate-contents.json"] = pikepdf.AttachedFileSpec(
            file, contents, filename="certificate-contents.json"
        )

    verdict = verify_pdf(resealed(resaved(pdf, exchange)))

    assert verdict.finding is Finding.ALTERED
    assert Reason.CONTENTS in verdict.reasons


def foreign() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"not a PDF", b"\x00" * 1000, hashlib.sha512(b"x").digest() * 500, foreign(), b"PK\x03\x04"],
    ids=["empty", "header", "text", "zeros", "random", "foreign", "zip"],
)
def test_what_is_no_certificate_is_not_ours(data):
    assert verify_pdf(data).finding is Finding.NOT_OURS


def test_a_truncated_certificate_is_altered_or_unknown_but_never_a_crash(pdf):
    found = [verify_pdf(pdf[:length]).finding for length in range(0, len(pdf), len(pdf) // 60)]

    assert Finding.UNALTERED not in found
    assert found[-1] is Finding.ALTERED
    assert found[10] is Finding.ALTERED


def test_an_encrypted_copy_is_altered_or_unknown(pdf):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))

    assert verify_pdf(out.getvalue()).finding in (Finding.ALTERED, Finding.NOT_OURS)


def test_a_bomb_is_not_unpacked():
    body = zlib.compress(b"\0" * 101_000_000, 1)
    bomb = b"%%PDF-1.7\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(body) + body

    verdict = verify_pdf(bomb + b"\nendstream\nendobj\n")

    assert (verdict.finding, verdict.reasons) == (Finding.NOT_OURS, (Reason.UNREADABLE,))


def test_garbage_with_our_marks_is_altered():
    assert verify_pdf(b"%PDF-1.7 " + KEY + b"0" * 64 + b")").finding is Finding.ALTERED
    assert verify_pdf(sealed(b"%PDF-1.7 " + KEY + b"0" * 64 + b")")).finding is Finding.ALTERED


def test_two_certificates_in_one_file_are_altered(pdf):
    assert verify_pdf(pdf + pdf).finding is Finding.ALTERED


def test_a_changed_contents_hash_changes_the_page(pdf):
    other = certificate_pdf(replace(short(), version=2), {}, {})

    assert verify_pdf(other).contents_hash != verify_pdf(pdf).contents_hash
