"""One entry of the log on one line."""

from restride.log.model import (
    After,
    AnyEntry,
    Clinician,
    Did,
    Episode,
    Measured,
    Morning,
    Pin,
    Setback,
    Setup,
    Skip,
    Test,
    Triage,
    Void,
)
from restride.telling.doses import bout_words, kilograms, metres, number, seconds
from restride.telling.names import Names, long_date

UNITS = {"s": " s", "min": " min", "reps": " times", "deg": "°", "pain": "", "none": ""}


def entry_words(entry: AnyEntry, names: Names, imperial: bool = False) -> str:
    """What the entry says, with its day."""
    return f"{what_words(entry, names, imperial)} ({long_date(entry.day)})"


def what_words(entry: AnyEntry, names: Names, imperial: bool = False) -> str:
    """What the entry says, where its day is said already."""
    match entry:
        case Did():
            return _did(entry, names, imperial)
        case Test():
            return _test(entry, names)
        case Morning() | After() | Setback() | Skip():
            return _report(entry, names)
        case _:
            return _record(entry)


def _report(entry: Morning | After | Setback | Skip, names: Names) -> str:
    """What the runner felt or left out."""
    match entry:
        case Morning():
            return "morning, " + _answers(
                pain=entry.pain, stiffness=entry.stiffness, limp=entry.limp, tired=entry.fatigue
            )
        case After():
            return "worst pain to bedtime, " + _answers(pain=entry.pain)
        case Setback():
            stopped = "" if entry.stopped is False else ", it stopped you"
            return f"setback, a {entry.felt}{stopped}"
        case Skip():
            return f"left out {names.anything(entry.what)}, {entry.why.replace('_', ' ')}"


def _record(entry: Episode | Setup | Pin | Triage | Clinician | Void) -> str:
    """What holds from that day on."""
    match entry:
        case Episode():
            return f"hamstring injury, {entry.side} leg, on {long_date(entry.injured_on)}"
        case Setup():
            return "days, equipment and goal"
        case Pin():
            return f"the plan {entry.protocol}, version {entry.version}"
        case Triage():
            return f"{len(entry.answers)} safety answers"
        case Clinician():
            return f"a clinician's {entry.act}: {entry.reason}"
        case Void():
            return f"took back entry {str(entry.entry)[-8:]}"


def _answers(**answers: int | bool | None) -> str:
    said = []
    for word, value in answers.items():
        if value is None:
            continue
        if isinstance(value, bool):
            said.append(word if value else f"no {word}")
        else:
            said.append(f"{word} {value}")
    return ", ".join(said) or "nothing answered"


def _did(entry: Did, names: Names, imperial: bool) -> str:
    parts = [names.move(entry.move), *(bout_words(bout, imperial) for bout in entry.done)]
    if entry.load_kg is not None:
        parts.append(f"with {kilograms(entry.load_kg, imperial)}")
    parts.append("pain not answered" if entry.pain is None else f"pain {entry.pain}")
    if entry.measured is not None:
        parts.append(measured_words(entry.measured, imperial))
    return ", ".join(parts)


def measured_words(measured: Measured, imperial: bool = False) -> str:
    """What a watch recorded."""
    parts = []
    if measured.run_s is not None:
        parts.append(f"ran {seconds(measured.run_s)}")
    if measured.walk_s is not None:
        parts.append(f"walked {seconds(measured.walk_s)}")
    if measured.distance_m is not None:
        parts.append(metres(round(measured.distance_m), imperial))
    return f"watch: {', '.join(parts) or 'nothing it could measure'}"


def _test(entry: Test, names: Names) -> str:
    title = names.test(entry.test)
    unit = UNITS[names.tests[entry.test].unit] if entry.test in names.tests else ""
    side = "" if entry.side is None else f", {entry.side}"
    value = "not measured" if entry.value is None else f"{number(entry.value)}{unit}"
    pain = "pain not answered" if entry.pain is None else f"pain {entry.pain}"
    return f"test {title}{side}: {value}, {pain}"
