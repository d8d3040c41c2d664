"""The entries of something done, as it was told: the answers, and how much of the dose."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from restride.entering.head import head
from restride.log.model import Bout, Did
from restride.protocol.value import Dose
from restride.telling.naming import Found
from restride.telling.view import View

ANSWERS = (
    *("pain", "where", "sharp", "tightness", "limp", "hesitation", "full_range", "controlled"),
    *("effort", "surface", "terrain", "spikes", "stopped_early", "load_kg", "note"),
)


def entries_of(found: Found, seen: View, about: date, given: Mapping[str, Any]) -> list[Did]:
    """One entry for the exercise, and one for each that belongs to the same rung."""
    answers = {name: given[name] for name in ANSWERS}
    fields = {"asked": asked_name(found, seen), "side": given["side"] or side_of(found)}
    main = Did(
        **head(about),
        **fields,
        move=found.move,
        done=bouts(found.dose, given),
        **_load(answers, found.dose),
    )
    also = [
        Did(
            **head(about),
            **fields,
            move=ask.move,
            done=bouts(ask.dose, {}),
            **_load(answers | {"load_kg": None}, ask.dose),
        )
        for ask in found.also
    ]
    return [main, *also]


def _load(answers: dict[str, Any], dose: Dose | None) -> dict[str, Any]:
    """The answers, with the weight that was asked where no other is named."""
    if answers["load_kg"] is None and dose is not None and dose.load_kg is not None:
        return answers | {"load_kg": dose.load_kg}
    return answers


def asked_name(found: Found, seen: View) -> str | None:
    """`protocol@version#rung` where the day's session asked for it."""
    if not found.asked or found.rung is None:
        return None
    protocol = seen.decision.protocol
    return f"{protocol.id}@{protocol.version}#{found.rung}"


def side_of(found: Found) -> Any:
    """The legs the session names: one alone, else both."""
    if found.item is None:
        return None
    return found.item.sides[0] if len(found.item.sides) == 1 else "both"


def bouts(dose: Dose | None, given: Mapping[str, Any]) -> tuple[Bout, ...]:
    """The whole asked dose, save for what the runner names."""
    told: dict[str, Any] = {
        "times": given.get("sets"),
        "reps": given.get("reps"),
        "hold_s": given.get("hold"),
        "run_s": _in_seconds(given.get("run_min")),
        "walk_s": _in_seconds(given.get("walk_min")),
        "distance_m": given.get("distance_m"),
    }
    named = {name: value for name, value in told.items() if value is not None}
    if dose is None:
        return (Bout(**named),) if named else ()
    asked: dict[str, Any] = {
        "times": dose.sets,
        "reps": dose.reps,
        "hold_s": dose.hold_s,
        "run_s": dose.run_s,
        "walk_s": dose.walk_s,
        "distance_m": dose.distance_m,
        "intensity_percent": dose.intensity_percent,
    }
    return (Bout(**(asked | named)),)


def _in_seconds(minutes: float | None) -> float | None:
    return None if minutes is None else minutes * 60
