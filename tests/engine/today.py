"""A day as the rules see it, made by hand: what no log reaches in a few lines."""

from datetime import date
from typing import Any

from restride.engine.now import Now
from restride.log.days import Day
from restride.log.model import Setup
from restride.protocol.index import Index
from restride.state.model import State
from restride.trial.outlook import at, pretend_id
from tests.perfect import PROTOCOL

INDEX = Index(PROTOCOL)
RETURN = date(2026, 6, 1).toordinal()


def kept(**told: Any) -> State:
    """Returned to sport on day RETURN."""
    state = State()
    state.phase, state.first_day, state.kept_since = INDEX.keep_phase, RETURN - 70, RETURN
    return with_(state, **told)


def in_phase(phase: str, **told: Any) -> State:
    """In a phase since day RETURN."""
    state = State()
    state.phase, state.phase_since, state.first_day = INDEX.phase_at[phase], RETURN, RETURN - 30
    return with_(state, **told)


def with_(state: State, **told: Any) -> State:
    for name, value in told.items():
        setattr(state, name, value)
    return state


def on(state: State, day: int) -> Now:
    """That state so many days after RETURN, a Monday."""
    return Now(INDEX, state, Day(RETURN + day))


def setup(**told: Any) -> Setup:
    day = date(2026, 3, 2)
    return Setup(id=pretend_id(day, 902), day=day, at=at(day), **told)
