"""A day's run as the steps of a workout, whatever file they are then written in.

Nothing is added to what was asked but walking that the exercise's own sheet asks for without a
number: it lasts until the runner presses the watch's lap button.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from restride.decision.model import Decision, Item
from restride.protocol.model import Protocol
from restride.protocol.triage import Move
from restride.protocol.value import Ask, Dose
from restride.runs.matching.asked import Interval, asked_of
from restride.runs.matching.workout_name import WorkoutName

Effort = Literal["warm_up", "work", "recovery", "cool_down"]

NAME_LENGTH = 15  # characters of a step's name that a watch shows
# The fast rungs are ten points apart, so whoever is slower than this is on the rung below.
SLOWER_PERCENT = 10
RUNS = ("run", "speed")
STOPS = ("refer", "hold", "rest")
# Where the title is too long for a name, and its beginning alone would say something else.
SHORT_WORDS = {
    "build-up": "Build",
    "high-knee-march": "Knee march",
    "hill-run": "Uphill",
    "stair-run": "Stairs",
}


@dataclass(frozen=True)
class Step:
    """One thing to do. Without a time or a distance it ends when the runner presses lap.

    `percent` is of the runner's own top speed; `speed_m_s` is the same as the lowest and the
    highest, where the top speed is trusted. `count` is what the watch cannot measure, as `3x10`.
    """

    words: str
    effort: Effort
    duration_s: float | None = None
    distance_m: float | None = None
    count: str = ""
    percent: float | None = None
    speed_m_s: tuple[float, float] | None = None
    is_easy: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """As much as a watch shows: `Run 1:00 easy`, `Sprint 50m 80%`."""
        amount = self.count
        if self.duration_s is not None:
            amount = minutes(self.duration_s)
        elif self.distance_m is not None:
            amount = f"{self.distance_m:g}m"
        manner = "easy" if self.is_easy else ""
        manner = manner if self.percent is None else f"{self.percent:g}%"
        rest = " ".join(part for part in (amount, manner) if part)
        return f"{_cut(self.words, NAME_LENGTH - len(rest) - bool(rest))} {rest}".strip()


@dataclass(frozen=True)
class Block:
    """Steps done `times` times over, of one move; `walking` belongs to no move."""

    move: str
    part: str
    on_treadmill: bool
    times: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Workout:
    """One day's run. `asked` names its rung as the log does."""

    name: WorkoutName
    asked: str
    title: str
    blocks: tuple[Block, ...]


def workout(
    protocol: Protocol, decision: Decision, top_speed_m_s: float | None = None
) -> Workout | None:
    """What is still to be run on a decision's day, or None.

    A decision that stops or rests never gives one, whatever else it holds.
    """
    items = [item for item in decision.session if item.times_done < item.times_today]
    runs = [item for item in items if item.part in RUNS and item.rung is not None]
    if decision.action in STOPS or not runs:
        return None
    main = runs[0]
    moves = {move.id: move for move in protocol.moves}
    blocks = [
        _block(moves[ask.move], ask, item, top_speed_m_s)
        for item in items
        if item.part in (*RUNS, "warm_up")
        for ask in _asks(item)
    ]
    named = decision.protocol
    return Workout(
        name=WorkoutName(main.rung or "", named.version, decision.on),
        asked=f"{named.id}@{named.version}#{main.rung}",
        title=moves[main.move].title,
        blocks=(*_opening(blocks[0]), *blocks, *_closing(runs[-1])),
    )


def minutes(seconds: float) -> str:
    """`1:00`, `30:00`."""
    whole, rest = divmod(round(seconds), 60)
    return f"{whole}:{rest:02d}"


def _asks(item: Item) -> Iterator[Ask]:
    yield Ask(move=item.move, dose=item.dose, source=item.source)
    yield from item.also


def _opening(first: Block) -> Iterator[Block]:
    """A walk before the first run: "walk a few minutes first", say the sheets."""
    if first.steps[0].words != "Walk":
        yield _walk(Step("Warm-up walk", "warm_up", note="A few minutes, then press lap."))


def _closing(last: Item) -> Iterator[Block]:
    """A walk after an easy run: "end with a few minutes of walking", say the sheets."""
    if last.part == "run":
        yield _walk(Step("Cool-down walk", "cool_down", note="A few minutes."))


def _walk(step: Step) -> Block:
    return Block(move="walking", part="walk", on_treadmill=True, times=1, steps=(step,))


def _block(move: Move, ask: Ask, item: Item, top_speed_m_s: float | None) -> Block:
    asked = asked_of(ask.dose)
    if asked is None:
        return Block(move.id, item.part, move.treadmill, 1, (_counted(move, ask.dose),))
    steps = tuple(_step(move, one, item.part, top_speed_m_s) for one in asked.repeat)
    return Block(move.id, item.part, move.treadmill, asked.times, steps)


def _counted(move: Move, dose: Dose) -> Step:
    """What has no time and no distance: as often as asked, then lap."""
    count = f"{dose.sets}x{dose.reps}" if dose.reps is not None else ""
    each = "Each side. " if dose.each_side else ""
    return Step(move.title, "warm_up", count=count, note=each + move.stop)


def _step(move: Move, one: Interval, part: str, top_speed_m_s: float | None) -> Step:
    if one.kind == "walk":
        is_open = one.duration_s is None and one.distance_m is None
        words = ("Walk back, rest" if part == "speed" else "Walk back") if is_open else "Walk"
        return Step(words, "recovery", one.duration_s, one.distance_m)
    is_easy = part != "speed" and one.duration_s is not None
    return Step(
        words="Run" if is_easy else SHORT_WORDS.get(move.id, move.title),
        effort="warm_up" if part == "warm_up" else "work",
        duration_s=one.duration_s,
        distance_m=one.distance_m,
        percent=one.intensity_percent,
        speed_m_s=_speed(one.intensity_percent, top_speed_m_s),
        is_easy=is_easy,
        note=move.stop,
    )


def _speed(percent: float | None, top_speed_m_s: float | None) -> tuple[float, float] | None:
    """From a rung slower up to the speed asked, and never above it."""
    if percent is None or top_speed_m_s is None:
        return None
    return _mm_s(top_speed_m_s, percent - SLOWER_PERCENT), _mm_s(top_speed_m_s, percent)


def _mm_s(top_speed_m_s: float, percent: float) -> float:
    """A part of the top speed in m/s, down to the millimetre that files hold: never faster."""
    return math.floor(round(top_speed_m_s * percent * 10, 6)) / 1000


def _cut(words: str, room: int) -> str:
    """The words, or as many whole ones of them as there is room for."""
    if len(words) <= room:
        return words
    whole, _, _ = words[: room + 1].rpartition(" ")
    return whole or words[:room]
