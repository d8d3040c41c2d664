"""The drawings: one for each exercise and test that a plan can ask for, each on its own paper."""

import pytest

from restride.library import load
from restride.outputs import figure
from restride.outputs.figure import HEAD, LEG, THICK, draw, joints
from restride.outputs.paper import Paper
from restride.outputs.poses import BEFORE, LIKE, POSES, pose_of
from tests.outputs.sheets import DAY

CORNER, SIZE = (50.0, 80.0), (14.0, 10.0)
SLACK = 0.6  # millimetres: half a limb's thickness, and the floor under a slope


def test_it_has_a_figure_for_all_that_the_plan_asks() -> None:
    protocol = load()
    asked = [*(one.id for one in protocol.moves), *(one.id for one in protocol.tests)]
    assert not [name for name in asked if pose_of(name) is None]


def test_it_names_only_poses_that_are_there() -> None:
    assert set(LIKE.values()) <= set(POSES)
    assert set(BEFORE) <= {*POSES, *LIKE}


def test_it_keeps_each_figure_in_its_place() -> None:
    paper = Paper("a4", "", DAY)
    for name in (*POSES, *LIKE):
        before = len(paper.extents)
        draw(paper, name, CORNER, SIZE)
        drawn = paper.extents[before:]
        assert drawn, name
        assert min(one.left for one in drawn) >= CORNER[0] - SLACK, name
        assert max(one.right for one in drawn) <= CORNER[0] + SIZE[0] + SLACK, name
        assert min(one.top for one in drawn) >= CORNER[1] - SLACK, name
        assert max(one.bottom for one in drawn) <= CORNER[1] + SIZE[1] + SLACK, name
    paper.close()


@pytest.mark.parametrize("name", POSES)
def test_it_stands_each_figure_on_the_floor_or_above_it(name: str) -> None:
    pose, at = POSES[name], joints(POSES[name])
    lowest = min(at["head"][1] - HEAD + THICK / 2, *(y for _, y in at.values()))
    assert lowest == pytest.approx(pose.lift)


@pytest.mark.parametrize("name", POSES)
def test_it_gives_both_legs_the_same_length(name: str) -> None:
    at = joints(POSES[name])
    lengths = {"knee": figure.THIGH, "ankle": figure.SHANK, "toe": figure.FOOT}
    for side in ("near", "far"):
        start = at["hip"]
        for joint in LEG:
            end = at[f"{side} {joint}"]
            length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
            assert length == pytest.approx(lengths[joint])
            start = end


def test_it_draws_nothing_for_a_move_it_does_not_know() -> None:
    paper = Paper("a4", "", DAY)
    draw(paper, "somersault", CORNER, SIZE)
    assert not paper.printed().extents
