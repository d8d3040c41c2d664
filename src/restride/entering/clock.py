"""The only place on the command line that reads a clock."""

from datetime import date, datetime


def now() -> datetime:
    """This instant, aware, in the machine's own time zone."""
    return datetime.now().astimezone()


def today() -> date:
    """The runner's local date."""
    return now().date()
