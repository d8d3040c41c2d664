"""A stick figure from its pose: joints from directions, then lines with round ends."""

from collections.abc import Sequence
from math import cos, radians, sin
from typing import Protocol

from restride.outputs.poses import BEFORE, Before, Limb, Pose, Prop, pose_of

# Lengths in hundredths of the drawing's side, after an adult's: a standing figure fills it.
TRUNK, THIGH, SHANK, FOOT, UPPER_ARM, FOREARM = 29.0, 23.0, 23.0, 8.0, 15.0, 14.0
NECK, HEAD = 10.0, 6.5  # from shoulder to the middle of the head, and its radius
THICK = 5.0
LEAST = 62.0  # what a drawing shows at least: who kneels is not drawn larger than who stands
WIDE = 100.0  # a slope or stairs
LEG = ("knee", "ankle", "toe")
NEAR, FAR, FAINT, PROP = 0, 130, 205, 150  # greys: the near side is black
STEP = 9.0

Point = tuple[float, float]
Joints = dict[str, Point]


class Canvas(Protocol):
    """What a figure is drawn on, in millimetres from the upper left: paper, or a page's SVG."""

    def rule(self, x: float, y: float, length: float, *, thick: float, grey: int) -> None:
        """A horizontal line."""

    def strokes(self, points: Sequence[Point], *, thick: float, grey: int) -> None:
        """A line through all the points, with round ends."""

    def filled(self, points: Sequence[Point], *, grey: int) -> None:
        """A filled shape with these corners."""

    def disc(self, x: float, y: float, radius: float, *, grey: int) -> None:
        """A filled circle around a point."""


def draw(canvas: Canvas, name: str, corner: Point, size: Point) -> None:
    """Draw a move or test below its upper left corner, so wide and tall; nothing if unknown."""
    pose = pose_of(name)
    if pose is None:
        return
    dark = joints(pose)
    faint = None if name not in BEFORE else beside(dark, BEFORE[name])
    frame = Frame(
        canvas, corner, size, [*dark.values(), *([] if faint is None else faint.values())]
    )
    for prop in pose.props:
        frame.prop(prop, dark)
    if not set(pose.props) & {"slope", "steps"}:
        frame.floor()
    if faint is not None:
        frame.person(faint, (FAINT, FAINT))
    frame.person(dark, (NEAR, FAR))


def beside(dark: Joints, before: Before) -> Joints:
    """The fainter figure's joints in the frame of the dark one; heights stay, both on one floor."""
    faint = joints(before.pose)
    by = dark[before.joint][0] - faint[before.joint][0] + before.shift
    return {name: (x + by, y) for name, (x, y) in faint.items()}


def joints(pose: Pose) -> Joints:
    """Every joint of a pose, with the lowest on the floor (height 0) or `lift` above it."""
    at: Joints = {"hip": (0.0, 0.0)}
    at["shoulder"] = beyond(at["hip"], pose.trunk, TRUNK)
    at["head"] = beyond(at["shoulder"], pose.trunk if pose.head is None else pose.head, NECK)
    for side, leg, arm in (("near", pose.near, pose.near_arm), ("far", pose.far, pose.far_arm)):
        at |= chain(side, ("knee", "ankle", "toe"), at["hip"], leg, (THIGH, SHANK, FOOT))
        at |= chain(side, ("elbow", "hand"), at["shoulder"], arm, (UPPER_ARM, FOREARM))
    head = at["head"][1] - HEAD + THICK / 2  # the head is wider than a limb
    lowest = min(head, *(y for _, y in at.values())) - pose.lift
    return {name: (x, y - lowest) for name, (x, y) in at.items()}


def chain(
    side: str, names: tuple[str, ...], start: Point, limb: Limb, lengths: tuple[float, ...]
) -> Joints:
    """The joints of one limb, each beyond the one before."""
    found: Joints = {}
    for name, direction, length in zip(names, limb, lengths, strict=False):
        start = beyond(start, direction, length)
        found[f"{side} {name}"] = start
    return found


def beyond(start: Point, direction: float, length: float) -> Point:
    """The point so far from another in a direction."""
    turn = radians(direction)
    return (start[0] + length * cos(turn), start[1] + length * sin(turn))


class Frame:
    """A part of the canvas at one scale, with the figures in the middle of it."""

    def __init__(self, canvas: Canvas, corner: Point, size: Point, points: list[Point]) -> None:
        self.canvas, self.x, self.width = canvas, corner[0], size[0]
        self.bottom = corner[1] + size[1]
        left, right = min(x for x, _ in points) - HEAD, max(x for x, _ in points) + HEAD
        tall = max(y for _, y in points) + HEAD + THICK
        self.middle = (left + right) / 2
        self.scale = min(size[0] / max(LEAST, right - left), size[1] / max(LEAST, tall))

    def on_canvas(self, point: Point) -> Point:
        """A point of a figure in millimetres."""
        x = self.x + self.width / 2 + (point[0] - self.middle) * self.scale
        return (x, self.bottom - (point[1] + THICK / 2) * self.scale)

    def person(self, at: Joints, greys: tuple[int, int]) -> None:
        """The far side first, the near side over it."""
        near, far = greys
        for side, grey in (("far", far), ("near", near)):
            self._limb([at["shoulder"], at[f"{side} elbow"], at[f"{side} hand"]], grey, 0.75)
            self._limb([at["hip"], *(at[f"{side} {one}"] for one in LEG)], grey, 1)
        self._limb([at["hip"], at["shoulder"]], near, 1.1)
        self.canvas.disc(*self.on_canvas(at["head"]), HEAD * self.scale, grey=near)

    def floor(self) -> None:
        """A level floor, as wide as the drawing."""
        self.canvas.rule(self.x, self.bottom, self.width, thick=0.25, grey=PROP)

    def prop(self, prop: Prop, at: Joints) -> None:
        """What the figure stands on, holds or lies against."""
        match prop:
            case "chair" | "cushion":
                x, y = at["near ankle"]
                self._block(x - 10, 0, 16, y - THICK / 2)
            case "anchor":
                x, y = at["near ankle"]
                self._block(x - 4, y + THICK / 2, 10, 10)
            case "slider":
                x, _ = at["near ankle"]
                self._block(x - 4, -THICK / 2, 16, 3)
            case "pole":
                x, y = at["near hand"]
                self._limb([(x, 0), (x, y + 16)], PROP, 0.5)
            case "weight":
                x, y = at["near hand"]
                self.canvas.disc(*self.on_canvas((x, y - 4)), 7 * self.scale, grey=FAR)
            case "load":
                x, y = at["hip"]
                self._block(x - 7, y + THICK / 2, 14, 8)
            case "slope":
                self._limb([(self._left(), 0), (self._left() + WIDE, 0.28 * WIDE)], PROP, 0.3)
            case "steps":
                self._limb([point for n in range(5) for point in self._step(n)], PROP, 0.3)

    def _left(self) -> float:
        return self.middle - WIDE / 2

    def _step(self, number: int) -> tuple[Point, Point]:
        x = self._left() + number * WIDE / 5
        return ((x, number * STEP), (x + WIDE / 5, number * STEP))

    def _block(self, x: float, y: float, wide: float, tall: float) -> None:
        corners = [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]
        self.canvas.filled([self.on_canvas(corner) for corner in corners], grey=PROP)

    def _limb(self, points: list[Point], grey: int, thick: float) -> None:
        there = [self.on_canvas(point) for point in points]
        self.canvas.strokes(there, thick=thick * THICK * self.scale, grey=grey)
