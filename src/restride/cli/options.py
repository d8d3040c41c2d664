"""Options and types that several commands share."""

from collections.abc import Callable
from datetime import date, timedelta
from math import isnan
from typing import Any, TypeVar

import click

from restride.cli.home import HOME_KEY, Home
from restride.entering import clock
from restride.log.canonical import FIRST_YEAR, LAST_YEAR
from restride.telling.mistake import Mistake

Function = TypeVar("Function", bound=Callable[..., Any])


def _remember_home(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.meta[HOME_KEY] = Home(value)


def home_option(function: Function) -> Function:
    """`--home DIR`, before or after the command's name."""
    return click.option(
        "--home",
        metavar="DIR",
        expose_value=False,
        callback=_remember_home,
        help="Where your log is kept (or set RESTRIDE_HOME).",
    )(function)


def standard(function: Function) -> Function:
    """`--json` and `--home`, which every command has."""
    with_json = click.option(
        "--json", "as_json", is_flag=True, help="Print JSON for another program to read."
    )(function)
    return home_option(with_json)


def a_date(text: str) -> date:
    """A date as `2026-03-09`, `today` or `yesterday`; raises ValueError otherwise."""
    word = text.strip().lower()
    if word == "today":
        return clock.today()
    if word == "yesterday":
        return clock.today() - timedelta(days=1)
    try:
        told = date.fromisoformat(word)
    except ValueError as error:
        raise ValueError("Write the date as year-month-day, such as 2026-03-09.") from error
    if not FIRST_YEAR <= told.year <= LAST_YEAR:
        raise ValueError(f"Write a year from {FIRST_YEAR} to {LAST_YEAR}.")
    return told


class Date(click.ParamType[date]):
    """A calendar date, or the word today or yesterday."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return a_date(str(value))
        except ValueError as error:
            self.fail(f"{value!r} is no date. {error}", param, ctx)


class Number(click.FloatRange):
    """A number within bounds; what floats call "not a number" slips past click's bounds."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number, or a usage error."""
        number = float(super().convert(value, param, ctx))
        if isnan(number):
            name = "It" if param is None else param.opts[0]
            raise Mistake(f"{name}: {value} is no number. Write one such as 30 or 2.5.")
        return number


DATE = Date()
PAIN = click.IntRange(0, 10)

day_option = click.option(
    "--day", type=DATE, help="The day it is about, such as yesterday or 2026-03-09. Default: today."
)
note_option = click.option("--note", help="A few words of your own.")
on_option = click.option("--on", type=DATE, help="Look at this day instead of today.")
as_known_option = click.option(
    "--as-known", is_flag=True, help="With --on: only what had been written down by that evening."
)
