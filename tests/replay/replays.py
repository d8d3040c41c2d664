"""What is replayed: the examples, the good way through each protocol, and some scenarios."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from restride.engine.decide import decide
from restride.library import load, shipped
from restride.library.shelf import read_any
from restride.log.exchange import unpack
from restride.log.known import known_at
from restride.log.model import Log, Pin
from restride.protocol.model import Protocol
from restride.trial.course import courses
from restride.trial.outlook import at
from tests.perfect import PROTOCOL
from tests.replay.recording import Recording
from tests.replay.told import Told, told
from tests.scenario_file import HERE, read
from tests.scenario_log import apply, begin

EXAMPLES = Path(__file__).parents[2] / "examples"
EVENING = timedelta(hours=10)  # after noon, UTC: everything of the day has been told

# From each section the rules that differ most in what they do. A list, not a search: a scenario
# more must not look like a changed answer.
SCENARIOS = {
    "1-triage": (
        "triage.clinician-hold",
        "triage.intake.unconfirmed",
        "triage.pain-elsewhere",
        "triage.physio-in-phase-3-to-5",
        "triage.pop",
        "triage.saddle-numbness",
        "triage.second-injury",
        "triage.unanswered",
    ),
    "2-light": (
        "light.both-thighs",
        "light.during.run.red",
        "light.during.strength.amber",
        "light.fatigue",
        "light.late-answer",
        "light.morning.red",
        "light.morning.unknown",
        "light.painkiller",
        "light.red.rest",
    ),
    "3-clean": (
        "clean.two-in-relapse",
        "clean.whole-dose",
        "gap.no-heavy",
        "gap.one-down",
        "gap.restart",
        "gap.two-down",
        "guardrail.hop",
        "guardrail.jog",
        "setback.pull",
        "setback.three-reds",
        "setback.twinge",
        "setback.worse-morning",
        "test.valid-7-days",
    ),
    "4-gates": (
        "clinician.place",
        "gate-2.bridge",
        "gate-3.heavy-days",
        "gate-3.hop",
        "gate-4.knee-extension",
        "gate-5.sprints",
        "late.bridge-first",
        "max-test.48-h",
    ),
    "4-ladders": (
        "diver.full-range-glider",
        "easy-run.growth",
        "hinge.load-cap",
        "nordic.no-anchor",
        "speed.72-h",
    ),
    "5-day": (
        "days-available",
        "equipment.swap",
        "heavy.72-h-from-60",
        "heavy.not-before-speed",
        "minutes",
        "overrun.faster",
        "overrun.unasked",
        "race.not-ready",
    ),
    "6-keep": ("heavy.14-days", "retests.week-2", "sentinel.pain", "sentinel.twice"),
}


def replays() -> dict[str, Callable[[], Recording]]:
    """Everything that is recorded, by the name of its recording."""
    found: dict[str, Callable[[], Recording]] = {"scenarios": scenarios}
    for file in sorted(EXAMPLES.glob("*.zip")):
        found[file.stem] = partial(example, file)
    for name, version in shipped():
        if read_any(name, version).runnable:
            found[f"{name}-{version}"] = partial(good_ways, name, version)
    return found


def example(file: Path) -> Recording:
    """Each day by all that the log says today, and by what was known that evening if that differs.

    The evening's answer stands beside it, because entries that came late change the first alone.
    """
    protocol, log = of_example(file)
    recording = Recording()
    for on in dates(log):
        recording[str(on)] = today = told(decide(protocol, log, on))
        then = told(decide(protocol, known_at(log, at(on) + EVENING), on))
        if then != today:
            recording[f"{on}, that evening"] = then
    return recording


def of_example(file: Path) -> tuple[Protocol, Log]:
    """The log of an example, and the protocol to which it is pinned."""
    with file.open("rb") as zipped:
        log = unpack(zipped).log
    pin = max((one for one in log if isinstance(one, Pin)), key=lambda one: one.at)
    return load(pin.protocol, pin.version), log


def dates(log: Log) -> Iterator[date]:
    first, last = min(one.day for one in log), max(one.day for one in log)
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def good_ways(name: str, version: str) -> Recording:
    """Each day of every way that a protocol offers to a runner to whom nothing happens."""
    return {
        f"{course.name}, {one.decision.on}": told(one.decision)
        for course in courses(load(name, version))
        for one in course.lived
    }


def scenarios() -> Recording:
    """The first decision of each scenario that refuses."""
    names = [f"{section}/{rule}-refuses" for section, some in SCENARIOS.items() for rule in some]
    return {name: first_told(HERE / f"{name}.yaml") for name in names}


def first_told(file: Path) -> Told:
    """The first decision; of a scenario that can no longer begin, why not."""
    scenario = read(file)
    try:
        diary = begin(scenario.start)
    except LookupError as never:
        return {"light": str(never)}
    for step in scenario.change:
        apply(diary, step)
    return told(decide(PROTOCOL, tuple(diary.entries), diary.today))
