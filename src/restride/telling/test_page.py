"""The page of a test, as blocks for terminal and documentation alike."""

from collections.abc import Mapping

from restride.protocol.study import Study
from restride.protocol.test_sheet import TestSheet
from restride.telling.blocks import Block, Bullets, Facts, Grid, Heading, Paragraph, Picture, Warn
from restride.telling.linking import Link
from restride.telling.sheet_page import cited, said, sources

BY = {
    "runner": "you alone",
    "partner": "you and a helper",
    "clinician": "a physio or doctor",
}
UNITS = {
    "s": "seconds",
    "min": "minutes",
    "reps": "how many times",
    "deg": "degrees",
    "pain": "pain, 0 to 10",
    "m": "metres",
    "N": "newtons",
    "of_100": "0 to 100",
    "none": "done or not",
}


def page(test: TestSheet, studies: Mapping[str, Study], link: Link) -> list[Block]:
    """Everything the library says of a test."""
    blocks: list[Block] = [
        Heading(test.title, level=1),
        Paragraph(test.purpose),
        Picture(test.id, test.title),
        Facts("At a glance", _facts(test)),
        *instructions(test),
        Heading("Both sides"),
        Paragraph(test.both_sides),
    ]
    if test.passes:
        blocks += [Heading("The line"), said(test.passes, studies, link)]
    if test.norms:
        rows = [(one.says, one.population, cited(one, studies, link)[1:-1]) for one in test.norms]
        blocks += [Heading("What others reached"), Grid(("Result", "Who", "Source"), rows)]
    if test.findings:
        blocks += [Heading("What was found"), said(test.findings, studies, link)]
    blocks += [Heading("What it does not prove"), Paragraph(test.does_not_prove)]
    return [*blocks, *sources(test, studies, link)]


def brief(test: TestSheet) -> list[Block]:
    """What stands before the questions when the test is done."""
    mind: list[Block] = [Heading("What it does not prove"), Paragraph(test.does_not_prove)]
    return [Heading(test.title, level=1), *instructions(test), *mind]


def instructions(test: TestSheet) -> list[Block]:
    """What somebody needs who is about to do it."""
    warm_up = Bullets(test.warm_up) if test.warm_up else Paragraph("None is needed.")
    return [
        Heading("Warm-up"),
        warm_up,
        Heading("Do it"),
        Bullets(test.how, numbered=True),
        Heading("It counts if"),
        Bullets(test.counts_if),
        Heading("Stop"),
        Warn(test.stop),
    ]


def _facts(test: TestSheet) -> list[tuple[str, str]]:
    days = test.valid.days
    facts = [
        ("Also called", ", ".join(test.other_names)),
        ("Who does it", BY[test.by]),
        ("Needs", "\n".join(test.needs)),
        ("Device", "" if test.device is None else f"needs a device: {test.device}"),
        ("You write down", UNITS[test.unit]),
        ("Takes", f"about {test.minutes:g} minutes"),
        (
            "Effort",
            "all you have, so not two such tests within two days" if test.max_effort else "",
        ),
        ("Counts for", f"{days} day" if days == 1 else f"{days} days"),
    ]
    return [(name, value) for name, value in facts if value]
