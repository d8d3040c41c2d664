"""Some days in full: what is asked, what opens the next phase, how high each ladder may go."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from ruamel.yaml import YAML

from restride.decision.model import Decision, Milestone
from tests.scenario_file import Expect, Part, Scenario, Start, Step
from tests.scenario_walk import walk

FILE = Path(__file__).parent / "days.yaml"


class Told(Part, frozen=True, kw_only=True):
    """Parts of the decision as they are; in them what is null, empty or false is left out."""

    why: str
    start: Start
    change: tuple[Step, ...] = ()
    shown: dict[str, Any]


DAYS = msgspec.convert(YAML(typ="safe").load(FILE.read_text("utf-8")), dict[str, Told])


@pytest.mark.parametrize("name", DAYS)
def test_it_shows_the_whole_day(name: str) -> None:
    told = DAYS[name]
    scenario = Scenario(why=told.why, start=told.start, change=told.change, expect=Expect())
    (today,) = walk(scenario)
    seen = shown(today.decision)
    assert {part: seen[part] for part in told.shown} == told.shown


def shown(decision: Decision) -> dict[str, Any]:
    """The day's decision in short: limits and reasons are shown in other places."""
    return {
        "day": decision.day,
        "asks": list(decision.asks),
        "session": [brief(one) for one in decision.session],
        "milestone": of_milestone(decision.milestone),
        "ladders": [brief(one) for one in decision.ladders],
        "activities": {one.activity: told_by(one) for one in decision.activities},
    }


def of_milestone(milestone: Milestone | None) -> dict[str, Any]:
    """The criteria with the number of entries that each rests on."""
    assert milestone is not None
    criteria = [
        brief(one) | {"entries": len(one.entries), "at_most": one.at_most}
        for one in milestone.criteria
    ]
    heavy = [milestone.heavy_done, milestone.heavy_asked]
    return {"opens": milestone.opens, "heavy": heavy, "criteria": criteria}


def told_by(activity: Any) -> str:
    """Allowed, or the reason that it is not, with what it waits for."""
    if activity.allowed:
        return "allowed"
    return " ".join([activity.reason.code, *map(str, activity.reason.data.values())])


def brief(value: Any) -> Any:
    """Plain values without what is null, empty or false."""
    plain = msgspec.to_builtins(value)
    return stripped(plain)


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        parts = {name: stripped(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in (None, [], {}, False)}
    return [stripped(one) for one in value] if isinstance(value, list | tuple) else value
