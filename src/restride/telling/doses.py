"""Doses, sides, numbers and units in words."""

from collections.abc import Sequence

from restride.log.model import Bout
from restride.protocol.value import Dose

YARDS_IN_A_METRE = 1 / 0.9144
POUNDS_IN_A_KILOGRAM = 1 / 0.45359237
LONG_M = 10_000
SIDES = {
    ("left", "right"): "each leg, left first",
    ("right", "left"): "each leg, right first",
    ("left",): "left leg",
    ("right",): "right leg",
}
TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}


def number(value: float) -> str:
    """A number with at most one decimal, and none where it is whole."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def seconds(value: float) -> str:
    """`30 s`, `1 min` or `1 min 30 s`."""
    whole = round(value)
    minutes, rest = divmod(whole, 60)
    if minutes == 0:
        return f"{number(value)} s"
    return f"{minutes} min" if rest == 0 else f"{minutes} min {rest} s"


def metres(value: float, imperial: bool = False) -> str:
    """A length; yards come first for who wants them, metres stay beside."""
    if imperial:
        return f"{round(value * YARDS_IN_A_METRE)} yd ({number(value)} m)"
    return f"{number(value / 1000)} km" if value >= LONG_M else f"{number(value)} m"


def kilograms(value: float, imperial: bool = False) -> str:
    """A mass; pounds come first for who wants them, kilograms stay beside."""
    if imperial:
        return f"{number(value * POUNDS_IN_A_KILOGRAM)} lb ({number(value)} kg)"
    return f"{number(value)} kg"


def dose_words(dose: Dose, imperial: bool = False) -> str:
    """`3 × 30 s`, `5 × (walk 3 min, run 1 min)`, `6 × 40 m at 70 %`."""
    work = _work(dose, imperial)
    if dose.sets > 1:
        work = f"{dose.sets} × ({work})" if ", " in work else f"{dose.sets} × {work}"
    if dose.tempo_s is not None:
        work += f", {seconds(dose.tempo_s)} down"
    if dose.intensity_percent is not None:
        work += f" at {number(dose.intensity_percent)} % of your top speed"
    if dose.load_kg is not None:
        work += f" with {kilograms(dose.load_kg, imperial)}"
    return work


def _work(dose: Dose | Bout, imperial: bool) -> str:
    parts = []
    if dose.reps is not None:
        parts.append(f"{dose.reps}" if dose.hold_s is None else f"{dose.reps} times")
    if dose.hold_s is not None:
        parts.append(f"hold {seconds(dose.hold_s)}" if parts else seconds(dose.hold_s))
    if dose.walk_s is not None:
        parts.append(f"walk {seconds(dose.walk_s)}")
    if dose.run_s is not None:
        parts.append(f"run {seconds(dose.run_s)}")
    if dose.distance_m is not None:
        parts.append(metres(dose.distance_m, imperial))
    return ", ".join(parts) or "once"


def bout_words(bout: Bout, imperial: bool = False) -> str:
    """What was done, in the words of what was asked."""
    work = _work(bout, imperial)
    if bout.times == 1:
        return work
    return f"{bout.times} × ({work})" if ", " in work else f"{bout.times} × {work}"


def side_words(sides: Sequence[str], each_side: bool = False) -> str:
    """Which leg, and in which order; nothing where both work at once."""
    if not each_side:
        return SIDES[tuple(sides)] if len(sides) == 1 and sides[0] != "both" else ""
    return SIDES.get(tuple(sides), "each side")


def times_words(times_today: int, times_done: int) -> str:
    """`twice today · done 1 of 2`; nothing where once is all."""
    if times_today <= 1:
        return ""
    often = f"{TIMES.get(times_today, f'{times_today} times')} today"
    return f"{often} · done {times_done} of {times_today}" if times_done else often
