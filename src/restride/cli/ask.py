"""Asking one question at a time; `?` is always an answer and means: I am not sure."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

import click

from restride.cli.options import a_date
from restride.cli.screen import this_screen
from restride.entering import clock
from restride.log.model import Answer
from restride.telling.mistake import Mistake

Value = TypeVar("Value")
NOT_SURE = frozenset({"?", "not sure", "unsure", "don't know"})
YES_NO: dict[str, Answer] = {"y": "yes", "yes": "yes", "n": "no", "no": "no"}


def question(
    text: str, hint: str, read: Callable[[str], Value], needed: bool = False
) -> Value | None:
    """Ask until the answer can be read; None for "not sure", which a needed answer cannot be.

    Raises click.Abort at end of input, and Mistake for bytes that are no text.
    """
    screen = this_screen()
    screen.say(text)
    screen.show(screen.indented(hint if needed else f"{hint} · ? not sure"))
    while True:
        try:
            said = click.prompt("  ", default="", show_default=False, prompt_suffix="> ")
        except UnicodeDecodeError as error:
            raise Mistake(
                "What was typed is not UTF-8 text. Nothing was written. Set the terminal to UTF-8."
            ) from error
        word = str(said).strip().lower()
        if word in NOT_SURE and not needed:
            return None
        try:
            return read(word)
        except ValueError as error:
            click.echo(f"  {error}" if needed else f"  {error}, or ?")


def score(text: str) -> int | None:
    """A number from 0 to 10."""
    return whole(text, 0, 10, "0 none to 10 worst")


def whole(text: str, least: int, most: int, hint: str, needed: bool = False) -> int | None:
    """A whole number within bounds."""

    def read(word: str) -> int:
        if not word.isdecimal() or not least <= int(word) <= most:
            raise ValueError(f"Type a whole number from {least} to {most}")
        return int(word)

    return question(text, hint, read, needed)


def amount(text: str, hint: str, least: float = 0, most: float = 100_000) -> float | None:
    """A number, with a decimal point or comma, within bounds."""

    def read(word: str) -> float:
        try:
            value = float(word.replace(",", "."))
        except ValueError:
            raise ValueError("Type a number") from None
        if not least <= value <= most:
            raise ValueError(f"Type a number from {least:g} to {most:g}")
        return value

    return question(text, hint, read)


def yes_no(text: str) -> bool | None:
    """True, False, or None for "not sure"."""

    def read(word: str) -> bool:
        if word not in YES_NO:
            raise ValueError("Type y or n")
        return YES_NO[word] == "yes"

    return question(text, "y yes · n no", read)


def answer(text: str) -> Answer:
    """A triage answer, where "not sure" has a meaning of its own."""
    said = yes_no(text)
    return "not_sure" if said is None else "yes" if said else "no"


def choice(text: str, choices: Mapping[Value, str], needed: bool = False) -> Value | None:
    """One of a few, by its number or by the start of its words."""
    values = list(choices)
    words = [choices[value].lower() for value in values]
    hint = " · ".join(f"{at} {word}" for at, word in enumerate(choices.values(), start=1))

    def read(said: str) -> Value:
        if said.isdecimal() and 1 <= int(said) <= len(values):
            return values[int(said) - 1]
        found = [value for value, word in zip(values, words, strict=True) if word.startswith(said)]
        if not said or len(found) != 1:
            raise ValueError(f"Type a number from 1 to {len(values)}")
        return found[0]

    return question(text, hint, read, needed)


def some_of(
    text: str, choices: Mapping[Value, str], enter: str = "none"
) -> tuple[Value, ...] | None:
    """Any of a few, by their numbers; Enter picks no number, and `enter` says what that means."""
    values = list(choices)
    hint = " · ".join(f"{at} {word}" for at, word in enumerate(choices.values(), start=1))

    def read(said: str) -> tuple[Value, ...]:
        picked = _numbers(said, len(values))
        return tuple(values[number - 1] for number in sorted(picked))

    return question(text, f"{hint} · several: 1 3 · Enter: {enter}", read)


def _numbers(said: str, most: int) -> set[int]:
    words: Sequence[str] = said.replace(",", " ").split()
    if said in ("none", "no"):
        return set()
    if not all(word.isdecimal() and 1 <= int(word) <= most for word in words):
        raise ValueError(f"Type numbers from 1 to {most} with spaces between, or Enter")
    return {int(word) for word in words}


def past_day(text: str) -> date | None:
    """A date that has come; it is always needed."""

    def read(word: str) -> date:
        day = a_date(word)
        if day > clock.today():
            raise ValueError("That day has not come yet.")
        return day

    return question(text, "such as 2026-03-09 or yesterday", read, needed=True)
