"""Two records of one run: a watch's and a phone's file, a FIT and its TCX, or one's own word."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeGuard

from msgspec.structs import replace

from restride.log.days import standing
from restride.log.model import AnyEntry, Bout, Did, Log
from restride.runs.model import Run

# Both are our own choice. Two devices start and stop at other moments, and lose signal at others;
# whoever runs twice a day leaves more than a fifth of a run between.
OVERLAP = 0.8
ALIKE = 0.8
# Of two recordings the larger of each restrains.
LOADS = ("run_s", "longest_run_s", "distance_m", "max_speed_m_s", "ascent_m", "descent_m")


@dataclass(frozen=True)
class Span:
    """When a recording began, how long it went on and how far."""

    start: datetime
    elapsed_s: float
    distance_m: float | None


def span_of(run: Run) -> Span:
    """The span of a run, so that the run itself need not be held."""
    return Span(run.start, run.elapsed_s, run.distance_m)


def one_run(one: Span, other: Span) -> bool:
    """Whether two recordings are of one run: nearly the same time, and as long and as far."""
    begin = max(one.start, other.start)
    end = min(_end(one), _end(other))
    shorter = min(one.elapsed_s, other.elapsed_s)
    together = (end - begin).total_seconds() >= OVERLAP * shorter
    return (
        together
        and _alike(one.elapsed_s, other.elapsed_s)
        and _alike(one.distance_m, other.distance_m)
    )


def _end(span: Span) -> datetime:
    return span.start + timedelta(seconds=span.elapsed_s)


def _alike(one: float | None, other: float | None) -> bool:
    """Whether two amounts agree; one that was not recorded contradicts nothing."""
    if one is None or other is None:
        return True
    return min(one, other) >= ALIKE * max(one, other)


def twin_of(run: Run, new: Did, log: Log, spans: Callable[[Did], Iterable[Span]]) -> Did | None:
    """The standing entry of the same run from another file, else from the runner's own word."""
    near = [one for one in standing(log, new.day + timedelta(days=1)) if _is_near(one, new)]
    recorded = [one for one in near if _could_be(one, new)]
    for one in recorded:
        if any(_is_of(span, one) and one_run(span_of(run), span) for span in spans(one)):
            return one
    told = [one for one in near if one.measured is None and _told_alike(one, new)]
    return told[0] if told else None


def _is_near(one: AnyEntry, new: Did) -> TypeGuard[Did]:
    return isinstance(one, Did) and abs((one.day - new.day).days) <= 1


def _could_be(one: Did, new: Did) -> bool:
    """Whether it is worth reading the other file again."""
    if one.source_sha256 in (None, new.source_sha256):
        return False
    if one.measured is None or new.measured is None:
        return False
    return _alike(one.measured.elapsed_s, new.measured.elapsed_s)


def _is_of(span: Span, one: Did) -> bool:
    """Whether the entry was made from this recording: a file may hold several."""
    return one.measured is not None and _alike(span.elapsed_s, one.measured.elapsed_s)


def _told_alike(one: Did, new: Did) -> bool:
    """Whether the runner wrote the same down on the same day.

    What was asked is asked once a day, whatever the two say of how much it was. Of what was not
    asked the amounts have to agree.
    """
    if one.day != new.day or one.asked != new.asked:
        return False
    told = _told(one, "run_s")
    seen = None if new.measured is None else new.measured.run_s
    return one.asked is not None or (told is not None and _alike(told, seen))


def _told(did: Did, name: str) -> float | None:
    amounts = [(getattr(bout, name), bout.times) for bout in did.done]
    known = [amount * times for amount, times in amounts if amount is not None]
    return sum(known) if known else None


def both_as_one(new: Did, old: Did) -> Did:
    """The new recording, with what restrains more of the two and what counts of the lesser.

    Two devices may contradict each other, and nobody may go on by the better half of each. What
    is not a load, such as the device, is of the recording with more of it.
    """
    one, other = new.measured, old.measured
    if one is None or other is None:
        return new
    most = {name: _most(getattr(one, name), getattr(other, name)) for name in LOADS}
    exact = one.doubt_s is None or other.doubt_s is None
    doubt_s = None if exact else min(one.doubt_s or 0.0, other.doubt_s or 0.0)
    fuller = max(old, new, key=_load).measured or one
    measured = replace(fuller, **most, doubt_s=doubt_s)
    return replace(new, measured=measured, done=min(old.done, new.done, key=_claimed))


def adds_nothing(both: Did, old: Did) -> bool:
    """Whether the old entry already restrains as much, and claims no more repeats."""
    one, other = both.measured, old.measured
    if one is None or other is None:
        return False
    no_more = all(getattr(one, name) == getattr(other, name) for name in LOADS)
    return no_more and _claimed(both.done)[0] == _claimed(old.done)[0]


def _most(one: float | None, other: float | None) -> float | None:
    known = [value for value in (one, other) if value is not None]
    return max(known, default=None)


def _claimed(done: tuple[Bout, ...]) -> tuple[int, float, float]:
    """How much a recording claims to count: repeats, seconds run, metres."""
    ran_s = sum((bout.run_s or 0.0) * bout.times for bout in done)
    metres = sum((bout.distance_m or 0.0) * bout.times for bout in done)
    return sum(bout.times for bout in done), ran_s, metres


def _load(did: Did) -> tuple[float, float]:
    """How much was recorded: the seconds run, then the metres."""
    seen = did.measured
    return (0.0, 0.0) if seen is None else (seen.run_s or 0.0, seen.distance_m or 0.0)
