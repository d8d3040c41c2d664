"""Every path of one ladder, breadth first: the engine's steps beside the reading of the rules.

A path is a row of works. Before each a gap passes, and a clinician may open the next phase in it;
each is done with some light, at the rung asked or one beside it. Two paths that leave the engine
and the rules alike, whatever the date, go on as one.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import NamedTuple

from restride.decision.model import Decision, LadderSeen
from restride.engine.decide import settled, today
from restride.log.days import by_day
from restride.log.model import AnyEntry, Log
from restride.protocol.index import Index
from restride.state.model import State
from restride.state.step import SettledDay, step
from restride.trial.counter_example import CounterExample
from tests.exhaustive import ladder_log as log_of
from tests.exhaustive.ladder_rules import (
    AMBER,
    GREEN,
    NOTHING,
    RED,
    UNKNOWN,
    WEEK,
    LadderRules,
    Light,
    Standing,
)
from tests.perfect import PROTOCOL, Runner

TROUBLES = (AMBER, RED, UNKNOWN)
LIGHTS = (Light(), *(Light()._replace(**{one: c}) for one in Light._fields for c in TROUBLES))
BESIDE_ASKED = (Light(), Light(AMBER), Light(RED))  # for the rungs above and below
RED_RUNGS = 1  # remembered, of those that one clean would do for
# What may hold a ladder back beside the rules of one ladder.
FROM_OUTSIDE = {"max_effort_spacing", "test_not_needed", "requires", "load_limit", "no_time"}
FROM_OUTSIDE |= {"heavy_before_speed", "speed_after_heavy", "in_turn", "too_early"}


@dataclass(frozen=True)
class Node:
    """A morning: what all days before it were folded into, and how one comes here."""

    state: State
    number: int
    entries: Log  # what is known of this day: its morning
    standing: Standing
    depth: int = 0
    before: "Node | None" = None
    lived: Log = ()  # all entries since `before`, those of this day left out

    def log(self) -> Log:
        told = () if self.before is None else self.before.log()
        return (*told, *self.lived)


class Count(NamedTuple):
    """How large a search was."""

    states: int
    transitions: int
    closed: bool


class Search:
    """The search of one ladder, for a runner with so many earlier injuries.

    A path ends where more different rungs were red than are to be remembered.
    """

    def __init__(self, ladder: str, earlier: int = 0) -> None:
        self.ladder, self.index = log_of.LADDERS[ladder], Index(PROTOCOL)
        self.runner = Runner(earlier=earlier)
        careful = earlier >= PROTOCOL.cleans.careful_after_injuries
        below = log_of.below_placed(self.ladder)
        self.rules = LadderRules(PROTOCOL, self.ladder, careful=careful, below=below)
        self.phases = log_of.phases_of(self.ladder)
        rungs, need = self.ladder.rungs, PROTOCOL.cleans.careful
        self.once = {at for at, one in enumerate(rungs) if (one.clean or self.ladder.clean) < need}
        weekly = [self.rules.rhythm(phase).per_7_days for phase in self.phases]
        self.counted_days = max([days for days in weekly if days < WEEK], default=0)
        self.found: CounterExample | None = None

    def run(self, most_depth: int | None = None) -> Count:
        """Searches until nothing is new, or to a depth of so many works; stops at a finding."""
        root = self.root()
        seen, waiting, transitions = {self.key(root)}, deque([root]), 0
        while waiting and self.found is None:
            if most_depth is not None and waiting[0].depth >= most_depth:
                break
            for node in self.following(waiting.popleft()):
                transitions += 1
                key = self.key(node)
                if key not in seen:
                    seen.add(key)
                    if len(self.once & node.standing.reds) <= RED_RUNGS:
                        waiting.append(node)
        return Count(len(seen), transitions, not waiting)

    def root(self) -> Node:
        log, number = log_of.prelude(self.ladder, self.runner), log_of.SOME_DAYS
        on = self.runner.day(number)
        state = State()
        quiet = tuple(log_of.morning(on, GREEN, self.phases[0]))
        for one in settled(by_day((*log, *quiet), on), on):
            state = step(self.index, state, one)
        standing = Standing(phase=self.phases[0], rung=0, stood=0)
        return Node(state, on.toordinal(), quiet, standing, lived=log)

    def gaps(self) -> list[int]:
        """Days between two works: every edge of every rule that counts them."""
        rules, ladder = PROTOCOL.gaps, self.ladder
        edges = {band.from_days for band in rules.bands} | {rules.restart_from_days, 2}
        edges |= {ladder.gap_from_days} if ladder.gap_from_days else set()
        rungs = range(len(ladder.rungs))
        for phase in self.phases:
            standing = Standing(phase, 0, 0)
            edges |= {self.rules.nights_between(standing, rung) + 1 for rung in rungs}
        return sorted((edges | {edge - 1 for edge in edges}) - {0})

    def following(self, node: Node) -> Iterator[Node]:
        """Every work after every gap, in the same phase or the next."""
        gaps = [1] if node.standing.last is None else self.gaps()
        here, lived = node, node.lived[:0]
        gates: list[tuple[Node, Log]] = []
        for days in count(1):
            if days in gaps:
                yield from self.works(node, here, lived)
                for gate, told in gates:
                    yield from self.works(node, gate, told)
            if days == gaps[-1] or self.found is not None:
                return
            one = (*here.entries, *self.between(here, days))
            opened, gates = self.opened(here), []
            if opened is not None and days + 1 in gaps:
                gates = [(self.passed(here, (*one, opened)), (*lived, *one, opened))]
            here, lived = self.passed(here, one), (*lived, *one)

    def between(self, here: Node, days: int) -> Iterator[AnyEntry]:
        """What is done on a day of a gap: who has to look does so, and work beside goes on."""
        day = date.fromordinal(here.number)
        if "three_reds" in here.state.holds:
            yield log_of.cleared(day, "three_reds")
        beside = log_of.BESIDE.get(self.ladder.id)
        if beside is not None and self.ladder.part == "speed" and days in log_of.KEPT_UP:
            yield from log_of.dids(log_of.LADDERS[beside], 0, day, beside=True)
            yield log_of.after(day)

    def opened(self, here: Node) -> AnyEntry | None:
        """The gate to the next phase, if it has this ladder."""
        phase = here.standing.phase + 1
        if phase not in self.phases:
            return None
        return log_of.placed(date.fromordinal(here.number), log_of.PHASES[phase])

    def passed(self, here: Node, entries: Log) -> Node:
        """The next morning, a quiet one, after a day on which the ladder was not done."""
        standing = self.rules.next_morning(here.standing)
        if any(getattr(one, "act", "") == "place" for one in entries):
            standing = replace(standing, phase=standing.phase + 1)
        return self.night(here, entries, standing)

    def works(self, node: Node, here: Node, lived: Log) -> Iterator[Node]:
        """Every rung and light on this day, once the decision for it agrees with the rules."""
        if "three_reds" in here.state.holds:
            day = date.fromordinal(here.number)
            entries = (*here.entries, log_of.cleared(day, "three_reds"))
            here = Node(here.state, here.number, entries, here.standing)
        if not self.agrees(node, here, lived):
            return
        if self.rules.restarts(here.standing):
            return
        asked = self.rules.open_to(here.standing)
        for rung in (asked, asked + 1, asked - 1):
            if 0 <= rung < len(self.ladder.rungs):
                for light in LIGHTS if rung == asked else BESIDE_ASKED:
                    yield self.worked(node, here, lived, rung, light)

    def worked(self, node: Node, here: Node, lived: Log, rung: int, light: Light) -> Node:
        """The morning after a work."""
        day = date.fromordinal(here.number)
        done = (*here.entries, *log_of.worked(self.ladder, rung, day, light))
        standing = self.rules.work(here.standing, rung, light)
        new = self.night(here, done, standing, light)
        depth, all_lived = node.depth + 1, (*lived, *done)
        new = Node(new.state, new.number, new.entries, standing, depth, node, all_lived)
        known, need = new.state.ladder(self.ladder.id), self.rules.need(standing, standing.rung)
        self.promises(new, here, rung, light)
        engine, rules = (known.rung, len(known.cleans)), (standing.rung, standing.cleans)
        if (engine[0], min(engine[1], need)) != (rules[0], min(rules[1], need)):
            self.agrees(new, new, ())
        return new

    def night(self, here: Node, done: Log, standing: Standing, light: Light = LIGHTS[0]) -> Node:
        morning = date.fromordinal(here.number + 1)
        entries = tuple(log_of.morning(morning, light.morning, standing.phase))
        days = (log_of.day_of(here.number, done), log_of.day_of(here.number + 1, entries))
        state = step(self.index, here.state, SettledDay(*days, still_open=False))
        return Node(state, here.number + 1, entries, standing)

    def promises(self, new: Node, here: Node, rung: int, light: Light) -> None:
        """What holds whatever the rules' small print: the README's promise, for one ladder."""
        before, standing = here.state.ladder(self.ladder.id).rung, here.standing
        now, landed = new.state.ladder(self.ladder.id).rung, self.rules.after_gap(standing)
        says = None
        if now > before + 1 or now > landed + 1:
            says = "goes up more than one rung"
        elif now > min(before, landed) and max(light) != GREEN:
            says = "goes up although not all was green"
        elif RED in light and now >= max(1, min(rung, landed)):
            says = "stays up after a red"
        if says is not None:
            self.tell(new, new, (), f"{self.ladder.id} {says}")

    def agrees(self, node: Node, here: Node, lived: Log) -> bool:
        """Whether the decision of a morning is what the rules say; if not, it is told."""
        decision = today(self.index, here.state, log_of.day_of(here.number, here.entries))
        differs = self.difference(decision, here.standing)
        if differs is not None:
            self.tell(node, here, lived, differs)
        return differs is None

    def difference(self, decision: Decision, standing: Standing) -> str | None:
        """What the decision says otherwise than the rules, in words."""
        if self.rules.restarts(standing):
            again = decision.phase == log_of.PHASES[0] and "triage" in decision.asks
            return None if again else "after more than four weeks triage and all gates come again"
        if decision.phase != log_of.PHASES[standing.phase]:
            return f"the phase is {decision.phase}"
        seen = next(one for one in decision.ladders if one.ladder == self.ladder.id)
        landed = self.rules.after_gap(standing)
        asks, need = self.rules.asks(standing), self.rules.need(standing, landed)
        told = {"earned": self.name(landed), "cleans needed": need, "asked": self.name(asks)}
        says = {"earned": seen.earned, "cleans needed": seen.needed, "asked": seen.today}
        told["cleans"] = 0 if self.rules.is_gap(standing) else min(standing.cleans, need)
        says["cleans"] = min(seen.cleans, need)
        if self.is_held_from_outside(decision, seen, asks):
            told.pop("asked")
        return next(
            (
                f"{self.ladder.id}: by the rules {what} is {told[what]}, by the engine {says[what]}"
                for what in told
                if told[what] != says[what]
            ),
            None,
        )

    def is_held_from_outside(self, decision: Decision, seen: LadderSeen, asks: int) -> bool:
        """Whether less is asked for a reason that lies not in this ladder."""
        codes = {one.reason.code for one in decision.limits if one.ladder == self.ladder.id}
        ids = [None, *(rung.id for rung in self.ladder.rungs)]
        kept = PROTOCOL.phases[self.phases[-1]].keep is not None and self.ladder.part == "heavy"
        held = codes & FROM_OUTSIDE or (kept and "weekly_full" in codes)
        return bool(held) and ids.index(seen.today) <= asks + 1

    def name(self, rung: int) -> str | None:
        return None if rung == NOTHING else self.ladder.rungs[rung].id

    def tell(self, node: Node, here: Node, lived: Log, says: str) -> None:
        """Keeps the first disagreement: breadth first, it has the fewest works."""
        if self.found is None:
            log = (*node.log(), *lived, *here.entries)
            day = date.fromordinal(here.number)
            claim = "a_ladder_moves_by_the_clinical_rules"
            mend = f"Read docs/clinical.md beside the log of {day}"
            self.found = CounterExample(claim, day, f"on {day} {says}", mend, log)

    def key(self, node: Node) -> object:
        """What the days to come can depend on, in the engine and in the rules, counted from today.

        A warning or a work matters as long as it may be one of those that a limit counts.
        """
        state, number, rule = node.state, node.number, PROTOCOL.light.ambers
        known, standing = state.ladder(self.ladder.id), node.standing
        cleans, most = known.cleans[-1:], PROTOCOL.cleans.careful
        engine = (
            state.phase, known.rung, known.rung_then, min(len(known.cleans), most),
            [min(PROTOCOL.cleans.days_apart, number - one) for one in cleans],
            newest([number - one for one in reversed(known.ambers)], rule.count - 1),
            newest([number - one for one in reversed(known.days)], self.counted_days),
            sorted(self.once & {*known.red_rungs}), known.longest_run_s,
            state.amber_on == number - 1, bool(state.red_morning), state.rest_since
            and (min(PROTOCOL.light.rest.days, number - state.rest_since), state.rest_greens),
        )  # fmt: skip
        rules = vars(standing) | {
            "cleans": min(standing.cleans, most),
            "clean_ago": standing.clean_ago if standing.cleans else 0,
            "ambers": standing.ambers[: rule.count - 1],
            "days": standing.days[: self.counted_days],
            "reds": sorted(self.once & standing.reds),
        }
        return repr((engine, *rules.values()))


def newest(days: list[int], most: int) -> list[int]:
    """The newest of some days, counted backwards, while they lie in one week."""
    return [ago for ago in days[:most] if ago < WEEK]
