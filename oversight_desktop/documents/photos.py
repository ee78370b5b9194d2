"""Photos for paper: a small copy is made once, when a photo is taken in, and printed without being decoded again."""

import io
import struct
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oversight_desktop.documents.styles import MM, WIDTH
from oversight_desktop.domain.problems import InputProblem

if TYPE_CHECKING:
    from PIL.Image import Image

GUTTER = 5 * MM
PHOTO_WIDTH_MM = (WIDTH - GUTTER) / 2 / MM
"""How wide a photo is printed, two in a row."""
TALLEST = 1.35
"""The tallest print in units of its width: upright photos stay as wide as lying ones."""
DPI = 220
QUALITY = 82
LARGEST = 100_000_000
"""Photos of more pixels are refused before they are decoded."""
COARSEST = 72
"""Small pictures are not enlarged beyond this many pixels per inch."""
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"mif1", b"msf1", b"heim", b"heis", b"avif")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jpeg:
    """Width and height of a JPEG in pixels, and its number of colour channels."""

    width: int
    height: int
    channels: int


def print_copy(original: bytes, width_mm: float = PHOTO_WIDTH_MM, *, file: str = "") -> bytes:
    """The photo as a JPEG of 220 dpi at its printed size, turned upright, without any metadata.

    The same original gives the same bytes. InputProblem: photo_heic, photo_not_readable (not a JPEG or PNG, or
    damaged), photo_too_large; each names `file`.
    """
    from PIL import Image

    if original[4:8] == b"ftyp" and original[8:12] in HEIC_BRANDS:
        raise InputProblem("photo_heic", file=file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(original), formats=("JPEG", "PNG")) as image:
                if image.width * image.height > LARGEST:
                    raise InputProblem("photo_too_large", file=file, limit=LARGEST)
                return shrunk(image, width_mm / 25.4 * DPI)
    except Image.DecompressionBombError as bomb:
        raise InputProblem("photo_too_large", file=file, limit=LARGEST) from bomb
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, OverflowError) as broken:
        raise InputProblem("photo_not_readable", file=file) from broken


def shrunk(image: "Image", width: float) -> bytes:
    """An opened image as a small JPEG that fits `width` pixels and TALLEST times as much in height."""
    from PIL import Image, ImageOps

    lies = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    wide, high = (image.height, image.width) if lies else (image.width, image.height)
    scale = min(1.0, width / wide, width * TALLEST / high)
    size = (max(1, round(wide * scale)), max(1, round(high * scale)))
    image.draft("RGB", (size[1], size[0]) if lies else size)
    upright = on_white(ImageOps.exif_transpose(image))
    if upright.size != size:
        upright = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=QUALITY, exif=b"", icc_profile=None, comment=b"")
    return out.getvalue()


def on_white(image: "Image") -> "Image":
    """The image in three colours, what was transparent being white."""
    from PIL import Image

    if image.mode.startswith("I"):
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return image.convert("RGB")


def jpeg(data: bytes) -> Jpeg:
    """Size and channels of a JPEG, read from its frame header without decoding it; ValueError if it is none."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("not a JPEG")
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xC2:
            height, width, channels = struct.unpack(">HHB", data[place + 5 : place + 10])
            if width and height and channels in (1, 3):
                return Jpeg(width=width, height=height, channels=channels)
            break
        place += 2 + length
    raise ValueError("no frame in this JPEG")


def printed_size(photo: Jpeg, width: float) -> tuple[float, float]:
    """Width and height on paper in points, within `width` and TALLEST times as much."""
    scale = min(width / photo.width, width * TALLEST / photo.height, 72 / COARSEST)
    return photo.width * scale, photo.height * scale
