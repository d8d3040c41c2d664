"""What the pencil wrote: the lines of a filled-in sheet as somebody types them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from restride.telling.mistake import Mistake
from restride.telling.sheet_lines import Unit

MOST_SETS = 1_000
WORST = 10
BODY: dict[str, tuple[str, Any]] = {
    "sharp": ("sharp", True),
    "tight": ("tightness", "one_side"),
    "tight-both": ("tightness", "both"),
    "limp": ("limp", True),
}
MORE: dict[str, tuple[str, Any]] = {
    "whole": ("full_range", True),
    "part": ("full_range", False),
    "held": ("hesitation", True),
    "free": ("hesitation", False),
}
LIMP: dict[str, tuple[str, Any]] = {"limp": ("limp", True), "no-limp": ("limp", False)}
NOTHING = "nothing"
CALM: dict[str, Any] = {"sharp": False, "tightness": "none", "limp": False}
WORDS = (NOTHING, *BODY, *MORE)
NOT_WRITTEN = ("-", "?")  # the box for pain is empty: that is no 0
HOW = "Type the sets that are ticked, the pain and the words, such as 3 0 nothing, or 0 if none is"
EVENING, MORNING = "evening", "morning"


class Typed(NamedTuple):
    """One line: the sets ticked, and the answers. What is not named stays unanswered."""

    sets: int
    answers: dict[str, Any]


class Filled(NamedTuple):
    """A whole sheet: lines by their number, the pain until bedtime, the next morning."""

    lines: dict[int, Typed]
    evening: int | None = None
    morning: dict[str, Any] | None = None


def read_line(said: str) -> Typed:
    """`3 0 nothing`: sets ticked, pain, what was felt. Raises ValueError with what to type."""
    words = _words(said)
    if not words:  # Enter alone answers nothing
        raise ValueError(HOW)
    sets, rest, answers = _number(words[0], MOST_SETS), words[1:], dict[str, Any]()
    if rest and rest[0] not in WORDS:
        answers["pain"] = None if rest[0] in NOT_WRITTEN else _number(rest[0], WORST)
        rest = rest[1:]
    if sets == 0 and (rest or answers):
        raise ValueError("0 says that no box is ticked, so there is nothing to say of it")
    felt = [word for word in rest if word not in MORE]
    if NOTHING in felt and felt != [NOTHING]:
        raise ValueError(f"{' and '.join(felt)} do not go together")
    # Who ticks one of them has looked at all of them.
    answers |= CALM if felt else {}
    return Typed(sets, answers | _answers([one for one in rest if one != NOTHING], BODY | MORE))


def read_sheet(typed: Sequence[str], units: Sequence[Unit]) -> Filled:
    """`1=3,0,nothing 2=0 evening=1 morning=0,no-limp`. Raises Mistake, and nothing is half read."""
    told: dict[int | str, Any] = {}
    for one in typed:
        try:
            name, value = _part(one, units)
            _refuse_twice(name, told)
        except ValueError as error:
            raise Mistake(
                f"{one!r} cannot be read: {error}. Such as: 1=3,0,nothing 2=0 evening=1"
            ) from error
        told[name] = value
    lines = {name: value for name, value in told.items() if isinstance(name, int)}
    return Filled(lines, told.get(EVENING), told.get(MORNING))


def _part(one: str, units: Sequence[Unit]) -> tuple[int | str, Any]:
    name, equals, said = one.strip().lower().partition("=")
    if not equals:
        raise ValueError("there is no = in it")
    if name == EVENING:
        return name, _number(said, WORST)
    if name == MORNING:
        return name, _morning(said)
    return _line(name, units), read_line(said)


def _refuse_twice(name: int | str, told: dict[int | str, Any]) -> None:
    if name in told:
        raise ValueError("it is there twice")


def _line(name: str, units: Sequence[Unit]) -> int:
    if not (name.isascii() and name.isdecimal()) or not 1 <= int(name) <= len(units):
        raise ValueError(f"the sheet has the lines 1 to {len(units)}, {EVENING} and {MORNING}")
    return int(name)


def _morning(said: str) -> dict[str, Any]:
    words = _words(said)
    if not words:
        raise ValueError("the pain is missing")
    return {"pain": _number(words[0], WORST)} | _answers(words[1:], LIMP)


def _answers(words: Sequence[str], known: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    """Each word's field and value; a word that is not known, or that says another, is refused."""
    told: dict[str, Any] = {}
    for word in words:
        if word not in known:
            raise ValueError(f"{word!r} is none of {', '.join(known)}")
        field, value = known[word]
        if field in told:
            raise ValueError(f"{word!r} says again, or otherwise, what was said")
        told[field] = value
    return told


def _words(said: str) -> list[str]:
    return said.lower().replace(",", " ").split()


def _number(word: str, most: int) -> int:
    if not (word.isascii() and word.isdecimal()) or len(word) > len(str(most)) or int(word) > most:
        raise ValueError(f"{word!r} is no whole number from 0 to {most}")
    return int(word)
