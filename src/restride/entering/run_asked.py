"""What a recorded run was asked to be: an item of its own day's session, or nothing."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from restride.entering.watch_files import Recorded
from restride.log.model import Measured
from restride.runs.matching.asked import Asked, asked_of
from restride.runs.matching.bouts import DOUBT_S
from restride.runs.matching.exact import with_laps
from restride.runs.matching.match import match
from restride.runs.matching.which import which
from restride.runs.model import Sport
from restride.telling.held import Held
from restride.telling.names import Names
from restride.telling.naming import Found, find, spelled
from restride.telling.view import View

RUNS = ("run", "speed")
WALKING, RUNNING = "walking", "easy-running"
# In labelled walks the walk-run rule never found more than 25 s of running in an hour.
WALK_RUNS_S = 30

Ask = Callable[[Sequence[Found], View], Found | None]
"""Lets the runner say which of these a recording was; None is something else."""


def held_against(one: Recorded, seen: View, name: str | None, ask: Ask | None = None) -> Held:
    """Hold a run against what `name` means, or else against what the day's session asked for.

    `ask` lets the runner say which it was, where the recording does not. Otherwise it is the one
    that is nearest: only what was found of it counts, and all that was run restrains.
    """
    if name is not None:
        return against(one, find(name, seen))
    asked = asked_runs(seen)
    if not asked or is_walk(one.measured):
        return against(one, unasked(one.measured))
    sessions = {item.rung or "": _session(item) for item in asked}
    found = which(one.run, {rung: known for rung, known in sessions.items() if known is not None})
    if found is None:
        return against(one, asked[0])
    rung, matched = found
    nearest = next(item for item in asked if item.rung == rung)
    if matched.fits == "ask" and ask is not None:
        return against(one, ask(asked, seen) or unasked(one.measured))
    return Held(nearest, matched, with_laps(one.measured, one.run, matched))


def against(one: Recorded, found: Found) -> Held:
    """Hold a run against one thing, whatever it looks like."""
    session = _session(found)
    if session is None:
        return Held(found, None, replace(one.measured, doubt_s=DOUBT_S))
    matched = match(one.run, session)
    return Held(found, matched, with_laps(one.measured, one.run, matched))


def _session(found: Found) -> Asked | None:
    return None if found.dose is None else asked_of(found.dose)


def asked_runs(seen: View) -> list[Found]:
    """The runs of that day's session, each once."""
    names = [
        item.ladder
        for item in seen.decision.session
        if item.test is None and item.ladder is not None and item.part in RUNS
    ]
    return [find(name, seen) for name in dict.fromkeys(names)]


def unasked(recorded: Measured) -> Found:
    """A walk, or a run beside the plan."""
    move = WALKING if is_walk(recorded) else RUNNING
    return Found(move, None, move, None)


def sport_of(name: str | None) -> Sport | None:
    """Whether what the runner calls it is run or walked; nothing where nothing was called."""
    if name is None:
        return None
    return "walking" if spelled(name) == WALKING else "running"


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
