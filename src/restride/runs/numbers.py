"""Numbers and words out of files: finite and short, or not there."""

import math
from typing import Any

LONGEST_WORD = 100


def number(value: Any) -> float | None:
    """Give a finite number, read from text if need be."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def amount(value: Any) -> float | None:
    """Give a finite number that is not below zero."""
    found = number(value)
    return None if found is None or found < 0 else found


def word(value: Any) -> str | None:
    """Give what a file calls something, fit to be shown: it could hold a terminal's commands."""
    if value is None:
        return None
    shown = "".join(one if one.isprintable() else " " for one in str(value)[:LONGEST_WORD])
    return shown.strip() or None
