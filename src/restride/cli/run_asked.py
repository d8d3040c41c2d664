"""What a recorded run was asked to be: an item of its own day's session, or nothing."""

from restride.cli import ask, terminal
from restride.cli.errors import Mistake
from restride.cli.names import Names
from restride.cli.naming import Found, find
from restride.cli.view import View
from restride.log.model import Measured

RUNS = ("run", "speed")
WALKING, RUNNING = "walking", "easy-running"
# In labelled walks the walk-run rule never found more than 25 s of running in an hour.
WALK_RUNS_S = 30


def found_for(recorded: Measured, seen: View, name: str | None) -> Found:
    """What `name` means, or else what the day's session asked for; the rest was not asked for.

    Raises Mistake where several were asked and there is nobody to say which.
    """
    if name is not None:
        return find(name, seen)
    if is_walk(recorded):
        return unasked(walk=True)
    asked = asked_runs(seen)
    if not asked:
        return unasked(walk=False)
    return asked[0] if len(asked) == 1 else _one_of(asked, seen)


def asked_runs(seen: View) -> list[Found]:
    """The runs of that day's session, each once."""
    names = [
        item.ladder
        for item in seen.decision.session
        if item.test is None and item.ladder is not None and item.part in RUNS
    ]
    return [find(name, seen) for name in dict.fromkeys(names)]


def _one_of(asked: list[Found], seen: View) -> Found:
    titles = {one.ladder: seen.names.anything(one.ladder) for one in asked}
    if not terminal.interactive():
        named = " or ".join(f"--as {name}" for name in titles)
        raise Mistake(f"Several runs were asked for that day. Say which one it was: {named}")
    chosen = ask.choice("Which one was it?", titles, needed=True)
    return next(one for one in asked if one.ladder == chosen)


def unasked(*, walk: bool) -> Found:
    """A walk, or a run beside the plan."""
    move = WALKING if walk else RUNNING
    return Found(move, None, move, None)


def is_walk(recorded: Measured) -> bool:
    """Whether nothing was run; what was not measured was not a walk."""
    return recorded.run_s is not None and recorded.run_s < WALK_RUNS_S


def is_run(found: Found, names: Names) -> bool:
    """Whether it is done by running or walking: by its ladder, its dose or its activity."""
    ladder = names.ladders.get(found.ladder)
    if ladder is not None and ladder.part in RUNS:
        return True
    doses = [found.dose] if found.dose is not None else []
    doses += [] if ladder is None else [rung.asks.dose for rung in ladder.rungs]
    if any(dose.run_s is not None or dose.walk_s is not None for dose in doses):
        return True
    known = [one for one in names.protocol.activities if one.id == found.move]
    return any(one.while_resting or one.when_cleared or one.counts_on for one in known)
