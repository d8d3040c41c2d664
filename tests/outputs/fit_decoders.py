"""A workout as four decoders read it, none of them its writer, in the file's own numbers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import chiptime
import fitdecode  # type: ignore[import-untyped]  # it ships no types
import fitfast
import fitparse  # type: ignore[import-untyped]  # it ships no types

TIME, DISTANCE, OPEN, REPEAT = 0, 1, 5, 6
AT_SPEED, AT_WILL = 0, 2
ACTIVE, WARM_UP, COOL_DOWN, RECOVERY = 0, 2, 3, 4
Message = dict[str, Any]
Messages = dict[str, list[Message]]
Decoder = Callable[[bytes], Messages]

# A decoder may call the same field by what its number means beside another field.
ALIASES = {
    "duration_time": "duration_value",
    "duration_distance": "duration_value",
    "duration_step": "duration_value",
    "repeat_steps": "target_value",
    "target_speed_zone": "target_value",
    "custom_target_speed_low": "custom_target_value_low",
    "custom_target_speed_high": "custom_target_value_high",
}


@dataclass(frozen=True)
class Read:
    """One workout step: times in ms, lengths in cm, speeds in mm/s."""

    name: str | None
    duration: tuple[int, int]
    target: tuple[int, int]
    speeds: tuple[int | None, int | None]
    intensity: int | None
    note: str | None


def by_fitdecode(data: bytes) -> Messages:
    with fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    return _gathered((one.name, {x.name: x.raw_value for x in one.fields}) for one in frames)


def by_fitparse(data: bytes) -> Messages:
    messages = fitparse.FitFile(data, check_crc=True).get_messages()
    return _gathered((one.name, {x.name: x.raw_value for x in one.fields}) for one in messages)


def by_chiptime(data: bytes) -> Messages:
    messages = chiptime.iter_messages(data, mode="strict")
    return _gathered(
        (str(one.name), {name: value.raw for name, value in one.fields.items()}) for one in messages
    )


def by_fitfast(data: bytes) -> Messages:
    parsed = fitfast.parse(data, enum_names=False)
    return _gathered(
        (name, {str(field): value for field, value in one.items()})
        for name, ones in parsed.items()
        for one in ones
    )


DECODERS: tuple[Decoder, ...] = (
    by_fitdecode,
    by_fitparse,
    by_chiptime,
    by_fitfast,
)


def _gathered(messages: Iterator[tuple[str, Message]]) -> Messages:
    found: Messages = {}
    for kind, values in messages:
        plain = {ALIASES.get(name, name): _text(value) for name, value in values.items()}
        found.setdefault(kind, []).append({k: v for k, v in plain.items() if v is not None})
    return found


def _text(value: Any) -> Any:
    return value.rstrip(b"\0").decode() if isinstance(value, bytes) else value


def steps_of(messages: Messages) -> list[Read]:
    """The steps in the order of their numbers, which have to count from 0."""
    steps = messages["workout_step"]
    assert [one["message_index"] for one in steps] == list(range(len(steps)))
    return [
        Read(
            name=one.get("wkt_step_name"),
            duration=(one["duration_type"], one["duration_value"]),
            target=(one["target_type"], one["target_value"]),
            speeds=(one.get("custom_target_value_low"), one.get("custom_target_value_high")),
            intensity=one.get("intensity"),
            note=one.get("notes"),
        )
        for one in steps
    ]


def as_run(steps: list[Read]) -> list[Read]:
    """What a watch carries out, one after the other: each repeat goes back as often as it says."""
    carried: list[Read] = []
    left: dict[int, int] = {}
    at = 0
    while at < len(steps):
        step = steps[at]
        kind, value = step.duration
        if kind != REPEAT:
            carried.append(step)
            at += 1
            continue
        left.setdefault(at, step.target[1])
        left[at] -= 1
        at = value if left[at] > 0 else at + 1
    return carried
