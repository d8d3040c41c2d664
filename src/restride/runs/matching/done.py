"""What a log entry claims of a run that was held against a session."""

from restride.log.model import Bout
from restride.runs.matching.by_bouts import SHORTEST_M
from restride.runs.matching.cost import kind_of
from restride.runs.matching.model import Match, Pair


def done_of(found: Match) -> tuple[Bout, ...]:
    """Give one bout for each repeat that was found; what was not found is not claimed.

    Of something else nothing is claimed. A bout holds the run and the walk that belongs to it. How
    far a short sprint was is not claimed, nor how fast: a watch cannot say.
    """
    if found.fits == "no":
        return ()
    kind = kind_of([pair.asked for pair in found.pairs])
    walk_first = found.pairs[0].asked.kind != kind
    rests = [None, *found.pairs] if walk_first else [*found.pairs[1:], None]
    return tuple(
        _bout(pair, None if rest is None or rest.asked.kind == kind else rest)
        for pair, rest in zip(found.pairs, rests, strict=False)
        if pair.asked.kind == kind and pair.done is not None
    )


def _bout(pair: Pair, rest: Pair | None) -> Bout:
    seconds = _seconds(pair)
    if pair.asked.kind == "walk":
        return Bout(walk_s=seconds)
    metres = pair.asked.distance_m
    long = metres is not None and metres >= SHORTEST_M
    distance_m = pair.done.distance_m if long and pair.done is not None else None
    return Bout(
        run_s=seconds,
        walk_s=None if rest is None else _seconds(rest) or 0.0,
        distance_m=None if distance_m is None else round(distance_m, 1),
    )


def _seconds(pair: Pair) -> float | None:
    return None if pair.done is None else round(pair.done.duration_s, 1)
