"""The sample inspection with six photos, as originals of a camera or at the size they are printed in."""

import io
import json
from functools import cache
from pathlib import Path

from PIL import Image

from oversight_desktop.documents.photos import print_copy
from oversight_desktop.services.sample import sample_path

NUMBER = 6
CAMERA = (4000, 3000)


@cache
def originals() -> tuple[bytes, ...]:
    """Six JPEGs of twelve megapixels, each another picture with the grain of a camera."""
    return tuple(picture(number) for number in range(NUMBER))


@cache
def print_copies() -> tuple[bytes, ...]:
    """The same photos as they are embedded."""
    return tuple(print_copy(original) for original in originals())


def picture(number: int) -> bytes:
    """One original: slopes of colour under coarse and fine grain, so that it compresses as a photo does."""
    coarse = Image.effect_noise((CAMERA[0] // 8, CAMERA[1] // 8), 90).resize(CAMERA)
    grain = Image.blend(coarse, Image.effect_noise(CAMERA, 24), 0.3)
    slope = Image.linear_gradient("L").rotate(number * 60).resize(CAMERA)
    bands = [Image.blend(slope.rotate(angle), grain, 0.35) for angle in (0, 90, 180)]
    out = io.BytesIO()
    Image.merge("RGB", bands).save(out, "JPEG", quality=90)
    return out.getvalue()


def written(folder: Path, photos: tuple[bytes, ...]) -> Path:
    """The sample's document with these photos beside it, all named by one finding so that they are annexed."""
    folder.mkdir(parents=True)
    document = json.loads(sample_path().read_bytes())
    kept = [piece for piece in document["evidence"] if piece.get("kind") != "photo"]
    names = [f"P{number}" for number in range(1, len(photos) + 1)]
    taken = {"kind": "photo", "taken_on": "2026-03-16", "member": "m1"}
    shown = [{"id": name, "file": f"{name}.jpg", "caption": f"Сурет {name}", **taken} for name in names]
    document["evidence"] = kept + shown
    known = {piece["id"] for piece in document["evidence"]}
    for answer in document["answers"]:
        if "evidence" in answer:
            answer["evidence"] = [id for id in answer["evidence"] if id in known] or names[:1]
        if answer["result"] == "violation":
            answer["evidence"] = [*dict.fromkeys([*answer.get("evidence", []), *names])]
        if answer.get("cured_evidence") and answer["cured_evidence"] not in known:
            answer["cured_evidence"] = names[0]
    for name, data in zip(names, photos, strict=True):
        (folder / f"{name}.jpg").write_bytes(data)
    path = folder / "inspection.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path
