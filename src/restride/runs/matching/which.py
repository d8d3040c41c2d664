"""Which of the sessions asked on a day a run was."""

from collections.abc import Mapping
from dataclasses import replace

from restride.runs.matching.asked import Asked
from restride.runs.matching.bouts import movement_of
from restride.runs.matching.match import match
from restride.runs.matching.model import Match
from restride.runs.model import Run

_NEAREST = ("yes", "ask", "no")


def which(run: Run, asked: Mapping[str, Asked]) -> tuple[str, Match] | None:
    """Choose of the asked sessions, by rung, the one that a run was, and hold it against it.

    A workout that carries a rung's name is that rung's: the watch did it step by step, whatever
    was left out. Where two fit, the nearer one is for the runner to confirm. None where nothing
    was asked.
    """
    movement = movement_of(run.samples)
    found = {rung: match(run, session, movement) for rung, session in asked.items()}
    named = [rung for rung in found if rung in (run.workout or "").split()]
    for rung in named:
        if found[rung].how == "workout laps":
            return rung, replace(found[rung], fits="yes")
    order = sorted(found, key=lambda rung: (_NEAREST.index(found[rung].fits), found[rung].cost))
    if not order:
        return None
    best = found[order[0]]
    if sum(one.fits == "yes" for one in found.values()) > 1:
        best = replace(best, fits="ask")
    return order[0], best
