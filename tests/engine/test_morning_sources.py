"""A limit of the morning names the sources of the very parts of the light that it rests on."""

from typing import Any

import pytest
from msgspec.structs import replace

from restride.engine.now import Now
from restride.engine.safety_rules import morning_rule
from restride.log.days import Day
from restride.log.model import Painkiller
from restride.protocol.index import Index
from restride.state.light import Baseline, MorningSeen
from restride.trial.outlook import quiet_morning
from tests.engine.today import RETURN, in_phase
from tests.perfect import PROTOCOL, day_of

LIGHT = replace(
    PROTOCOL.light,
    morning=replace(PROTOCOL.light.morning, source="of-morning"),
    masked=replace(PROTOCOL.light.masked, source="of-masked"),
    baseline=replace(PROTOCOL.light.baseline, source="of-baseline"),
)
INDEX = Index(replace(PROTOCOL, light=LIGHT))


@pytest.mark.parametrize(
    ("told", "code", "sources"),
    [
        ({"pain": 5}, "morning_red", {"of-morning"}),
        ({"pain": 1}, "morning_amber", {"of-morning", "of-baseline"}),
        ({"pain": None}, "morning_unknown", {"of-morning"}),
        ({"painkiller": Painkiller(type="nsaid", hours_ago=2)}, "painkiller", {"of-masked"}),
    ],
)
def test_it_names_the_parts_that_it_rests_on(
    told: dict[str, Any], code: str, sources: set[str]
) -> None:
    state = in_phase("speed")
    answered = replace(quiet_morning(day_of(0)), **told)
    state.morning = MorningSeen(LIGHT, [answered], Baseline(), RETURN + 3)
    limits = list(morning_rule(Now(INDEX, state, Day(RETURN + 3))))
    assert {one.reason.code for one in limits} == {code}
    assert {source for one in limits for source in one.reason.sources} == sources
