"""Photos: small, upright, without metadata, and only what is a photo."""

import io
import struct
import zlib

import pytest
from documents.samples import photo
from PIL import Image

from oversight_desktop.documents.photos import PHOTO_WIDTH_MM, jpeg, print_copy, printed_size
from oversight_desktop.domain.problems import InputProblem

WIDTH = round(PHOTO_WIDTH_MM / 25.4 * 220)


def encoded(image: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_photo_becomes_220_dpi_of_its_printed_width():
    copy = print_copy(photo(1, (4000, 3000)))

    assert (jpeg(copy).width, jpeg(copy).height) == (WIDTH, round(WIDTH * 3 / 4))
    assert len(copy) < 150_000


def test_the_same_photo_gives_the_same_bytes():
    assert print_copy(photo(2)) == print_copy(photo(2))


def test_nothing_but_the_picture_is_left_of_a_photo():
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    data = encoded(Image.new("RGB", (900, 600)), exif=exif, comment=b"SecretPlace", icc_profile=b"SecretProfile")

    copy = print_copy(data)

    assert b"Secret" in data
    assert b"Secret" not in copy
    assert b"Exif" not in copy
    assert dict(opened(copy).getexif()) == {}


@pytest.mark.parametrize(("orientation", "red_corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_a_turned_photo_is_printed_upright(orientation, red_corner):
    image = Image.new("RGB", (800, 600), "white")
    image.paste((255, 0, 0), (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = orientation

    upright = opened(print_copy(encoded(image, exif=exif)))

    place = [10 if side == 0 else length - 10 for side, length in zip(red_corner, upright.size, strict=True)]
    red, green, _ = upright.getpixel(tuple(place))
    assert red > 200
    assert green < 60
    assert (upright.width > upright.height) == (orientation in (1, 3))


@pytest.mark.parametrize(
    "image",
    [
        Image.new("L", (300, 200), 90),
        Image.new("CMYK", (300, 200), (10, 20, 30, 0)),
        Image.new("RGB", (1, 1), "red"),
        Image.new("RGB", (30, 9000), "red"),
        Image.new("RGB", (9000, 30), "red"),
    ],
    ids=["grey", "cmyk", "dot", "tall", "wide"],
)
def test_any_jpeg_becomes_three_colours_and_fits(image):
    copy = jpeg(print_copy(encoded(image)))

    assert copy.channels == 3
    width, height = printed_size(copy, 200)
    assert 0 < width <= 200
    assert 0 < height <= 270


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_any_png_is_printed(mode):
    assert jpeg(print_copy(encoded(Image.new(mode, (400, 300)), "PNG"))).width == 400


def test_what_is_transparent_is_white_on_paper():
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))

    assert opened(print_copy(encoded(image, "PNG"))).getpixel((50, 50)) == (255, 255, 255)


def test_a_small_photo_is_not_blown_up():
    width, _ = printed_size(jpeg(print_copy(encoded(Image.new("RGB", (60, 40))))), 200)

    assert width == pytest.approx(60)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0" + b"\x00" * 500,
        b"not a photo",
        photo(1)[:2000],
        photo(1)[: len(photo(1)) // 2],
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
        encoded(Image.new("RGB", (50, 50)), "PNG")[:60],
        encoded(Image.new("RGB", (50, 50)), "GIF"),
        encoded(Image.new("RGB", (50, 50)), "BMP"),
        b"%PDF-1.7",
    ],
)
def test_what_is_no_photo_is_refused_by_name(data):
    with pytest.raises(InputProblem) as told:
        print_copy(data, file="E1.jpg")

    assert told.value.code == "photo_not_readable"
    assert told.value.facts["file"] == "E1.jpg"


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif"])
def test_a_phone_s_own_format_is_named_with_a_cure(brand):
    with pytest.raises(InputProblem) as told:
        print_copy(b"\x00\x00\x00\x18ftyp" + brand + b"\x00" * 100, file="IMG_1.HEIC")

    assert told.value.code == "photo_heic"


def bomb(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(10_001, 10_000), (14_000, 14_000), (65_000, 65_000)])
def test_a_bomb_is_refused_before_it_is_unpacked(size):
    with pytest.raises(InputProblem) as told:
        print_copy(bomb(*size), file="bomb.png")

    assert told.value.code == "photo_too_large"


def code_of(data: bytes) -> str | None:
    """The trouble with a photo, or None."""
    try:
        print_copy(data)
    except InputProblem as told:
        return told.code
    return None


def test_damaged_bytes_never_end_in_a_traceback():
    original = photo(1, (400, 300))
    for place in range(0, len(original), len(original) // 150):
        spoilt = bytearray(original)
        spoilt[place] ^= 0xFF

        assert code_of(bytes(spoilt)) in (None, "photo_not_readable", "photo_too_large")
