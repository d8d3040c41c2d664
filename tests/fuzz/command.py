"""Runs the command line in this process, again and again, in the same memory.

Click keeps every stream that it ever wrote to, and its own runner makes new ones each time.
"""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import TypeVar

from restride.cli import main

Value = TypeVar("Value")
OUT_BYTES, ERR_BYTES = io.BytesIO(), io.BytesIO()
OUT, ERR = (io.TextIOWrapper(to, "utf-8", write_through=True) for to in (OUT_BYTES, ERR_BYTES))


def run(*words: str) -> str | None:
    """What the command prints; None if it refuses, which it has to do in one line."""
    with _heard():
        try:
            main.main(list(words), prog_name="restride")
        except SystemExit as left:
            code = left.code
    assert code in (0, 2), code
    if code == 0:
        return OUT_BYTES.getvalue().decode()
    said = ERR_BYTES.getvalue().decode()
    assert said.count("\n") == 1, said
    assert said[:-1].isprintable(), said
    assert not OUT_BYTES.getvalue()
    return None


def typed(line: bytes, question: Callable[[], Value]) -> Value:
    """What a question makes of a line typed at it."""
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(line), encoding="utf-8")
    try:
        with _heard():
            return question()
    finally:
        sys.stdin = before


@contextmanager
def _heard() -> Iterator[None]:
    for kept in (OUT_BYTES, ERR_BYTES):
        kept.seek(0)
        kept.truncate()
    with redirect_stdout(OUT), redirect_stderr(ERR):
        yield
