"""What a run comes to, in words, each number with how it was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from restride.cli.doses import dose_words, metres, seconds
from restride.cli.naming import Found
from restride.cli.run_entry import measured_of
from restride.log.model import Measured
from restride.runs.model import Run
from restride.runs.trace import way_of
from restride.runs.walk_run import Stretch, walk_run

MOST_STRETCHES = 20


@dataclass(frozen=True)
class Number:
    """A label and the number in words, with how sure it is where that is not plain."""

    label: str
    words: str


def numbers(run: Run, found: Found | None, imperial: bool) -> list[Number]:
    """Everything there is to say of a run; what was not recorded is left out."""
    seen = measured_of(run)
    stretches = walk_run(run.samples).stretches
    told = [*_asked(found, stretches, imperial), *_amounts(seen, imperial)]
    if run.pauses:
        stopped = sum(pause.elapsed_s for pause in run.pauses)
        told.append(Number("PAUSES", f"{len(run.pauses)}, together {seconds(stopped)}"))
    hearts = [value for value in run.samples.heart_rate_bpm if value is not None]
    if hearts:
        words = f"{fmean(hearts):.0f} on average, {max(hearts):.0f} at most"
        told.append(Number("HEART", f"{words}, beats a minute as the watch gave them"))
    if run.damage is not None:
        told.append(Number("MIND", f"{run.damage}."))
    return told


def _amounts(seen: Measured, imperial: bool) -> list[Number]:
    told = []
    if seen.run_s is not None and seen.longest_run_s is not None:
        longest = f", the longest without a break {seconds(seen.longest_run_s)}"
        more = longest if seen.run_s else ""
        told.append(Number("RUN", f"{seconds(seen.run_s)}{more}; good to about 10 s at each end"))
    if seen.walk_s is not None:
        told.append(Number("WALKED", f"{seconds(seen.walk_s)}, standing still included"))
    if seen.distance_m is None:
        told.append(Number("DISTANCE", "not recorded"))
    else:
        told.append(Number("DISTANCE", f"{metres(round(seen.distance_m), imperial)}, by the watch"))
    return told


def _asked(found: Found | None, stretches: Sequence[Stretch], imperial: bool) -> list[Number]:
    """What was asked, beside what was done in its own order."""
    if found is None:
        return []
    if found.dose is None:
        return [Number("ASKED", "nothing like it; it counts as load, not as progress")]
    done = [one for one in stretches if one.running is not None]
    words = [f"{way_of(one)} {seconds(one.duration_s)}" for one in done[:MOST_STRETCHES]]
    more = len(done) - len(words)
    words += [f"and {more} more"] if more else []
    return [
        Number("ASKED", dose_words(found.dose, imperial)),
        Number("DONE", ", ".join(words)),
    ]
