"""Option types for a time of day and for a time zone."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import click


class ClockTime(click.ParamType[time]):
    """A time of day such as 18:00."""

    name = "hh:mm"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> time:
        """The time, or a usage error."""
        try:
            return datetime.strptime(str(value), "%H:%M").time()  # noqa: DTZ007 - it has no date
        except ValueError:
            self.fail(f"{value!r} is no time of day. Write one such as 18:00.", param, ctx)


class Zone(click.ParamType[ZoneInfo]):
    """A time zone by its name, such as Europe/Berlin."""

    name = "zone"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> ZoneInfo:
        """The zone, or a usage error."""
        try:
            return ZoneInfo(str(value))
        except (LookupError, ValueError, OSError):
            self.fail(f"{value!r} is no time zone. Write one such as Europe/Berlin.", param, ctx)
