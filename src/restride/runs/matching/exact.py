"""Measured facts with the starts and ends that laps know better than movement does."""

from msgspec.structs import replace

from restride.log.model import Measured
from restride.runs.matching.bouts import DOUBT_S, Movement, bouts, movement_of
from restride.runs.matching.model import Match, Part
from restride.runs.model import Run


def with_laps(seen: Measured, run: Run, found: Match, movement: Movement | None = None) -> Measured:
    """Give the run's facts with the doubt that is left once its laps were looked at.

    A bout that starts and ends where a lap does, but for what movement may be off, is as long as
    the lap. Where every bout is one there is no doubt left. `movement` as in `match`.
    """
    if found.how == "bouts":
        return replace(seen, doubt_s=DOUBT_S)
    laps = [one.done for one in found.pairs if one.asked.kind == "run" and one.done is not None]
    ran = bouts(movement_of(run.samples) if movement is None else movement, "run")
    exact = {bout: lap for bout in ran for lap in laps if _is_the_same(bout, lap)}
    more_s = sum(lap.duration_s - bout.duration_s for bout, lap in exact.items())
    longest_s = max((exact.get(bout, bout).duration_s for bout in ran), default=None)
    return replace(
        seen,
        run_s=None if seen.run_s is None else max(seen.run_s + more_s, 0.0),
        longest_run_s=seen.longest_run_s if longest_s is None else longest_s,
        doubt_s=None if len(exact) == len(ran) else DOUBT_S,
    )


def _is_the_same(bout: Part, lap: Part) -> bool:
    return abs(bout.start_s - lap.start_s) <= DOUBT_S and abs(bout.end_s - lap.end_s) <= DOUBT_S
