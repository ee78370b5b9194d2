import random
from datetime import date

import pytest

from oversight_desktop.domain.iin import birth_date, check_digit, iin_fault, is_doubtful


@pytest.mark.parametrize(
    ("first_eleven", "digit"),
    [("80011530012", 1), ("92051740180", 7), ("05071250012", 1), ("80011530031", None), ("80011510012", 9)],
)
def test_the_check_digit_is_counted_in_one_or_two_passes(first_eleven, digit):
    assert check_digit(first_eleven) == digit


@pytest.mark.parametrize(
    ("iin", "fault"),
    [
        ("800115300121", None),
        ("920517401807", None),
        ("050712500121", None),
        ("800115100129", None),
        ("800115300122", "iin_wrong_check_digit"),
        ("80011530012", "iin_not_twelve_digits"),
        ("8001153001211", "iin_not_twelve_digits"),
        ("80011530012a", "iin_not_twelve_digits"),
        (" 80011530012", "iin_not_twelve_digits"),
        ("", "iin_not_twelve_digits"),
        ("٨٠٠١١٥٣٠٠١٢١", "iin_not_twelve_digits"),
        ("801315300121", "iin_impossible_date"),
        ("800015300121", "iin_impossible_date"),
        ("800230300121", "iin_impossible_date"),
        ("800115700121", "iin_impossible_century"),
    ],
)
def test_a_number_is_faulted_for_its_first_fault(iin, fault):
    assert iin_fault(iin) == fault


def with_check_digit(first_eleven: str) -> str:
    return first_eleven + str(check_digit(first_eleven))


@pytest.mark.parametrize(("century", "valid"), [("1", False), ("3", False), ("5", True)])
def test_29_february_depends_on_the_century(century, valid):
    """1800 and 1900 were no leap years, 2000 was."""
    number = next(
        with_check_digit(f"000229{century}{serial:04}")
        for serial in range(99)
        if check_digit(f"000229{century}{serial:04}") is not None
    )

    assert (iin_fault(number) is None) is valid


def test_an_unknown_century_is_doubtful_but_no_fault():
    number = with_check_digit("80011500012")

    assert iin_fault(number) is None
    assert is_doubtful(number)
    assert birth_date(number) is None
    assert not is_doubtful("800115300121")


def test_the_birth_date_is_read_with_its_century():
    assert birth_date("800115100129") == date(1880, 1, 15)
    assert birth_date("050712500121") == date(2005, 7, 12)
    assert birth_date("800115300122") is None


def test_one_in_a_hundred_prefixes_belongs_to_no_number():
    chosen = random.Random(7)
    prefixes = [f"{chosen.randrange(10**11):011}" for _ in range(20_000)]

    impossible = sum(check_digit(prefix) is None for prefix in prefixes) / len(prefixes)

    assert 0.005 < impossible < 0.012
