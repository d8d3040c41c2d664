"""A left leg and a right leg heal alike."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from restride.log.model import AnyEntry
from tests.properties.folded import decide
from tests.properties.logs import Story, stories

OTHER = {"left": "right", "right": "left"}


@pytest.mark.requirement("REQ-H05-1")
@settings(settings.get_profile("properties"))
@given(stories())
def test_it_decides_alike_for_the_other_side(story: Story) -> None:
    """A log with left and right swapped gives the decision with left and right swapped."""
    swapped = tuple(mirrored(entry) for entry in story.log)
    here = msgspec.to_builtins(decide(story.log, story.on))
    there = msgspec.to_builtins(decide(swapped, story.on))
    assert renamed(here) == there


def mirrored(entry: AnyEntry) -> AnyEntry:
    side = getattr(entry, "side", None)
    return replace(entry, side=OTHER[side]) if side in OTHER else entry


def renamed(value: Any) -> Any:
    """A decision's plain value with every left a right."""
    if isinstance(value, dict):
        return {key: renamed(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(renamed(one) for one in value)
    return OTHER.get(value, value) if isinstance(value, str) else value
