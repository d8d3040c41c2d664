"""Words typed at a question or after an option: a value within its bounds, or the refusal's own.

A question refuses with a `ValueError` of one line, an option with a usage error or a `Mistake`.
"""

import math
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import click

from restride.cli import ask
from restride.cli.options import DATE, PAIN, Number, a_date
from restride.cli.sheet_entry import read_line
from restride.telling.mistake import Mistake
from tests.fuzz.command import typed

LONGEST = 400
WORDS = (
    *("nan", "inf", "-inf", "1e400", "1_000", "0x1", "\u0663", "\u00b2", "\u2460", "1,5", "?"),
    *("today", "yesterday", "2026-03-09", "2026-W10-1", "20260309", "0001-01-01", "9999-12-31"),
    *("3 0 nothing", "2,-,tight whole", "0"),
    *("yes", "no", "none", "not sure", "1 3", "left", "right"),
)
NEEDED: tuple[Callable[[], Any], ...] = (
    lambda: ask.whole("How many?", 1, 1_000, "whole", needed=True),
    lambda: ask.past_day("Which day?"),
)
QUESTIONS: tuple[Callable[[], Any], ...] = (
    *NEEDED,
    lambda: ask.score("How sore?"),
    lambda: ask.amount("How long?", "s", 0.5, 100),
    lambda: ask.yes_no("Any limp?"),
    lambda: ask.choice("Which?", {1: "one leg", 2: "two legs"}),
    lambda: ask.some_of("Which?", {1: "a chair", 2: "a step", 3: "a hill"}),
)
OPTIONS: tuple[click.ParamType[Any], ...] = (DATE, PAIN, Number(-1_000, 100_000))


def seeds() -> Iterator[bytes]:
    """Each of the words."""
    for word in WORDS:
        yield word.encode()


def read(data: bytes) -> None:
    """Type it everywhere; a question not answered by it is answered by `?` or left."""
    word = data.decode("utf-8", "surrogateescape")
    for kind in OPTIONS:
        try:
            _bounded(kind.convert(word, None, None))
        except (click.ClickException, Mistake) as refusal:
            assert str(refusal)
    try:
        assert 1990 <= a_date(word).year <= 2199
    except ValueError as refusal:
        assert "\n" not in str(refusal)
    try:
        assert read_line(word).sets >= 0
    except ValueError as refusal:
        assert "\n" not in str(refusal)
    for question in QUESTIONS:
        _typed(question, data.replace(b"\n", b" ").replace(b"\r", b" "))


def _typed(question: Callable[[], Any], line: bytes) -> None:
    try:
        _bounded(typed(line + b"\n?\n", question))
    except click.Abort:
        assert question in NEEDED, "it takes ? for an answer"
    except Mistake as mistake:
        assert line.decode("utf-8", "ignore").encode() != line, mistake


def _bounded(value: Any) -> None:
    """No number but a finite one, no day but a believable one."""
    if isinstance(value, float | int):
        assert math.isfinite(value)
        assert -1_000 <= value <= 100_000
    if isinstance(value, date):
        assert 1990 <= value.year <= 2199
