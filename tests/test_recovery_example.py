"""The committed example: made by our own generator, and the way home that it shows."""

from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.library import load, load_bytes
from restride.log.exchange import Exchange, unpack
from restride.log.known import known_at
from restride.log.lines import encode
from restride.log.model import Log, Setback
from tests.diary import Look
from tests.recovery import recovery
from tests.recovery_story import INJURED_ON, KEPT_DAYS, TYPO
from tests.write_recovery import PAGE, ZIP, page

AGAIN = "run `python -m tests.write_recovery` and read what changed"
PHASES = ["early", "foundation", "load-and-run", "speed", "keep"]


@cache
def committed() -> Exchange:
    with ZIP.open("rb") as file:
        return unpack(file)


def log() -> Log:
    return committed().log


@cache
def days() -> tuple[Decision, ...]:
    """Every day of the committed log, replayed as it stands today."""
    protocol = load()
    last = max(entry.day for entry in log())
    dates = (INJURED_ON + timedelta(days=number) for number in range((last - INJURED_ON).days + 1))
    return tuple(decide(protocol, log(), on) for on in dates)


def phases() -> list[int]:
    return [PHASES.index(one.phase) for one in days() if one.phase is not None]


def looked(what: str) -> Look:
    """A day on which the log looked different from what it says today, or on which it is held."""
    looks = recovery().looks
    if what == "typo":
        return next(one for one in looks if (one.decision.on - INJURED_ON).days == TYPO)
    if what == "hold":
        return next(one for one in looks if one.decision.action == "hold")
    return next(one for one in looks if one.decision.phase == "keep")


def test_it_is_what_the_generator_makes() -> None:
    assert encode(log()) == encode(recovery().log), AGAIN


def test_it_carries_the_protocol_that_decided() -> None:
    protocol = load()
    assert committed().protocols == {f"{protocol.id}@{protocol.version}": load_bytes()}, AGAIN


def test_it_says_what_happens_on_which_day() -> None:
    assert PAGE.read_text("utf-8") == page(recovery()), AGAIN


def test_it_is_as_long_as_a_real_one() -> None:
    assert 1_400 <= len(log()) <= 1_600
    assert len(days()) <= 23 * 7


def test_it_goes_through_all_five_phases() -> None:
    assert list(dict.fromkeys(phases())) == [0, 1, 2, 3, 4]


def test_it_goes_up_one_phase_a_day_at_most() -> None:
    assert max(after - before for before, after in pairwise(phases())) == 1


def test_it_goes_back_at_the_setback_and_never_else() -> None:
    back = [
        day.on
        for before, day in pairwise(days())
        if before.phase and day.phase and PHASES.index(day.phase) < PHASES.index(before.phase)
    ]
    (setback,) = (entry for entry in log() if isinstance(entry, Setback))
    assert back == [setback.day + timedelta(days=1)]


def test_it_comes_home_to_stay() -> None:
    assert [one.phase for one in days()[-KEPT_DAYS:]] == ["keep"] * KEPT_DAYS
    assert days()[-1].label == "cleared_to_sprint"


def test_it_waits_in_the_first_phase_for_a_physio() -> None:
    waiting = [one for one in days() if one.triage.outcome == "physio_first"]
    assert waiting
    assert {one.phase for one in waiting} == {"early"}


def test_it_asks_for_nothing_while_it_holds_or_refers() -> None:
    held = [one for one in days() if one.action in {"hold", "refer"}]
    assert held
    assert not [one.on for one in held if one.session]


def test_it_knows_every_light_of_a_recovery() -> None:
    lights = [look.decision.light for look in recovery().looks]
    assert lights.count("red") >= 2
    assert lights.count("amber") >= 2
    assert lights.count("unknown") >= 3


@pytest.mark.requirement("REQ-H24-3")
@pytest.mark.parametrize("what", ["typo", "hold", "return"])
def test_it_replays_a_decision_as_it_was_seen_then(what: str) -> None:
    look = looked(what)
    known = known_at(log(), look.at)
    assert decide(load(), known, look.decision.on) == look.decision


@pytest.mark.requirement("REQ-H25-3")
def test_it_no_longer_sees_the_typing_mistake() -> None:
    assert looked("typo").decision.light == "red"
    assert days()[TYPO].light != "red"
