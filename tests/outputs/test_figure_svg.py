"""The figures as SVG: the same as on paper, within their box, coloured by class."""

import pytest
from lxml import etree

from restride.outputs.figure_svg import VIEW_BOX, figure_svg
from restride.outputs.poses import LIKE, POSES

SVG = "{http://www.w3.org/2000/svg}"


def drawn(name: str) -> etree._Element:
    shapes = figure_svg(name)
    assert shapes is not None
    return etree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{shapes}</svg>')


@pytest.mark.parametrize("name", [*POSES, *LIKE])
def test_it_draws_every_pose_within_its_box(name: str) -> None:
    left, top, wide, tall = (float(number) for number in VIEW_BOX.split())
    for path in drawn(name).iter(f"{SVG}path"):
        place = path.get("d", "").strip("MZ").replace("L", " ").split()
        numbers = [float(number) for number in place]
        assert all(left <= x <= left + wide for x in numbers[::2]), name
        assert all(top <= y <= top + tall for y in numbers[1::2]), name


def test_it_tells_near_from_far_by_class() -> None:
    classes = " ".join(one.get("class", "") for one in drawn("glider"))
    assert {"near", "far", "prop"} <= set(classes.split())


def test_it_draws_nothing_where_nobody_has() -> None:
    assert figure_svg("fast-feet") is None
