"""Only a protocol that may be followed, and only the very one that the log names, decides."""

import pytest
from msgspec.structs import replace

from restride.decision.model import Limit
from restride.engine.now import Now
from restride.engine.safety_rules import protocol_rule
from restride.log.days import Day
from restride.log.model import Episode, Pin
from restride.protocol.index import Index
from restride.protocol.model import Protocol
from restride.state.model import State
from tests.perfect import PROTOCOL, perfect

TOLD = {type(one): one for one in perfect(0)}
DAY = TOLD[Pin].day.toordinal()


def limits(
    loaded: Protocol = PROTOCOL, *, known: bool = True, pinned: dict[str, str] | None = None
) -> list[Limit]:
    state, pin, episode = State(), TOLD[Pin], TOLD[Episode]
    assert isinstance(pin, Pin)
    assert isinstance(episode, Episode)
    state.pin, state.episode = replace(pin, **(pinned or {})), episode if known else None
    return list(protocol_rule(Now(Index(loaded), state, Day(DAY))))


def test_it_decides_by_the_protocol_that_the_log_names() -> None:
    assert limits() == []


@pytest.mark.parametrize("part", ["protocol", "version", "digest"])
def test_it_stops_at_another_one(part: str) -> None:
    (limit,) = limits(pinned={part: "another"})
    named = {"protocol": PROTOCOL.id, "version": PROTOCOL.version} | {part: "another"}
    assert (limit.ladder, limit.up_to, limit.reason.code) == (None, None, "protocol_mismatch")
    assert limit.reason.entries == (TOLD[Pin].id,)
    assert limit.reason.data == {
        "pinned": f"{named['protocol']}@{named['version']}",
        "loaded": f"{PROTOCOL.id}@{PROTOCOL.version}",
    }


def test_it_stops_at_one_that_nobody_may_follow() -> None:
    (limit,) = limits(replace(PROTOCOL, runnable=False))
    assert (limit.ladder, limit.up_to, limit.reason.code) == (None, None, "not_runnable")
    assert limit.reason.data == {"protocol": PROTOCOL.id}


def test_it_stops_where_no_injury_is_told() -> None:
    (limit,) = limits(known=False)
    assert (limit.ladder, limit.up_to, limit.reason.code) == (None, None, "no_episode")
    assert (limit.reason.data, limit.reason.entries, limit.guardrail) == ({}, (), False)
