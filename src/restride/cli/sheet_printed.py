"""The day as it stood when a sheet was printed, found again by the sheet's code."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from restride.cli.home import Home
from restride.entering.book import protocol_for, view
from restride.log.known import known_at
from restride.log.model import Log
from restride.telling.mistake import Mistake
from restride.telling.sheet_lines import code_of
from restride.telling.view import View, view_of


def printed(home: Home, day: date, code: str) -> View:
    """The day as it stood when this sheet was printed: what was written since may have changed it.

    Raises Mistake where the day never had such a sheet.
    """
    for seen in _as_it_stood(home, day):
        if code_of(seen.decision) == code:
            return seen
    raise Mistake(
        f"No plan of {day} has the sheet {code}, so nobody can tell what its lines were. Look at "
        "the code again, or write each exercise down by name: restride did NAME"
    )


def _as_it_stood(home: Home, day: date) -> Iterator[View]:
    """The view of a day now, and as it was at each moment before when something came in."""
    yield view(home, day)
    log = home.log()
    moments = {one.received_at for one in log if one.received_at is not None}
    for moment in sorted(moments, reverse=True):
        yield _known(log, moment, day)
        if moment.astimezone().date() < day - timedelta(days=1):
            return


def _known(log: Log, moment: datetime, day: date) -> View:
    then = known_at(log, moment)
    return view_of(then, protocol_for(then, day), day)
