"""A form for an entry of any kind, from the entry's own type: one definition of what fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from django.utils.translation import gettext_lazy as _

from restride.log.model import AnyEntry, Bout, Did, Morning, Painkiller
from restride.telling.mistake import Mistake

# What is about the entry itself, or what a watch measured, is not typed in.
FIXED = {"id", "day", "at", "v", "by", "received_at", "asked", "move", "measured", "source_sha256"}
FIXED |= {"test", "what", "swap_to", "entry", "injured_on", "done", "painkiller", "earlier"}
LABELS = {
    "pain": _("Worst pain, 0 to 10"),
    "stiffness": _("Stiffness, 0 to 10"),
    "fatigue": _("Tiredness, 0 to 10"),
    "effort": _("How hard it was, 0 to 10"),
    "where": _("Where it was sore"),
    "limp": _("A limp"),
    "ill": _("Ill"),
    "sharp": _("Anything sharp"),
    "tightness": _("Tightness"),
    "tender": _("Tender to press"),
    "hesitation": _("Held back out of fear"),
    "full_range": _("The whole range"),
    "controlled": _("Slow and steady all the way"),
    "stopped_early": _("You had to stop"),
    "stopped": _("It stopped you"),
    "felt": _("What it felt like"),
    "during": _("During"),
    "side": _("Leg"),
    "value": _("Result"),
    "valid": _("Done as it should be"),
    "why_not": _("What was not right"),
    "warm_up": _("Warm-up done"),
    "limited_by": _("What stopped you"),
    "load_kg": _("Added weight in kilograms"),
    "surface": _("Ground"),
    "terrain": _("Slope"),
    "spikes": _("In spikes"),
    "note": _("A note of your own"),
    "why": _("Why"),
    "times": _("Sets"),
    "reps": _("Repetitions in a set"),
    "hold_s": _("Seconds held"),
    "run_s": _("Seconds run"),
    "walk_s": _("Seconds walked"),
    "distance_m": _("Metres"),
    "intensity_percent": _("Percent of top speed"),
    "type": _("Painkiller"),
    "hours_ago": _("Hours ago"),
}
YES_NO = (("yes", _("yes")), ("no", _("no")))


@dataclass(frozen=True)
class Field:
    """One answer: its name in the form, its label, what it may be, and what it is now."""

    name: str
    label: str
    kind: Literal["score", "choice", "number", "text"]
    value: str
    choices: tuple[tuple[str, Any], ...] = ()


def fields_of(entry: AnyEntry, typed: Mapping[str, str] | None = None) -> list[Field]:
    """Every answer of an entry that can be corrected, with what it is or what was typed."""
    return [_with(one, typed) for one in _fields(entry)]


def _with(field: Field, typed: Mapping[str, str] | None) -> Field:
    if typed is None or field.name not in typed:
        return field
    return Field(field.name, field.label, field.kind, typed[field.name], field.choices)


def _fields(entry: AnyEntry) -> Iterator[Field]:
    yield from _of_struct(type(entry), entry, "")
    if isinstance(entry, Morning):
        yield from _of_struct(Painkiller, entry.painkiller, "painkiller.")
    if isinstance(entry, Did):
        for at, bout in enumerate(entry.done):
            yield from _of_struct(Bout, bout, f"done.{at}.")


def _of_struct(struct: type[msgspec.Struct], value: Any, prefix: str) -> Iterator[Field]:
    """The fields of a part; of a set only the amounts that it has."""
    hints = get_type_hints(struct, include_extras=True)
    for name in struct.__struct_fields__:
        if name in FIXED or (struct is Bout and getattr(value, name) is None):
            continue
        found = _kind(hints[name])
        if found is None:
            continue
        kind, choices = found
        label = str(LABELS.get(name, name.replace("_", " ")))
        yield Field(f"{prefix}{name}", label, kind, _written(getattr(value, name, None)), choices)


def _kind(hint: Any) -> tuple[Any, tuple[tuple[str, Any], ...]] | None:
    """How an answer of this type is asked for; None for what no form asks."""
    inner = _inner(hint)
    if get_origin(inner) is Literal:
        return "choice", tuple((str(one), str(one).replace("_", " ")) for one in get_args(inner))
    if inner is bool:
        return "choice", YES_NO
    if inner is int and _is_score(hint):
        return "score", tuple((str(one), str(one)) for one in range(11))
    if inner in (int, float):
        return "number", ()
    return ("text", ()) if inner is str else None


def _parts(hint: Any) -> Iterator[Any]:
    """The types within a union or an annotated type."""
    if get_origin(hint) in (Union, UnionType):
        for one in get_args(hint):
            yield from _parts(one)
    else:
        yield hint


def _inner(hint: Any) -> Any:
    for one in _parts(hint):
        if one is not type(None):
            return get_args(one)[0] if hasattr(one, "__metadata__") else one
    return None


def _is_score(hint: Any) -> bool:
    metas = [meta for one in _parts(hint) for meta in getattr(one, "__metadata__", ())]
    return any(getattr(meta, "le", None) == 10 for meta in metas)  # noqa: PLR2004 - pain's own scale


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def changes_of(entry: AnyEntry, typed: Mapping[str, str]) -> dict[str, Any]:
    """The fields as they were typed; what was left empty is not answered, never 0.

    Raises Mistake with the first answer that does not fit.
    """
    told: dict[str, Any] = {}
    parts: dict[str, dict[str, Any]] = {}
    for field in _fields(entry):
        value = _read(field, typed.get(field.name, "").strip())
        before, _dot, last = field.name.rpartition(".")
        (parts.setdefault(before, {}) if before else told)[last] = value
    if "painkiller" in parts:
        told["painkiller"] = _said(parts.pop("painkiller")) or None
    if parts:
        told["done"] = [_said(one) for one in parts.values()]
    return _converted(entry, told)


def _read(field: Field, text: str) -> Any:
    if not text:
        return None
    if field.kind == "choice":
        return _chosen(field, text)
    if field.kind in ("score", "number"):
        try:
            return int(text) if text.lstrip("-").isdecimal() else float(text.replace(",", "."))
        except ValueError as error:
            says = f"{field.label}: {text[:20]!r} is no number. Write one such as 3."
            raise Mistake(says) from error
    return text


def _chosen(field: Field, text: str) -> Any:
    if text not in dict(field.choices):
        raise Mistake(f"{field.label}: {text[:20]!r} is none of the answers. Choose one.")
    if field.choices == YES_NO:
        return text == "yes"
    return int(text) if text.isdecimal() else text


def _said(told: dict[str, Any]) -> dict[str, Any]:
    """What was answered of a part."""
    return {name: value for name, value in told.items() if value is not None}


def _converted(entry: AnyEntry, told: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(type(entry), include_extras=True)
    changes = {}
    for name, value in told.items():
        try:
            changes[name] = msgspec.convert(value, hints[name], str_keys=True)
        except msgspec.ValidationError as error:
            label = LABELS.get(name, name.replace("_", " "))
            raise Mistake(f"{label}: {error}. Correct it, or leave it empty.") from error
    return changes
