"""The same stick figures as SVG, for a page that colours them by class: near, far, faint, prop."""

from collections.abc import Sequence

from restride.outputs.figure import FAINT, FAR, NEAR, PROP, Point, draw
from restride.outputs.poses import pose_of

SIZE = (14.0, 10.0)
SLACK = 0.6  # half of a limb's thickness, which a figure's joints do not count
CLASSES = {NEAR: "near", FAR: "far", FAINT: "faint", PROP: "prop"}


def figure_svg(name: str) -> str | None:
    """The shapes of a move or test inside `VIEW_BOX`; None where nobody has drawn it."""
    if pose_of(name) is None:
        return None
    shapes = Shapes()
    draw(shapes, name, (0, 0), SIZE)
    return "".join(shapes.drawn)


VIEW_BOX = f"{-SLACK} {-SLACK} {SIZE[0] + 2 * SLACK} {SIZE[1] + 2 * SLACK}"


class Shapes:
    """A canvas that keeps what is drawn as the elements of an SVG."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def rule(self, x: float, y: float, length: float, *, thick: float, grey: int) -> None:
        """A horizontal line."""
        self.strokes([(x, y), (x + length, y)], thick=thick, grey=grey)

    def strokes(self, points: Sequence[Point], *, thick: float, grey: int) -> None:
        """A line through all the points; round ends are the style sheet's."""
        path = f'd="{_path(points)}" stroke-width="{_short(thick)}"'
        self.drawn.append(f'<path class="line {CLASSES[grey]}" {path}/>')

    def filled(self, points: Sequence[Point], *, grey: int) -> None:
        """A filled shape with these corners."""
        self.drawn.append(f'<path class="solid {CLASSES[grey]}" d="{_path(points)}Z"/>')

    def disc(self, x: float, y: float, radius: float, *, grey: int) -> None:
        """A filled circle around a point."""
        place = f'cx="{_short(x)}" cy="{_short(y)}" r="{_short(radius)}"'
        self.drawn.append(f'<circle class="solid {CLASSES[grey]}" {place}/>')


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in points)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
