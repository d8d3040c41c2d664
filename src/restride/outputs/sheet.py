"""What a printed sheet says: words that are ready to print. How they lie is `sheet_layout`."""

from datetime import date
from typing import Literal

import msgspec

Shape = Literal["●", "▲", "■", "▼", "?"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do, once. `boxes` are the sets to tick; a test has `blanks` to fill instead.

    `ticks` are rows of words with a box beside each: how it felt. `figure` is a move or test id.
    """

    code: str
    title: str
    dose: str
    cue: str
    figure: str
    boxes: int = 0
    blanks: tuple[str, ...] = ()
    ticks: tuple[tuple[str, ...], ...] = ()


class LightRow(msgspec.Struct, frozen=True, kw_only=True):
    """One colour of the traffic light, as shape and word, and what it asks."""

    shape: Shape
    word: str
    during: str
    evening: str
    morning: str
    then: str


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One day on one page. Without `lines` it says `instead`, and asks no exercise.

    `held` are today's limits, the most limiting first; `baseline` says what the light goes by
    before a runner's usual morning is known.
    """

    on: date
    title: str
    about: str
    shape: Shape
    word: str
    means: str
    lines: tuple[Line, ...] = ()
    instead: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    light: tuple[LightRow, ...] = ()
    baseline: str = ""
    pulls: tuple[str, ...]
    emergency: str
    doctor: str
    footer: tuple[str, str]
