"""Part 2 of the certificate: one section of the analysis with its findings and what was not checked."""

from collections.abc import Mapping
from dataclasses import replace

from oversight_desktop.documents.strips import Strip, heading, paragraph, space
from oversight_desktop.documents.styles import BODY, CELL, SUBHEADING, Align
from oversight_desktop.documents.tables import Columns, Table
from oversight_desktop.domain.certificate_contents import FindingPart, SectionPart

Words = Mapping[str, str]
LABEL = replace(SUBHEADING, size=12, leading=15, before=6, after=2)


def section(part: SectionPart, words: Words) -> list[Strip]:
    """The section: heading, analysis, figures, findings, what was not checked and why."""
    strips = heading(part.heading, SUBHEADING, level=1)
    if part.analysis:
        strips += paragraph(part.analysis, BODY, keep=not (part.figures or part.findings))
    strips += figures(part, words)
    strips += findings(part, words)
    return strips + noted(part, words)


def figures(part: SectionPart, words: Words) -> list[Strip]:
    """The numbers of the section, comparable over periods."""
    if not part.figures:
        return []
    names = ("period", "figure", "value")
    columns = Columns(shares=(0.26, 0.54, 0.2), style=CELL, aligns=(Align.LEFT, Align.LEFT, Align.RIGHT))
    table = Table(columns, tuple(words[f"certificate.{name}"] for name in names))
    for row in part.figures:
        table.add(*row)
    return [*heading(words["certificate.figures"], LABEL, level=2), *table.strips, space(4)]


def findings(part: SectionPart, words: Words) -> list[Strip]:
    """The violations of the section, or the sentence that there are none."""
    if not part.findings:
        return paragraph(part.no_findings or words["certificate.no_findings"], BODY)
    strips = heading(words["certificate.findings"], LABEL, level=2)
    for finding in part.findings:
        strips += finding_table(finding, words)
    return strips


def finding_table(finding: FindingPart, words: Words) -> list[Strip]:
    """One violation: item and question over its text, legal basis, evidence and remarks."""
    table = Table(Columns(shares=(0.27, 0.73), style=CELL))
    table.add_across(f"{finding.item}. {finding.question}")
    table.add(words["certificate.finding"], finding.text)
    table.add(words["certificate.legal_basis"], finding.legal_basis)
    if finding.evidence:
        table.add(words["certificate.evidence"], "\n".join(finding.evidence))
    if finding.remarks:
        table.add(words["certificate.remark"], "\n".join(finding.remarks))
    return [*table.strips, space(6)]


def noted(part: SectionPart, words: Words) -> list[Strip]:
    """What was not checked or does not apply, and why."""
    if not part.noted:
        return []
    names = ("item", "question", "result", "reason")
    table = Table(
        Columns(shares=(0.12, 0.39, 0.21, 0.28), style=CELL), tuple(words[f"certificate.{name}"] for name in names)
    )
    for row in part.noted:
        table.add(row.item, row.question, row.result, row.reason)
    return [*heading(words["certificate.noted"], LABEL, level=2), *table.strips, space(4)]
