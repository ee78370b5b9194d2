"""The QR code: ASCII only, as large as it can be, and where its file says."""

from datetime import date

import pytest
import segno

from oversight_desktop.documents.qr import modules, payload

HASH = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("number", "spelt"),
    [("7", "7"), ("27-Ө/2026", "27-O/2026"), ("№ 5: ж", "5 ZH"), ("a(b)", "AB"), ("中", ""), ("ЩЩ" * 50, "SHCH" * 6)],
)
def test_the_payload_is_what_every_scanner_reads(number, spelt):
    text = payload(number, date(2026, 3, 18), HASH)

    assert text == f"INSP1:{spelt}:20260318:{HASH.upper()}"
    assert segno.make(text, error="m").mode == "alphanumeric"


def test_a_usual_number_needs_no_more_than_version_4():
    assert len(modules(payload("27-2026", date(2026, 3, 18), HASH))) == 33


def test_the_squares_are_those_of_the_standard_encoder():
    text = payload("7", date(2026, 3, 18), HASH)

    assert [list(row) for row in modules(text)] == [
        list(row) for row in segno.make(text, error="m", mask=0, boost_error=False).matrix
    ]
