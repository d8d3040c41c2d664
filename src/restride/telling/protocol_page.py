"""The pages that `restride protocol list` and `show` print."""

from collections.abc import Iterator, Sequence

from restride.library.shelf import AnyProtocol
from restride.protocol.choices import Choice
from restride.protocol.value import Source
from restride.protocol.written import OpenPoint, Written, WrittenPhase
from restride.telling.blocks import Block, Bullets, Grid, Heading, Paragraph, Reference, References
from restride.telling.compare_page import choice_text
from restride.telling.known import reference
from restride.telling.linking import Link
from restride.telling.outline import Outline, Work, outline, works_in

OPEN = {"gap": "Left open", "overlap": "Overlap", "conflict": "Two answers"}


def list_page(protocols: Sequence[AnyProtocol]) -> Iterator[Block]:
    """Every protocol, and whether it can be followed."""
    yield Heading("Protocols", 1)
    rows = [
        [
            f"{one.id}\n{one.version}",
            one.title,
            "to follow" if one.runnable else "to read",
            " ".join(one.summary.split()),
        ]
        for one in protocols
    ]
    yield Grid(["Name", "Title", "For", "What it is"], rows)
    yield Paragraph("To read one: restride protocol show NAME")


def protocol_page(protocol: AnyProtocol, choices: Sequence[Choice], link: Link) -> Iterator[Block]:
    """The whole protocol: phases, exercises, tables, open points, choices, sources."""
    seen = outline(protocol)
    yield Heading(f"{protocol.title} ({protocol.id} {protocol.version})", 1)
    yield Paragraph(" ".join(protocol.summary.split()))
    if isinstance(protocol, Written):
        yield Paragraph(f"For whom: {protocol.for_whom}")
        yield Paragraph("This is what was written. It is for reading; nobody can follow it here.")
    for at in range(1, len(seen.stages) + 1):
        yield from _phase(at, seen, protocol, link)
    if isinstance(protocol, Written):
        for table in protocol.tables:
            yield Heading(table.title)
            yield Grid(table.heads, table.rows)
        yield Heading("What it leaves open")
        yield Bullets([_open(point) for point in protocol.open])
    if choices:
        yield Heading("Where it chooses between its sources")
        yield Bullets([choice_text(choice) for choice in choices], numbered=True)
    yield Heading("Sources")
    yield References([_source(source, link) for source in protocol.sources])


def _phase(at: int, seen: Outline, protocol: AnyProtocol, link: Link) -> Iterator[Block]:
    stage, phase = seen.stages[at - 1], protocol.phases[at - 1]
    yield Heading(f"{at}. {stage.title}" + (f" ({stage.when})" if stage.when else ""))
    yield Paragraph(" ".join(stage.goal.split()))
    rows = [_work(work, link) for work in works_in(protocol, at, link)]
    yield Grid(["Exercise", "Dose", "How often", "Source"], rows)
    if isinstance(phase, WrittenPhase):
        if phase.pain is not None:
            yield Paragraph(f"Pain: {phase.pain.says}")
        if phase.notes:
            yield Bullets(phase.notes)
    if stage.ends:
        yield Paragraph("What ends it, all of it together:")
        yield Bullets(stage.ends)
    else:
        yield Paragraph("Nothing says what ends it.")


def _work(work: Work, link: Link) -> list[str]:
    note = "" if work.note is None else f"\n{work.note}"
    sources = ", ".join(link("study", name, name) for name in work.sources)
    return [titled(work, link), f"{work.does}{note}", work.often, sources]


def titled(work: Work, link: Link) -> str:
    """The title, which leads to the exercise where it is about one alone."""
    alone = work.form or (work.climbs[0] if len(work.climbs) == 1 else None)
    return work.title if alone is None else link("exercise", alone, work.title)


def _open(point: OpenPoint) -> str:
    about = f" ({', '.join(point.phases)})" if point.phases else ""
    return f"{OPEN[point.is_a]}{about}: {point.says}"


def _source(source: Source, link: Link) -> Reference:
    told = reference(source, link)
    return told._replace(text=f"{source.id}: {told.text}")
