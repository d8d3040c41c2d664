"""Taking one recorded run into the log: once, on its own day, beside what was asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from msgspec.structs import replace

from restride.entering import clock
from restride.entering.book import Book, view
from restride.entering.did_entry import ANSWERS
from restride.entering.head import head
from restride.entering.run_asked import Ask, against, held_against, is_run, unasked
from restride.entering.run_entry import NOTHING, did_of, entry_of, is_answered
from restride.entering.run_twin import Span, adds_nothing, both_as_one, span_of, twin_of
from restride.entering.watch_files import Recorded, recorded_in
from restride.log.model import AnyEntry, Did, Void
from restride.runs.model import Run
from restride.telling.doses import dose_words
from restride.telling.held import Held
from restride.telling.mistake import Mistake
from restride.telling.names import long_date
from restride.telling.naming import Found
from restride.telling.view import View, open_episode

SAME_RUN = "the same run from another record"

Outcome = Literal["written", "known", "same run"]


@dataclass(frozen=True)
class Taken:
    """What became of a run: its entry in the log, and what there is to say about it."""

    outcome: Outcome
    entry: Did
    says: str
    counts: bool = True
    new: tuple[AnyEntry, ...] = ()


def take_in(
    book: Book,
    one: Recorded,
    called: str | None = None,
    given: Mapping[str, Any] = NOTHING,
    ask: Ask | None = None,
) -> Taken:
    """Write a run down, with its file, if it is not there already.

    `called` is what the runner calls it; `ask` lets them say so where the file does not. Raises
    Mistake where it cannot be written; then nothing was.
    """
    log, run = book.log(), one.run
    injured_on = open_episode(log, clock.today()).injured_on
    counts = run.day >= injured_on
    refuse_to_come(one)
    kept = entry_of(run, log)
    if kept is not None:
        return known(one.name, kept, counts=counts)
    seen = view(book, run.day)
    if counts:
        held = held_against(one, seen, called, ask)
        says = remark(held, seen)
    else:
        held = against(one, unasked(one.measured))
        says = history(injured_on)
    refuse_what_is_no_run(held.found, seen, one.name)
    new = did_of(run, held, seen, given)
    says += _mind(run)
    twin = twin_of(run, new, log, lambda other: spans_of(book, other))
    if twin is None:
        book.append(new, files=(run.content,))
        return Taken("written", new, says, counts, (new,))
    new = both_as_one(new, twin)
    if adds_nothing(new, twin):
        book.append(files=(run.content,))
        return Taken("same run", twin, _stays(twin), counts)
    entries = in_place_of(twin, new)
    book.append(*entries, files=(run.content,))
    return Taken("written", entries[-1], f"{says} {_replaced(twin)}", counts, entries)


def in_place_of(old: Did, new: Did) -> tuple[Void, Did]:
    """What takes the lesser record of a run back, and the other with all that was told of it.

    Beside the runner's own word a recording only restrains, so the word keeps its amounts and its
    instant. One recording in place of another may say more, so it is as late as it is.
    """
    names = ("asked", "move", "side", *ANSWERS)
    told = {name: getattr(old, name) for name in names if getattr(new, name) is None}
    told |= {"asked": old.asked, "move": old.move}
    if old.measured is None:
        told |= {"at": old.at, "done": old.done or new.done}
    elif is_answered(old):
        told |= {"at": clock.now()}
    return Void(**head(old.day), entry=old.id, why=SAME_RUN), replace(new, **told)


def _stays(old: Did) -> str:
    return (
        f"The same run as {_other(old)}, which holds more, so that one stays. "
        "The file is kept; nothing else was added."
    )


def _replaced(old: Did) -> str:
    return f"It is the same run as {_other(old)}, and takes its place, with all you told of it."


def _other(old: Did) -> str:
    what = "your own word" if old.measured is None else "another file"
    return f"[{str(old.id)[-8:]}], from {what}"


def history(injured_on: date) -> str:
    """What to say of a run before the injury."""
    return (
        f"It is from before your injury on {injured_on}, so it is kept as history: "
        "it does not count in this recovery."
    )


def known(name: str, kept: Did, *, counts: bool) -> Taken:
    """The same file is one entry."""
    why = f"{name} is in your log already [{str(kept.id)[-8:]}]. Nothing was added."
    return Taken("known", kept, why, counts)


def spans_of(book: Book, did: Did) -> Iterable[Span]:
    """When the runs of an entry's file were; the file is read again only where the entry is silent.

    The instant of an entry without an answer is the end of its recording.
    """
    seen = did.measured
    if seen is not None and seen.elapsed_s is not None and not is_answered(did):
        start = did.at - timedelta(seconds=seen.elapsed_s)
        return [Span(start, seen.elapsed_s, seen.distance_m)]
    content = book.file(did.source_sha256 or "")
    return [] if content is None else [span_of(one.run) for one in recorded_in(content)]


def refuse_to_come(one: Recorded) -> None:
    """What has not happened yet is a clock that is wrong."""
    run = one.run
    if run.start > clock.now():
        raise Mistake(
            f"{one.name} is from {run.start:%Y-%m-%d %H:%M}, which has not come yet. "
            "Set the watch's clock, or this computer's, and log the run by hand."
        )


def refuse_what_is_no_run(found: Found, seen: View, name: str) -> None:
    """A run's minutes say nothing about an exercise that is not run or walked."""
    names = seen.names
    if not is_run(found, names):
        raise Mistake(
            f"{name} is a run, and {names.anything(found.move)} is not. Say what it was.",
            "say_what",
        )


def remark(held: Held, seen: View) -> str:
    """What was asked and whether it looks like it, or that nobody asked for it."""
    found, day = held.found, long_date(seen.decision.on)
    if held.match is None or found.dose is None:
        title = seen.names.anything(found.move)
        return f"{title} was not asked for on {day}. It counts as load, not as progress."
    said = f"Asked: {dose_words(found.dose, seen.imperial)}."
    if held.match.fits == "no":
        return f"{said} It was something else: it counts as load, not as progress."
    if held.match.fits == "ask":
        return f"{said} Only part of it fits that; no more than that part counts as done."
    return said


def _mind(run: Run) -> str:
    """What was lost of the file, and that its clock is of another place."""
    said = "" if run.damage is None else f" Mind: {run.damage}."
    here = run.start.astimezone(clock.now().tzinfo)
    if run.knows_zone and here.date() != run.day:
        said += (
            f" Mind: the watch's clock was {run.start:%z} from UTC, this computer's is {here:%z}; "
            f"the run counts on the watch's own day, {run.day}."
        )
    return said
