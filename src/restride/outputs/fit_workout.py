"""A workout as a FIT file, for a watch that takes one.

The same workout gives the same bytes, so a watch that gets it twice keeps it once. Steps are
encoded as a real watch wrote them: a repeat is a step of its own, which names the first step to
repeat and how often, and counts among the workout's steps.
"""

import hashlib
from datetime import UTC, datetime, time
from textwrap import shorten

from fit_tool.fit_file_builder import FitFileBuilder  # type: ignore[import-untyped]  # no types
from fit_tool.profile.messages.file_id_message import (  # type: ignore[import-untyped]  # no types
    FileIdMessage,
)
from fit_tool.profile.messages.workout_message import (  # type: ignore[import-untyped]  # no types
    WorkoutMessage,
)
from fit_tool.profile.messages.workout_step_message import (  # type: ignore[import-untyped]  # no types
    WorkoutStepMessage,
)
from fit_tool.profile.profile_type import (  # type: ignore[import-untyped]  # no types
    FileType,
    Intensity,
    Manufacturer,
    Sport,
    WorkoutStepDuration,
    WorkoutStepTarget,
)

from restride.outputs.steps import Block, Effort, Step, Workout

NOTE_BYTES = 200  # a FIT text ends at 254 bytes; the stop rules of our own sheets have up to 150
INTENSITIES: dict[Effort, Intensity] = {
    "warm_up": Intensity.WARMUP,
    "work": Intensity.ACTIVE,
    "recovery": Intensity.RECOVERY,
    "cool_down": Intensity.COOLDOWN,
}


def fit_workout(workout: Workout) -> bytes:
    """The whole file."""
    steps = [message for block in workout.blocks for message in _messages(block)]
    _number(steps, workout.blocks)
    builder = FitFileBuilder()
    builder.add(_file_id(workout))
    builder.add(_workout(workout, len(steps)))
    builder.add_all(steps)
    return bytes(builder.build_bytes())


def _file_id(workout: Workout) -> FileIdMessage:
    """Made at noon of its day, with a number from all that it asks: no clock, no chance."""
    noon = datetime.combine(workout.name.day, time(12), UTC)
    digest = hashlib.sha256(repr(workout).encode()).digest()
    message = FileIdMessage(local_id=0)
    message.type = FileType.WORKOUT
    message.manufacturer = Manufacturer.DEVELOPMENT.value
    message.product = 0
    message.time_created = round(noon.timestamp() * 1000)
    message.serial_number = int.from_bytes(digest[:4], "big") or 1  # FIT reads 0 as none
    return message


def _workout(workout: Workout, steps: int) -> WorkoutMessage:
    message = WorkoutMessage(local_id=1)
    message.workout_name = str(workout.name)
    message.sport = Sport.RUNNING
    message.num_valid_steps = steps
    return message


def _messages(block: Block) -> list[WorkoutStepMessage]:
    messages = [_step(step) for step in block.steps]
    return [*messages, _repeat(block)] if block.times > 1 else messages


def _number(messages: list[WorkoutStepMessage], blocks: tuple[Block, ...]) -> None:
    """Number the steps from 0, and let each repeat go back to the first step of its block."""
    for index, message in enumerate(messages):
        message.message_index = index
    first = 0
    for block in blocks:
        after = first + len(block.steps)
        if block.times > 1:
            messages[after].duration_step = first
        first = after + (block.times > 1)


def _repeat(block: Block) -> WorkoutStepMessage:
    message = WorkoutStepMessage(local_id=3)
    message.duration_type = WorkoutStepDuration.REPEAT_UNTIL_STEPS_CMPLT
    message.target_type = WorkoutStepTarget.OPEN
    message.target_value = block.times
    return message


def _step(step: Step) -> WorkoutStepMessage:
    message = WorkoutStepMessage(local_id=2)
    message.workout_step_name = step.name
    message.intensity = INTENSITIES[step.effort]
    if step.duration_s is not None:
        message.duration_type = WorkoutStepDuration.TIME
        message.duration_time = step.duration_s
    elif step.distance_m is not None:
        message.duration_type = WorkoutStepDuration.DISTANCE
        message.duration_distance = step.distance_m
    else:
        message.duration_type = WorkoutStepDuration.OPEN
        message.duration_value = 0
    message.target_value = 0
    if step.speed_m_s is None:
        message.target_type = WorkoutStepTarget.OPEN
    else:
        message.target_type = WorkoutStepTarget.SPEED
        message.custom_target_speed_low, message.custom_target_speed_high = step.speed_m_s
    if step.note:
        message.notes = _note(step.note)
    return message


def _note(text: str) -> str:
    """The note, cut at a word where it is longer than a FIT text may be."""
    width = NOTE_BYTES
    while len(shorten(text, width, placeholder=" ...").encode()) > NOTE_BYTES:
        width -= 1
    return shorten(text, width, placeholder=" ...")
