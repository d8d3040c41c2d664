"""Whole recoveries that a story may cut on any day. Each is lived once in a test run.

After what goes wrong she goes on as `decide` asks, so each course reaches the states that only
come later: the way back after a twinge, a second first day after a pull, a rung tried again.
"""

from functools import cache

from restride.log.model import Log, Morning
from restride.trial.outlook import good_day, quiet_morning
from tests.perfect import PROTOCOL, day_of, perfect
from tests.properties.folded import decide
from tests.properties.troubles import TROUBLES

LAST_DAY = 90
WRONG: dict[str, tuple[str, int, int]] = {  # what, on which day, and the day she goes on
    "perfect": ("nothing", 0, 1),
    "a red in the foundation": ("much pain", 14, 15),
    "a twinge at speed": ("twinge", 58, 59),
    "a pull while running": ("pull", 36, 37),
    "ten days away": ("nothing", 45, 55),
}
COURSES = tuple(WRONG)


@cache
def until(name: str, number: int) -> Log:
    """A course up to the morning of a day counted from the injury."""
    day = day_of(number)
    return tuple(
        entry
        for entry in whole(name)
        if entry.day < day or (entry.day == day and (isinstance(entry, Morning) or number == 0))
    )


@cache
def whole(name: str) -> Log:
    """A course to its end."""
    what, wrong_on, goes_on = WRONG[name]
    if what == "nothing" and goes_on == wrong_on + 1:
        return perfect(LAST_DAY)
    log = perfect(wrong_on)
    if what != "nothing":
        log = TROUBLES[what](lived(log, wrong_on, wrong_on + 1), day_of(wrong_on))
    return lived((*log, quiet_morning(day_of(goes_on))), goes_on, LAST_DAY)


def lived(log: Log, first: int, last: int) -> Log:
    """Goes on from the morning of `first`, doing all that is asked; the last morning is open."""
    for number in range(first, last):
        day = day_of(number)
        if number > first:
            log = (*log, quiet_morning(day))
        log = (*log, *good_day(PROTOCOL, decide(log, day)))
    return log
