"""Time away: the band that it falls into says how far down, and why."""

from msgspec.structs import replace

from restride.engine.now import Now
from restride.engine.safety_rules import gap_rule, sentinel_rule
from restride.log.days import Day
from restride.protocol.index import Index
from restride.state.model import LadderState
from tests.engine.today import RETURN, in_phase, kept, on
from tests.perfect import PROTOCOL

BANDS = tuple(replace(band, source=f"from-{band.from_days}-days") for band in PROTOCOL.gaps.bands)
INDEX = Index(replace(PROTOCOL, gaps=replace(PROTOCOL.gaps, bands=BANDS)))
TOP = INDEX.ladders["walk-run"].top


def test_it_names_the_sources_of_the_band() -> None:
    for band in BANDS:
        day = RETURN + 40
        known = LadderState(rung=TOP, rung_then=TOP, last_day=day - band.from_days)
        state = in_phase("load-and-run", ladders={"walk-run": known})
        (limit,) = gap_rule(Now(INDEX, state, Day(day)))
        assert (limit.ladder, limit.reason.code) == ("walk-run", "gap")
        assert limit.reason.sources == (band.source,)
        assert limit.reason.data["days"] == band.from_days


def test_it_keeps_speed_away_until_the_day_that_was_set() -> None:
    state = kept(no_speed_until=RETURN + 20)
    held = [one for one in sentinel_rule(on(state, 19)) if one.ladder == "sprint-keep"]
    assert [one.reason.data for one in held] == [{"days": 1}]
    assert list(sentinel_rule(on(state, 20))) == []


def test_it_keeps_speed_away_from_who_was_placed_back_since() -> None:
    state = in_phase("speed", no_speed_until=RETURN + 20)
    held = [one for one in sentinel_rule(on(state, 19)) if one.ladder == "speed"]
    assert [(one.up_to, one.reason.code) for one in held] == [(None, "sentinel")]
