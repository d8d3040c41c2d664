"""Doses and rhythms in short, ranges included: `6–8 × 40–60 m at 60→80 %`, `3 a week`."""

from restride.protocol.value import Dose, Rhythm
from restride.protocol.written import PrintedDose, PrintedRhythm, Span
from restride.telling.doses import number, seconds

DAYS_A_WEEK = 7
TIMES = {1: "once", 2: "twice", 3: "three times"}


def dose_text(dose: Dose | PrintedDose) -> str:
    """How much: sets, work, tempo, effort, load and side, as far as they are given."""
    text = _work(dose)
    if dose.sets is not None and dose.sets != 1:
        text = f"{span(dose.sets)} × {text}" if text else f"{span(dose.sets)} sets"
    if dose.tempo_s is not None:
        text += f", {span(dose.tempo_s)} s down"
    if steps := efforts(dose):
        text += f" at {'→'.join(number(effort) for effort in steps)} %"
    if isinstance(dose, PrintedDose):
        text += {None: "", "light": ", light load", "rising": ", rising load"}[dose.load]
    elif dose.load_kg is not None:
        text += f", {number(dose.load_kg)} kg"
    return (text + (" each leg" if dose.each_side else "")).strip(" ,")


def _work(dose: Dose | PrintedDose) -> str:
    run = None if dose.run_s is None else clock(dose.run_s)
    if dose.walk_s is not None:
        return f"({clock(dose.walk_s)} walk, {run} run)"
    parts = []
    if dose.reps is not None:
        parts.append(span(dose.reps))
    work = dose.work_s if isinstance(dose, PrintedDose) else None
    parts += [clock(time) for time in (dose.hold_s, work) if time is not None]
    parts += [] if run is None else [run]
    parts += [] if dose.distance_m is None else [f"{span(dose.distance_m)} m"]
    return " × ".join(parts)


def efforts(dose: Dose | PrintedDose) -> tuple[float, ...]:
    """Percent of top speed, step by step; empty where none is given."""
    if isinstance(dose, PrintedDose):
        return dose.intensity_percent
    return () if dose.intensity_percent is None else (dose.intensity_percent,)


def span(value: Span) -> str:
    """One number, or `6–8`."""
    if isinstance(value, tuple):
        return f"{number(value[0])}–{number(value[1])}"
    return number(value)


def clock(value: Span) -> str:
    """Seconds or minutes, or a range of them."""
    return f"{span(value)} s" if isinstance(value, tuple) else seconds(value)


def often(rhythm: Rhythm | PrintedRhythm | None) -> str:
    """`twice daily`, `daily`, `3 a week`, `every 3rd day`; "not said" where nothing is."""
    if rhythm is None:
        return "how often: not said"
    times = rhythm.times_today if isinstance(rhythm, Rhythm) else rhythm.times_a_day
    text = _days(rhythm)
    if times > 1:
        text = f"{TIMES.get(times, f'{times} times')} {'daily' if text == 'daily' else text}"
    when = None if isinstance(rhythm, Rhythm) else rhythm.when
    return text if when is None else f"{text}, {when}"


def _days(rhythm: Rhythm | PrintedRhythm) -> str:
    if isinstance(rhythm, PrintedRhythm) and rhythm.every_days is not None:
        return "every other day" if rhythm.every_days == 2 else f"every {rhythm.every_days} days"  # noqa: PLR2004 (the word for two)
    days = rhythm.per_7_days
    if days is None:
        return "how often: not said"
    return "daily" if days == DAYS_A_WEEK else f"{span(days)} a week"


def weekly(rhythm: Rhythm | PrintedRhythm | None) -> tuple[float, float] | None:
    """How many times a week, lowest and highest; None where it is not said."""
    if rhythm is None:
        return None
    times = rhythm.times_today if isinstance(rhythm, Rhythm) else rhythm.times_a_day
    if isinstance(rhythm, PrintedRhythm) and rhythm.every_days is not None:
        each = DAYS_A_WEEK / rhythm.every_days
        return each * times, each * times
    if rhythm.per_7_days is None:
        return None
    low, high = between(rhythm.per_7_days)
    return low * times, high * times


def between(value: Span) -> tuple[float, float]:
    """The lowest and the highest."""
    return value if isinstance(value, tuple) else (value, value)
