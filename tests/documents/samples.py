"""Certificates as an office would print them, in Kazakh and in Russian, and photos to go with them; all invented."""

import hashlib
import io
import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from oversight_desktop.documents.photos import print_copy
from oversight_desktop.domain.certificate_contents import (
    CertificateContents,
    ChecklistPart,
    ChecklistRow,
    DissentPart,
    ExplanationPart,
    Fact,
    FindingPart,
    Noted,
    PhotoPart,
    RecommendationPart,
    SectionPart,
    Signatory,
)
from oversight_desktop.domain.terms import Language

KK = Language.KAZAKH
RU = Language.RUSSIAN
ITEMS = (8, 9, 12, 8, 10, 11, 8, 7)
"""How many questions each of the eight sections has: 73 together."""


@cache
def said(language: Language) -> dict:
    """The sample's texts in one language."""
    return json.loads(Path(__file__).with_name(f"sample.{language.value}.json").read_text(encoding="utf-8"))


@cache
def photo(number: int, size: tuple[int, int] = (1600, 1200)) -> bytes:
    """A photo as a camera writes it: a drawing with a number, and metadata that must not be printed."""
    image = Image.new("RGB", size, (205, 214, 222))
    draw = ImageDraw.Draw(image)
    for step in range(40):
        x, y = (step * 397 + number * 131) % size[0], (step * 271 + number * 67) % size[1]
        colour = ((step * 53) % 200 + 30, (step * 97 + number * 20) % 200 + 30, (step * 31) % 200 + 30)
        draw.rectangle([x, y, x + size[0] // 6, y + size[1] // 8], fill=colour, outline=(20, 20, 20), width=6)
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def originals(count: int) -> tuple[bytes, ...]:
    """So many photos, every third of them upright."""
    return tuple(photo(number, (1200, 1600) if number % 3 == 2 else (1600, 1200)) for number in range(count))


@cache
def print_copies(count: int = 6) -> dict[str, bytes]:
    """The print copies of the photos by the SHA-256 of their originals."""
    return {hashlib.sha256(each).hexdigest(): print_copy(each) for each in originals(count)}


def sections(texts: dict) -> tuple[SectionPart, ...]:
    """The eight parts of the analysis: violations in every other section, figures in the third."""
    parts = []
    for number, section in enumerate(texts["sections"], 1):
        finding = FindingPart(
            item=f"I{number}.2",
            question=texts["questions"][number],
            text=texts["findings"][number % 3],
            legal_basis=texts["basis"],
            evidence=tuple(texts["evidence"]),
            remarks=tuple(texts["remarks"]),
        )
        noted = Noted(item=f"I{number}.5", question=texts["questions"][number + 4], **texts["noted"])
        parts.append(
            SectionPart(
                heading=f"2.{number}. {section['title']}",
                analysis=section["analysis"],
                figures=tuple(tuple(row) for row in texts["figures"]) if number == 3 else (),
                findings=(finding,) if number % 2 == 0 else (),
                noted=(noted,) if number in (1, 4) else (),
                assessment=texts["grades"][number % 2],
            )
        )
    return tuple(parts)


def checklist(texts: dict) -> tuple[ChecklistPart, ...]:
    """Annex 1: 73 questions with their answers."""
    questions = texts["questions"]
    return tuple(
        ChecklistPart(
            heading=f"I{number}. {section['title']}",
            rows=tuple(
                ChecklistRow(
                    item=f"I{number}.{row}",
                    question=questions[(number * 5 + row) % len(questions)],
                    result=texts["results"][(number + row) % 5 == 0],
                    remark=texts["row_remarks"][(number + row) % 5 == 0],
                )
                for row in range(1, ITEMS[number - 1] + 1)
            ),
        )
        for number, section in enumerate(texts["sections"], 1)
    )


@cache
def full(language: Language = KK, photos: int = 6) -> CertificateContents:
    """A full certificate of an initial inspection: 73 questions, photos, explanations, a dissent, an override."""
    texts = said(language)
    captions = texts["captions"]
    return CertificateContents(
        language=language,
        number="7",
        version=1,
        date=date(2026, 3, 18),
        date_words=texts["date"],
        place=texts["place"],
        bodies=tuple(texts["bodies"]),
        subject=texts["subject"],
        opening=tuple(texts["opening"]),
        general=tuple(Fact(label=label, value=value) for label, value in texts["general"]),
        members=tuple(Fact(label=label, value=value) for label, value in texts["members"]),
        sections=sections(texts),
        explanations=tuple(ExplanationPart(**part) for part in texts["explanations"]),
        no_explanations=tuple(texts["no_explanations"]),
        assessment=texts["assessment"],
        conclusion=texts["conclusion"],
        recommendations=tuple(
            RecommendationPart(number=number, **row) for number, row in enumerate(texts["recommendations"], 1)
        ),
        overrides=tuple(texts["overrides"]),
        annexes=tuple(texts["annexes"]),
        checklist=checklist(texts),
        photos=tuple(
            PhotoPart(caption=f"{number}-{captions[number % len(captions)]}", sha256=sha256)
            for number, sha256 in enumerate(print_copies(photos), 1)
        ),
        dissents=tuple(DissentPart(**part) for part in texts["dissents"]),
        signatories=tuple(Signatory(post=post, name=name) for post, name in texts["signatories"]),
        bailiff=Signatory(post=texts["bailiff"][0], name=texts["bailiff"][1]),
        sample=False,
    )


def short(language: Language = KK, **changed: object) -> CertificateContents:
    """A small certificate without annexes, with some fields changed."""
    bare = replace(
        full(language, 0),
        sections=full(language, 0).sections[:2],
        overrides=(),
        annexes=(),
        checklist=(),
        dissents=(),
    )
    return replace(bare, **changed)
