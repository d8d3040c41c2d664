"""The answers that a first log needs, and which of them are still open."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from restride.log.model import Answer, EarlierInjuries, Episode, Equipment, Name, Side, Weekday

ASKED = (
    *("birth_year", "mechanism", "felt", "site"),
    *("confirmed_by", "grade", "earlier", "already_jogging"),
)


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


def is_open(known: Answers) -> bool:
    """Whether anything about the injury is still to be asked."""
    return any(getattr(known, name) is None for name in ASKED)


def with_known(told: Answers, episode: Episode) -> Answers:
    """The answers just told, and those that an injury in the log has already."""
    kept = {name: getattr(episode, name) for name in ASKED if getattr(told, name) is None}
    return msgspec.structs.replace(told, **kept)


def news(facts: Mapping[str, Any], episode: Episode) -> dict[str, Any]:
    """Of an injury's fields those that the log does not have yet."""
    return {
        name: value
        for name, value in facts.items()
        if value is not None and value != getattr(episode, name)
    }


def as_given(known: Answers) -> dict[str, Any]:
    """The answers of a file alone, with nothing asked."""
    return {name: getattr(known, name) for name in ASKED}
