"""Sheets to draw, and what a page must never do: let things cross each other or its edge."""

from datetime import date
from itertools import combinations

from restride.outputs.paper import Extent, Printed
from restride.outputs.sheet import LightRow, Line, Sheet

EDGE = 8.0  # millimetres that a home printer may leave white
DAY = date(2026, 3, 8)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträgerverein "


def line(code: int, words: str = "Quiet feet. Land softly.", boxes: int = 3) -> Line:
    return Line(
        code=str(code),
        title=f"Hops on one leg {words}"[:60],
        dose="3 × 8, 4 s down · each leg, right first · one step up",
        cue=words,
        figure="hop-one",
        boxes=boxes,
        ticks=(("nothing", "sharp"), ("tight", "limp"), ("whole range", "part")),
    )


def sheet(lines: int, words: str = "Quiet feet. Land softly.", held: int = 2) -> Sheet:
    row = LightRow(shape="●", word="Green", during="0–2", evening="3", morning="0", then=words)
    return Sheet(
        on=DAY,
        title="Sunday 8 March 2026",
        about="Day 6 · Foundation · left leg",
        shape="▲",
        word="AMBER",
        means=words,
        lines=tuple(line(number, words) for number in range(1, lines + 1)),
        instead=() if lines else ("No exercises now.", words, words),
        held=(words,) * held,
        light=(row, row, row),
        baseline="Usual: the middle of your last 3 quiet mornings.",
        pulls=(words, words, words),
        emergency=words,
        doctor=words,
        footer=("Plan restride-hamstring 1.0.0", "Sheet 0308-7K3Q"),
    )


def faults(page: Printed) -> list[str]:
    """Everything that crosses something else, or comes too near the edge."""
    found = [f"over the edge: {one}" for one in page.extents if over_the_edge(one, page)]
    for one, other in combinations(page.extents, 2):
        if {one.what, other.what} != {"drawing"} and crosses(one, other):
            found.append(f"{one} crosses {other}")
    return found


def over_the_edge(one: Extent, page: Printed) -> bool:
    over = one.left < EDGE or one.right > page.width - EDGE
    return over or one.top < EDGE or one.bottom > page.height - EDGE


def crosses(one: Extent, other: Extent) -> bool:
    """Whether they share some paper, unless one is a box around the other."""
    apart = one.right <= other.left or other.right <= one.left
    apart = apart or one.bottom <= other.top or other.bottom <= one.top
    return not (apart or holds(one, other) or holds(other, one))


def holds(box: Extent, inside: Extent) -> bool:
    across = box.left <= inside.left and inside.right <= box.right
    return box.what == "box" and across and box.top <= inside.top and inside.bottom <= box.bottom
