"""Numbers and words out of files: possible and short, or not there."""

from typing import Any

LONGEST_WORD = 100
# Nothing of a run, in the units that watches write, is as large: a day has 86 million ms.
LARGEST = 1e9
# The longest that was ever run at one go is over 500 km, but not by who has a strained hamstring.
FARTHEST_M = 300_000


def number(value: Any) -> float | None:
    """Give a number that could be of a run, read from text if need be."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if not isinstance(value, int | float) or not -LARGEST <= value <= LARGEST:
        return None
    return float(value)


def amount(value: Any) -> float | None:
    """Give such a number that is not below zero."""
    found = number(value)
    return None if found is None or found < 0 else found


def word(value: Any) -> str | None:
    """Give what a file calls something, fit to be shown: it could hold a terminal's commands."""
    if value is None:
        return None
    shown = "".join(one if one.isprintable() else " " for one in str(value)[:LONGEST_WORD])
    return shown.strip() or None
