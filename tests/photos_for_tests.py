"""Small photos and papers as cameras and scanners give them, made anew for each test."""

import io

from PIL import Image


def photo(number: int = 1, size: tuple[int, int] = (640, 480), taken: str = "2026:03:14 10:11:12") -> bytes:
    """A JPEG with the day it was taken, a place in its metadata, and a colour of its own."""
    image = Image.new("RGB", size, (number * 37 % 256, number * 91 % 256, 90))
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = taken
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 7.0, 30.0), 3: "E", 4: (71.0, 25.0, 1.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def png() -> bytes:
    """A PNG."""
    out = io.BytesIO()
    Image.new("RGB", (200, 100), "teal").save(out, "PNG")
    return out.getvalue()


def pdf() -> bytes:
    """A PDF of one page."""
    out = io.BytesIO()
    Image.new("RGB", (300, 420), "white").save(out, "PDF")
    return out.getvalue()


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200)
