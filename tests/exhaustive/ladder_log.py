"""The entries of a runner of whom one ladder is watched: a real log, as short as can be.

A clinician places her on the ladder, so that no other ladder has a past. What the ladder cannot do
without is done beside it: heavy work beside speed, deadlifts beside the Diver.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from restride.log.days import SLOT, Day
from restride.log.model import After, AnyEntry, Clinician, Did, Log, Morning, Test
from restride.protocol.ladder import Ladder
from restride.trial.outlook import at, bout_of, pretend_id, quiet_morning
from tests.exhaustive.ladder_rules import AMBER, GREEN, RED, UNKNOWN, Colour, Light
from tests.perfect import PHYSIO, PROTOCOL, Runner, start

LADDERS = {one.id: one for one in PROTOCOL.ladders}
PHASES = [phase.id for phase in PROTOCOL.phases]
SOME_DAYS = 10  # before the first work: mornings enough for a baseline
BESIDE = {"speed": "nordic", "sprint-keep": "nordic", "lengthening": "hinge"}
KEPT_UP = range(4, 29, 8)  # days of a gap with work beside; none next to a day of its own
HOP, JOG = "single-leg-hop", "jog-30"
PLACED = {
    "speed": {"speed": "strides-4x50"},
    "sprint-keep": {"speed": "sprint-100", "sprint-keep": "keep-70"},
    "lengthening": {"hinge": "rdl-one-leg"},
}


def phases_of(ladder: Ladder) -> list[int]:
    return [at for at, phase in enumerate(PROTOCOL.phases) if ladder.id in phase.up_to]


def below_placed(ladder: Ladder) -> frozenset[str]:
    """The rungs that the prelude puts behind the runner."""
    found: set[str] = set()
    for name, rung in PLACED.get(ladder.id, {}).items():
        rungs = [one.id for one in LADDERS[name].rungs]
        found |= set(rungs[: rungs.index(rung)])
    return frozenset(found)


def prelude(ladder: Ladder, runner: Runner) -> Log:
    """From the injury to the evening before the first day on the ladder."""
    first, days = runner.injured_on, [runner.day(number) for number in range(SOME_DAYS)]
    phase = PHASES[phases_of(ladder)[0]]
    told: list[AnyEntry] = [*start(runner), *map(quiet_morning, days[1:])]
    if ladder.part in ("run", "speed"):
        told += [*hops(first), after(first)]
    if ladder.part == "speed":
        told += [placed(first, "load-and-run", {"walk-run": JOG}), after(days[1])]
        told += dids(LADDERS["walk-run"], 8, days[1])
        told.append(placed(days[2], phase, PLACED[ladder.id]))
        told += [*dids(LADDERS["nordic"], 0, days[6], beside=True), after(days[6])]
    else:
        told.append(placed(first, phase, PLACED.get(ladder.id)))
    if ladder.id == "lengthening":
        for day in (days[3], days[6]):
            told += [*dids(LADDERS["hinge"], 1, day), after(day)]
    return tuple(sorted(told, key=lambda one: (one.day, one.id)))


def hops(day: date) -> Iterator[Test]:
    for number, side in enumerate(("left", "right")):
        yield Test(
            id=pretend_id(day, 600 + number), day=day, at=at(day), test=HOP,
            side="left" if side == "left" else "right", value=30, pain=0, valid=True,
        )  # fmt: skip


def placed(day: date, phase: str, rungs: dict[str, str] | None = None) -> Clinician:
    return Clinician(
        id=pretend_id(day, 500), day=day, at=at(day), act="place", phase=phase, rungs=rungs,
        reason="Goes on here.", by=PHYSIO,
    )  # fmt: skip


def cleared(day: date, hold: str) -> Clinician:
    return Clinician(
        id=pretend_id(day, 501), day=day, at=at(day), act="clear", hold=hold,
        reason="Looked at; may go on.", by=PHYSIO,
    )  # fmt: skip


def worked(ladder: Ladder, rung: int, day: date, light: Light) -> Iterator[AnyEntry]:
    """A day's work and its evening."""
    if ladder.id in BESIDE:
        yield from dids(LADDERS[BESIDE[ladder.id]], 0, day, beside=True)
    yield from dids(ladder, rung, day, light.during)
    if light.evening != UNKNOWN:
        yield after(day, light.evening)


def dids(
    ladder: Ladder, rung: int, day: date, colour: Colour = GREEN, *, beside: bool = False
) -> Iterator[Did]:
    """The whole dose of a rung, as often a day as the ladder asks. Only the first may hurt."""
    band, step = PROTOCOL.light.during[ladder.kind], ladder.rungs[rung]
    pains = {GREEN: 0, UNKNOWN: None, AMBER: band.green + 1, RED: band.amber + 1}
    number = 300 if beside else 100
    for again in range(ladder.rhythm.times_today):
        for ask in (step.asks, *step.also):
            number += 1
            yield Did(
                id=pretend_id(day, number), day=day, at=at(day),
                asked=f"{PROTOCOL.id}@{PROTOCOL.version}#{step.id}", move=ask.move,
                side="left" if ladder.sides == "injured" else "both", done=(bout_of(ask.dose),),
                load_kg=ask.dose.load_kg, pain=0 if again else pains[colour], where="old_spot",
                sharp=False, tightness="none", limp=False, hesitation=False, full_range=True,
                controlled=True,
            )  # fmt: skip


def after(day: date, colour: Colour = GREEN) -> After:
    band = PROTOCOL.light.after
    pain = {GREEN: 0, AMBER: band.green + 1, RED: band.amber + 1}[colour]
    return After(id=pretend_id(day, 800), day=day, at=at(day), pain=pain)


def morning(day: date, colour: Colour, phase: int) -> Iterator[Morning]:
    """A morning. What hurts is told late: it restrains as much, and leaves the baseline alone.

    After the first phase a limp makes it red: pain would also be a sign of the watch after return,
    and in the first phase a limp would be a doctor's question.
    """
    quiet = quiet_morning(day)
    if colour == AMBER:
        yield replace(quiet, pain=1, at=at(day + timedelta(days=2)))
    elif colour == RED:
        limp = phase > 0
        pain = 0 if limp else PROTOCOL.light.morning.red_from
        yield replace(quiet, limp=limp, pain=pain, at=at(day + timedelta(days=2)))
    elif colour == GREEN:
        yield quiet


def day_of(number: int, entries: Log) -> Day:
    """One day of the engine's, from the entries about it."""
    day = Day(number)
    for entry in entries:
        getattr(day, SLOT[type(entry)]).append(entry)
    return day
