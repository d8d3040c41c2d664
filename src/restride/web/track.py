"""The path as a running track seen from above: a stretch a phase, an arch a gate, an oval to keep.

Lengths are in the drawing's own unit; a page scales it. Words beside it say all that it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

WIDTH = 360
LEFT, RIGHT = 90, 270  # where the straights begin and end
BEND = 62  # the radius of a bend
LANE = 34
TOP = 92  # the first straight's middle
LEAST_SHARE, MOST_SHARE = 0.08, 0.92  # so that the marker never stands on an arch
START = 34

Gate = Literal["open", "next", "closed"]
Anchor = Literal["start", "middle", "end"]
Lived = Literal["done", "here", "before", "ahead"]


@dataclass(frozen=True)
class Stretch:
    """One phase: what it is called, and whether it was lived; `gate` is the one at its end."""

    number: int
    title: str
    when: str
    lived: Lived
    gate: Gate
    gate_words: str
    keeps: bool


@dataclass(frozen=True)
class Words:
    """A text and where it stands."""

    x: int
    y: int
    anchor: Anchor
    text: str


@dataclass(frozen=True)
class Piece:
    """A piece of lane."""

    d: str
    lived: Lived


@dataclass(frozen=True)
class Arch:
    """A gate: across the lane at a bend, with its words inside."""

    left: int
    right: int
    y: int
    gate: Gate
    words: Words


@dataclass(frozen=True)
class Track:
    """Everything to be drawn."""

    height: int
    pieces: list[Piece]
    arches: list[Arch]
    titles: list[tuple[int, Words, Words, Lived]]
    marker: tuple[int, int] | None
    width: int = WIDTH
    start: int = START
    top: int = TOP
    lane: int = LANE

    @property
    def pill(self) -> int:
        """The middle of the marker's words, kept on the paper."""
        x = 0 if self.marker is None else self.marker[0]
        return min(max(x, 70), WIDTH - 70)


def draw(stretches: Sequence[Stretch], share: float) -> Track:
    """Lay the track; `share` of what the next gate asks is how far the marker has come to it."""
    pieces: list[Piece] = []
    marker = None
    for at, one in enumerate(stretches):
        pieces.append(Piece(_begin(at) + _straight(at) + _end(at, stretches), one.lived))
        if one.lived == "here":
            x = _along(at, 0.5 if one.keeps else share)
            marker = (x, _y(at))
            if not one.keeps:  # the oval is run whole, again and again
                pieces[-1] = Piece(pieces[-1].d, "ahead")
                pieces.append(Piece(f"{_begin(at)}H{x}", "done"))
    last = stretches[-1] if stretches else None
    rows = len(stretches) - 1
    bottom = _y(rows) + (2 * BEND if last is not None and last.keeps else 0)
    return Track(
        height=bottom + LANE // 2 + 24,
        pieces=sorted(pieces, key=lambda piece: ORDER.index(piece.lived)),
        arches=[_arch(at, one) for at, one in enumerate(stretches[:-1])],
        titles=[_title(at, one) for at, one in enumerate(stretches)],
        marker=marker,
    )


ORDER: tuple[Lived, ...] = ("ahead", "before", "here", "done")  # what is painted over what


def _y(at: int) -> int:
    return TOP + 2 * BEND * at


def _is_eastward(at: int) -> bool:
    return at % 2 == 0


def _begin(at: int) -> str:
    """From the arch before it, or the start, to where its straight begins."""
    y = _y(at)
    if at == 0:
        return f"M{START} {y}"
    if _is_eastward(at):
        return f"M{LEFT - BEND} {y - BEND}A{BEND} {BEND} 0 0 0 {LEFT} {y}"
    return f"M{RIGHT + BEND} {y - BEND}A{BEND} {BEND} 0 0 1 {RIGHT} {y}"


def _straight(at: int) -> str:
    return f"H{RIGHT if _is_eastward(at) else LEFT}"


def _end(at: int, stretches: Sequence[Stretch]) -> str:
    """Half a bend to its arch; the last one goes round and round, or simply ends."""
    y, east, is_last = _y(at), _is_eastward(at), at == len(stretches) - 1
    side, back = (RIGHT, LEFT) if east else (LEFT, RIGHT)
    sweep, radii = int(east), f"{BEND} {BEND}"
    if is_last and stretches[at].keeps:
        low = y + 2 * BEND
        return f"A{radii} 0 0 {sweep} {side} {low}H{back}A{radii} 0 0 {sweep} {back} {y}"
    if is_last:
        return ""
    apex = RIGHT + BEND if east else LEFT - BEND
    return f"A{radii} 0 0 {sweep} {apex} {y + BEND}"


def _along(at: int, share: float) -> int:
    part = min(max(share, LEAST_SHARE), MOST_SHARE)
    first, last = (LEFT, RIGHT) if _is_eastward(at) else (RIGHT, LEFT)
    return round(first + (last - first) * part)


def _arch(at: int, one: Stretch) -> Arch:
    east, y = _is_eastward(at), _y(at) + BEND
    apex = RIGHT + BEND if east else LEFT - BEND
    half = LANE // 2 + 5
    inside = apex - half - 10 if east else apex + half + 10
    words = Words(inside, y + 5, "end" if east else "start", one.gate_words)
    return Arch(apex - half, apex + half, y, one.gate, words)


def _title(at: int, one: Stretch) -> tuple[int, Words, Words, Lived]:
    """On the open side above its straight; the one that is kept, inside its oval."""
    if one.keeps:
        middle, y = WIDTH // 2, _y(at) + BEND + 12
        places = Words(middle, y, "middle", one.title), Words(middle, y + 19, "middle", one.when)
    elif at == 0:
        y = TOP - 48
        places = Words(START, y, "start", one.title), Words(START, y + 19, "start", one.when)
    else:
        east, y = _is_eastward(at), _y(at) - BEND + 4
        anchor: Anchor = "end" if east else "start"
        x = WIDTH - 22 if east else 22
        places = Words(x, y, anchor, one.title), Words(x, y + 19, anchor, one.when)
    return (one.number, *places, one.lived)
