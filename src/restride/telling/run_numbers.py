"""What a run comes to, in words, each number with how sure it is; nothing is guessed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from restride.protocol.value import Dose
from restride.runs.matching.asked import Interval, asked_of
from restride.runs.matching.model import How, Match, Pair
from restride.runs.matching.spike import Spike
from restride.runs.measuring.facts import Facts
from restride.runs.measuring.found import Found
from restride.runs.model import Run
from restride.telling.doses import dose_words, metres, number, seconds
from restride.telling.held import Held

HOW: dict[How, str] = {
    "workout laps": "by the laps of the workout on your watch",
    "own laps": "by your own laps",
    "bouts": "by how you moved",
}
FITS = {"yes": "", "ask": "Only part of it fits. ", "no": "It was something else. "}


@dataclass(frozen=True)
class Number:
    """A label, and what there is to say under it."""

    label: str
    words: str


def numbers(run: Run, seen: Facts, held: Held | None, imperial: bool) -> list[Number]:
    """Everything there is to say of a run; what was not recorded says so."""
    return [
        *([] if held is None else _asked(held, imperial)),
        *_amounts(seen, imperial),
        *_fast(seen, imperial),
        *_ground(seen, imperial),
        *_body(run, seen),
        *([] if run.damage is None else [Number("MIND", f"{run.damage}.")]),
    ]


def _asked(held: Held, imperial: bool) -> Iterator[Number]:
    """What was asked, and beside each interval what was done."""
    dose = held.found.dose
    if held.match is None or dose is None:
        yield Number("ASKED", "nothing like it; it counts as load, not as progress")
        return
    yield Number("ASKED", dose_words(dose, imperial))
    yield Number("DONE", _done(held.match))
    pairs, length = held.match.pairs, _length(dose)
    for at in range(0, len(pairs), length):
        of_repeat = pairs[at : at + length]
        words = " · ".join(_pair(pair, held.match.doubt_s, imperial) for pair in of_repeat)
        yield Number(f"  {at // length + 1}", words)
    if held.match.extras:
        more = ", ".join(
            f"run {seconds(one.duration_s)} at {_minute(one.start_s)}" for one in held.match.extras
        )
        yield Number("BESIDES", f"{more}; nobody asked for it")


def _length(dose: Dose) -> int:
    asked = asked_of(dose)
    return 1 if asked is None else len(asked.repeat)


def _done(found: Match) -> str:
    runs = [pair for pair in found.pairs if pair.asked.kind == "run"] or list(found.pairs)
    seen = sum(pair.seen == "done" for pair in runs)
    doubt = f", good to {number(found.doubt_s)} s" if found.doubt_s else ", to the second"
    return f"{FITS[found.fits]}{seen} of {len(runs)} found {HOW[found.how]}{doubt}"


def _pair(pair: Pair, doubt_s: float, imperial: bool) -> str:
    asked = f"{pair.asked.kind} {_interval(pair.asked, imperial)}".strip()
    if pair.seen == "unknown":
        return f"{asked}: too short for a watch to tell"
    if pair.done is None:
        return f"{asked}: not found"
    done = f"{asked}: {seconds(pair.done.duration_s)}"
    more_s = pair.done.duration_s - (pair.asked.duration_s or pair.done.duration_s)
    if abs(more_s) <= max(doubt_s, 1.0):
        return done
    return f"{done}, {seconds(abs(more_s))} {'more' if more_s > 0 else 'less'}"


def _interval(one: Interval, imperial: bool) -> str:
    if one.duration_s is not None:
        return seconds(one.duration_s)
    return "" if one.distance_m is None else metres(one.distance_m, imperial)


def _minute(at_s: float) -> str:
    return f"{int(at_s // 60)}:{int(at_s % 60):02}"


def _amounts(seen: Facts, imperial: bool) -> Iterator[Number]:
    time, longest, far = seen.run_time, seen.longest_run, seen.distance
    if time.run_s is None or time.walk_s is None or longest.run_s is None:
        yield Number("RUN", _sure("", time))
    else:
        words = seconds(time.run_s)
        if time.run_s and longest.run_s < time.run_s:
            words += f", the longest without a break {seconds(longest.run_s)}"
        yield Number("RUN", _sure(words, time))
        yield Number("WALKED", f"{seconds(time.walk_s)}, standing still included")
    words = "" if far.distance_m is None else metres(round(far.distance_m), imperial)
    yield Number("DISTANCE", _sure(words, far))


def _fast(seen: Facts, imperial: bool) -> Iterator[Number]:
    fastest = seen.max_speed
    if fastest.max_speed_m_s is not None:
        speed = f"{number(fastest.max_speed_m_s)} m/s"
        yield Number("FASTEST", f"{_sure(speed, fastest)}; a watch reads short sprints too low")
    reached = [band for band in seen.speed_bands.bands if band.duration_s]
    if reached:
        words = ", ".join(
            f"{metres(round(band.distance_m), imperial)} from {band.from_percent} %"
            for band in reached
        )
        yield Number("FAST", f"{_sure(words, seen.speed_bands)} of your top speed")


def _ground(seen: Facts, imperial: bool) -> Iterator[Number]:
    hills = seen.hills
    if hills.ascent_m is not None and hills.descent_m is not None:
        up, down = (metres(round(one), imperial) for one in (hills.ascent_m, hills.descent_m))
        yield Number("HILLS", _sure(f"up {up}, down {down}", hills))
        if hills.steep_down:
            far = metres(round(sum(one.length_m for one in hills.steep_down)), imperial)
            yield Number("DOWNHILL", f"{far} of it was steep; downhill each stride brakes harder")


def _body(run: Run, seen: Facts) -> Iterator[Number]:
    if seen.pauses.count:
        words = f"{seen.pauses.count}, together {seconds(seen.pauses.paused_s)}"
        yield Number("PAUSES", _sure(words, seen.pauses))
    if seen.balance.left_percent is not None:
        words = f"left foot {number(seen.balance.left_percent)} % of the time on the ground"
        yield Number("BALANCE", f"{words}; only a change over weeks means anything")
    hearts = [value for value in run.samples.heart_rate_bpm if value is not None]
    if hearts:
        words = f"{fmean(hearts):.0f} on average, {max(hearts):.0f} at most"
        yield Number("HEART", f"{words}, beats a minute as the watch gave them")


def _sure(words: str, found: Found) -> str:
    """The number with how sure it is, in words."""
    why = "" if found.why is None else f": {found.why}"
    match found.confidence:
        case "unknown":
            return f"not known{why}"
        case "at_least":
            return f"at least {words}{why.replace(':', ';', 1)}"
        case "rough":
            return f"about {words}{why.replace(':', ';', 1)}"
        case "good":
            return f"{words}, well measured"


def spike_words(found: Spike) -> str | None:
    """What one study found for so much more than the longest run; for information only."""
    band = found.band
    if band is None:
        return None
    return (
        f"{found.percent:.0f} % further than your longest run of the 30 days before. In one study "
        f"of healthy runners such runs went with {band.ratio} times as many injuries "
        f"({band.ratio_from} to {band.ratio_to}). For you to know; it holds nothing back"
    )


def marks(held: Held | None) -> Sequence[tuple[float, float]]:
    """From when to when each asked run was found."""
    if held is None or held.match is None:
        return []
    pairs = held.match.pairs
    runs = [pair for pair in pairs if pair.asked.kind == "run" and pair.done is not None]
    return [(one.done.start_s, one.done.end_s) for one in runs if one.done is not None]
