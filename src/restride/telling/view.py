"""A decision with what is needed to show it."""

from datetime import date
from functools import cached_property, reduce

import msgspec

from restride.decision.model import Decision
from restride.log.days import newest_of, standing
from restride.log.model import AnyEntry, Episode, Log, Setup, Void
from restride.protocol.model import Protocol
from restride.state.triage import merged
from restride.telling.mistake import Mistake
from restride.telling.names import Names


class View(msgspec.Struct, frozen=True, dict=True):
    """The decision of one day, the log it came from and the protocol that made it."""

    decision: Decision
    log: Log
    protocol: Protocol
    names: Names

    @cached_property
    def own(self) -> tuple[AnyEntry, ...]:
        """The runner's own entries that count on that day, in the order they were received."""
        return own_on(self.log, self.decision.on)

    @cached_property
    def imperial(self) -> bool:
        """Whether the runner asked for yards and pounds."""
        setup = newest_setup(self.log, self.decision.on)
        return setup is not None and setup.units == "imperial"

    @property
    def keeping(self) -> bool:
        """Whether the phase is the one that goes on all year, which asks a little more."""
        phase = self.names.phases.get(self.decision.phase or "")
        return phase is not None and phase.keep is not None


def view_of(log: Log, protocol: Protocol, on: date) -> View:
    """Decide, and keep what showing it needs."""
    from restride.engine.decide import decide

    return View(decide(protocol, log, on), log, protocol, Names(protocol))


def own_on(log: Log, on: date) -> tuple[AnyEntry, ...]:
    """The runner's own entries that count on a day, in the order they were received."""
    return tuple(
        entry
        for entry in standing(log, on)
        if not isinstance(entry, Void) and (entry.by is None or entry.by.role == "runner")
    )


def newest_setup(log: Log, on: date) -> Setup | None:
    """The setup that holds on a day."""
    return newest_of(Setup, log, on)


def newest_episode(log: Log, on: date) -> Episode | None:
    """The newest injury told of up to a day."""
    return newest_of(Episode, log, on)


def open_episode(log: Log, on: date) -> Episode:
    """The newest injury; what makes no sense before one is known is refused."""
    found = newest_episode(log, on)
    if found is None:
        raise Mistake("There is no injury in your log yet.", "tell_injury")
    return found


def whole_episode(log: Log, on: date) -> Episode:
    """The newest injury with all that was told of it: a later entry adds to the one before."""
    newest = open_episode(log, on)
    told = [one for one in standing(log, on) if isinstance(one, Episode)]
    told = [one for one in told if (one.side, one.injured_on) == (newest.side, newest.injured_on)]
    return reduce(merged, sorted(told, key=lambda one: (one.day, one.at, one.id)))
