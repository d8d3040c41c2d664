"""What the clinical rules say of one ladder: a second reading of them, to hold the engine against.

Written from docs/clinical.md, for a runner who does whole doses. It takes its numbers from the
protocol and nothing from the engine. Days are counted backwards from today: 0 is today.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from restride.protocol.ladder import Ladder
from restride.protocol.model import Protocol
from restride.protocol.value import Rhythm

NOTHING, WEEK = -1, 7


class Colour(IntEnum):
    GREEN, UNKNOWN, AMBER, RED = range(4)


GREEN, UNKNOWN, AMBER, RED = Colour


class Light(NamedTuple):
    """The three moments of a day's work."""

    during: Colour = GREEN
    evening: Colour = GREEN
    morning: Colour = GREEN


@dataclass(frozen=True)
class Standing:
    """Where a ladder stands in the morning, before anything is done."""

    phase: int
    rung: int
    stood: int  # the rung that a gap counts from
    cleans: int = 0
    clean_ago: int = 0
    ambers: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    last: int | None = None
    reds: frozenset[int] = frozenset()
    red_ago: int | None = None  # a red that is not rested yet
    greens: int = 0
    was_amber: bool = False
    morning: Colour = GREEN
    red_morning: bool = False
    has_grown: bool = False


class LadderRules:
    """The rules of one ladder for a runner who is, or is not, to be careful with each rung."""

    def __init__(
        self, protocol: Protocol, ladder: Ladder, *, careful: bool, below: frozenset[str]
    ) -> None:
        """`below`: the rungs of other ladders that were cleared."""
        self.protocol, self.ladder, self.careful = protocol, ladder, careful
        self.top = len(ladder.rungs) - 1
        self.led_to = sum(one.follows is None or one.follows in below for one in ladder.rungs) - 1
        self.speed = ladder.part == "speed"

    def need(self, standing: Standing, rung: int) -> int:
        """Cleans: the rung's own; two where it was ever red, after earlier injuries."""
        own, rule = self.ladder.rungs[rung].clean or self.ladder.clean, self.protocol.cleans
        return max(own, rule.careful) if self.careful or rung in standing.reds else own

    def cap(self, phase: int) -> int:
        ids = [rung.id for rung in self.ladder.rungs]
        return ids.index(self.protocol.phases[phase].up_to[self.ladder.id])

    def after_gap(self, standing: Standing) -> int:
        """One or two down, or to the first; once, from the rung of the last day."""
        last = standing.last or 0
        if last < (self.ladder.gap_from_days or 0):
            return standing.rung
        down: int | str = 0
        for band in self.protocol.gaps.bands:
            if last >= band.from_days:
                down = band.speed_down if self.speed else band.down
        if down == "first":
            return 0
        return min(standing.rung, max(0, standing.stood - int(down))) if down else standing.rung

    def is_gap(self, standing: Standing) -> bool:
        """Away for as long as it takes to lose a rung; the first rung loses its cleans alone."""
        shortest = min(band.from_days for band in self.protocol.gaps.bands)
        return (standing.last or 0) >= max(shortest, self.ladder.gap_from_days or 0)

    def restarts(self, standing: Standing) -> bool:
        return (standing.last or 0) >= self.protocol.gaps.restart_from_days

    def open_to(self, standing: Standing) -> int:
        return min(self.after_gap(standing), self.cap(standing.phase), self.led_to)

    def nights_between(self, standing: Standing, rung: int) -> int:
        phase, own = self.protocol.phases[standing.phase], self.ladder.rungs[rung].days_between
        if self.ladder.part == "heavy":
            session = self.protocol.session.heavy_days_between
            return phase.heavy.days_between if phase.heavy else session
        return self.rhythm(standing.phase).days_between if own is None else own

    def rhythm(self, phase: int) -> Rhythm:
        return self.protocol.phases[phase].rhythm.get(self.ladder.id, self.ladder.rhythm)

    def is_soon(self, standing: Standing, rung: int) -> bool:
        return bool(standing.days) and standing.days[0] <= self.nights_between(standing, rung)

    def is_often(self, standing: Standing) -> bool:
        return len(standing.days) >= self.rhythm(standing.phase).per_7_days

    def rests(self, standing: Standing) -> bool:
        """After red nothing; after amber, or while a red morning stands, calm work alone."""
        if standing.red_ago is not None or standing.morning == RED:
            return True
        unanswered = standing.morning == UNKNOWN and standing.red_morning
        return not self.ladder.calm and (
            standing.was_amber or standing.morning == AMBER or unanswered
        )

    def asks(self, standing: Standing) -> int:
        """The rung asked today, or NOTHING."""
        unsure = self.speed and standing.morning == UNKNOWN
        soon = self.is_soon(standing, self.after_gap(standing)) or self.is_often(standing)
        return NOTHING if self.rests(standing) or unsure or soon else self.open_to(standing)

    def is_too_much(self, standing: Standing, rung: int) -> bool:
        """Higher, sooner or more often than asked. Calm work is light enough for any day."""
        if self.ladder.calm:
            return False
        closed = self.rests(standing) or (self.speed and standing.morning == UNKNOWN)
        beside = self.ladder.part == "warm_up"  # it belongs to other work, and to its days
        soon = not beside and self.is_soon(standing, rung)
        often = not beside and self.is_often(standing)
        return closed or rung > self.open_to(standing) or soon or often

    def work(self, standing: Standing, rung: int, light: Light) -> Standing:
        """The next morning, after a whole dose of a rung."""
        colour = max(*light, AMBER if self.is_too_much(standing, rung) else GREEN)
        landed, ambers, reds = self.after_gap(standing), standing.ambers, standing.reds
        cleans, ago = (0, 0) if self.is_gap(standing) else (standing.cleans, standing.clean_ago)
        now = landed
        if colour >= AMBER:
            ambers = (0, *ambers)
            reds |= {rung} if colour == RED else frozenset()
            if colour == RED or len(ambers) >= self.protocol.light.ambers.count:
                now, cleans = max(0, min(landed, rung) - 1), 0
        elif colour == GREEN and rung == landed and not standing.has_grown:
            if cleans == 0 or ago >= self.protocol.cleans.days_apart:
                cleans, ago = cleans + 1, 0
            if now < self.top and cleans >= self.need(standing, now):
                now, cleans = now + 1, 0
        grown = self.ladder.grows is not None and colour == GREEN
        # a red morning after calm work alone asks for no rest of its own
        red = colour == RED and (not self.ladder.calm or RED in light[:2])
        after = replace(
            standing, rung=now, stood=min(landed, now), cleans=cleans, clean_ago=ago,
            ambers=ambers, reds=reds, days=(0, *standing.days), last=0,
            has_grown=standing.has_grown or grown,
            red_ago=0 if red else standing.red_ago, greens=0 if red else standing.greens,
        )  # fmt: skip
        return replace(self.next_morning(after, light.morning), was_amber=colour == AMBER)

    def next_morning(self, standing: Standing, colour: Colour = GREEN) -> Standing:
        """One night later. A red is rested after its days and green mornings."""
        rule, red = self.protocol.light.rest, standing.red_ago
        greens = 0 if colour >= AMBER else standing.greens + (colour == GREEN)
        if red is not None:
            rested = red + 1 >= rule.days and greens >= rule.green_mornings
            red = None if rested else min(red + 1, rule.days)
        within = self.protocol.light.ambers.within_days
        return replace(
            standing, red_ago=red, greens=0 if red is None else greens, was_amber=False,
            morning=colour,
            red_morning=colour == RED or (standing.red_morning and colour != GREEN),
            clean_ago=min(standing.clean_ago + 1, self.protocol.cleans.days_apart),
            ambers=tuple(ago + 1 for ago in standing.ambers if ago + 1 < within),
            days=tuple(ago + 1 for ago in standing.days if ago + 1 < WEEK),
            last=None if standing.last is None else standing.last + 1,
        )  # fmt: skip
