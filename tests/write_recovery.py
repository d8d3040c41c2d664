"""Write the example recovery anew: `python -m tests.write_recovery`.

Run it whenever the engine, the default protocol or the story has changed, and read the
difference in `examples/README.md` before it is committed.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from restride.library import load, load_bytes
from restride.log.exchange import Exchange, pack
from restride.log.model import AnyEntry, Clinician, Setback, Void
from tests.recovery import Recovery, recovery
from tests.recovery_story import INJURED_ON

EXAMPLES = Path(__file__).parents[1] / "examples"
ZIP, PAGE = EXAMPLES / "recovery.zip", EXAMPLES / "README.md"
HEAD = """\
# The example: a whole recovery

`recovery.zip` is the log of a runner who is made up, from a strain in her left leg to eight weeks
after her return: {entries:,} entries in {days} days. She does what Restride asks, most of the time.

    restride decide examples/recovery.zip --on 2026-03-09

It is made by `python -m tests.write_recovery`, and so is this page; what happens to her stands in
`tests/recovery_story.py`. Not a pattern to follow: no two recoveries are alike.

| date | day | phase | what |
|---|---:|---|---|
"""


def packed(lived: Recovery) -> bytes:
    """The exchange zip: her log, and the protocol that decided."""
    protocol = load()
    name = f"{protocol.id}@{protocol.version}"
    to = BytesIO()
    pack(Exchange(lived.log, {}, {name: load_bytes()}), to)
    return to.getvalue()


def page(lived: Recovery) -> str:
    """What happens on which day."""
    days = (lived.looks[-1].decision.on - INJURED_ON).days
    rows = sorted([*_phases(lived), *_told(lived)])
    return HEAD.format(entries=len(lived.log), days=days) + "".join(row for *_, row in rows)


def _phases(lived: Recovery) -> Iterator[tuple[str, int, str]]:
    titles = {phase.id: phase.title for phase in load().phases}
    before = None
    for look in lived.looks:
        phase = look.decision.phase
        if phase is not None and phase != before:
            at = look.at.replace(hour=0, minute=0)
            yield (
                at.isoformat(),
                0,
                _row(lived, look.decision.on.isoformat(), f"**{titles[phase]}**"),
            )
        before = phase


def _told(lived: Recovery) -> Iterator[tuple[str, int, str]]:
    for number, entry in enumerate(lived.log, 1):
        words = _words(entry)
        if words is not None:
            yield entry.at.isoformat(), number, _row(lived, entry.day.isoformat(), words)


def _words(entry: AnyEntry) -> str | None:
    match entry:
        case Clinician():
            return f"Physio, {entry.act}: {entry.reason}"
        case Void():
            return f"A typing mistake, taken back: {entry.why}"
        case Setback():
            return f"Setback, a {entry.felt}: {entry.note}"
    return entry.note


def _row(lived: Recovery, on: str, what: str) -> str:
    seen = [look.decision for look in lived.looks if look.decision.on.isoformat() == on]
    phase = seen[0].phase if seen else ""
    day = seen[0].day if seen else ""
    return f"| {on} | {day} | {phase} | {what} |\n"


if __name__ == "__main__":
    EXAMPLES.mkdir(exist_ok=True)
    ZIP.write_bytes(packed(recovery()))
    PAGE.write_text(page(recovery()), "utf-8")
