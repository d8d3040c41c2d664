"""The answers that `start` needs, asked one at a time or read from a JSON file."""

from pathlib import Path
from typing import Annotated, Literal

import click
import msgspec
from msgspec import Meta

from restride.log.model import Answer, EarlierInjuries, Equipment, Name, Side, Weekday
from restride.telling.mistake import Mistake

MOST_BYTES = 1_000_000


class SetupAnswers(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What the runner has and wants; the fields of a setup entry."""

    days: tuple[Weekday, ...] | None = None
    equipment: tuple[Equipment, ...] | None = None
    partner: bool | None = None
    treadmill: bool | None = None
    goal: Literal["sprint", "distance"] | None = None
    race_day: str | None = None
    usual_longest_run_s: Annotated[float, Meta(ge=0, le=100_000)] | None = None
    trusted_max_speed_m_s: Annotated[float, Meta(gt=0, le=12.5)] | None = None
    body_mass_kg: Annotated[float, Meta(ge=30, le=250)] | None = None
    units: Literal["metric", "imperial"] | None = None


class Answers(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What is known of the injury and the runner; None is "not answered"."""

    side: Side | None = None
    injured_on: str | None = None
    birth_year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    mechanism: Literal["sprinting", "stretching", "other"] | None = None
    felt: Literal["twinge", "pull", "pop", "gradual"] | None = None
    site: Literal["sit_bone", "high", "middle", "low", "not_sure"] | None = None
    grade: Literal[1, 2, 3] | None = None
    confirmed_by: Literal["nobody", "physio", "doctor"] | None = None
    earlier: EarlierInjuries | None = None
    already_jogging: bool | None = None
    triage: dict[Name, Answer] = {}
    setup: SetupAnswers = SetupAnswers()


def called(path: Path | None) -> str:
    """The file as a person names it."""
    return "standard input" if str(path) == "-" else str(path)


def read_answers(path: Path) -> Answers:
    """The answers in a file; `-` is standard input."""
    try:
        with click.open_file(str(path), "rb") as file:
            text = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    if len(text) > MOST_BYTES:
        raise Mistake(f"{called(path)}: larger than {MOST_BYTES} bytes. Keep only the answers.")
    try:
        return msgspec.json.decode(text, type=Answers)
    except msgspec.MsgspecError as error:
        from restride.cli.answers_errors import plainly

        problem = f"{called(path)}: {plainly(error, Answers)}"
        raise Mistake(f"{problem} To see an example: restride start --help") from error
    except UnicodeDecodeError as error:
        raise Mistake(f"{called(path)}: not UTF-8 text. Save it as UTF-8.") from error
