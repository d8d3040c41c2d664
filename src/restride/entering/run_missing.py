"""The runs from a watch that nobody has said anything about yet, and what is told of them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from restride.entering import clock
from restride.entering.book import Book
from restride.entering.did_entry import ANSWERS
from restride.entering.run_entry import written_anew
from restride.log.days import standing
from restride.log.model import Did, Log
from restride.protocol.value import Kind
from restride.telling.names import Names

ASKED = ("pain", "sharp", "tightness", "limp")


def unanswered(log: Log, since: date) -> list[Did]:
    """The recorded runs of this recovery with an answer missing, the newest first."""
    counts = standing(log, clock.today() + timedelta(days=1))
    found = [
        one
        for one in counts
        if isinstance(one, Did)
        and one.source_sha256 is not None
        and one.day >= since
        and is_open(one)
    ]
    return sorted(found, key=lambda one: (one.day, one.at, one.id), reverse=True)


def is_open(did: Did) -> bool:
    """Whether an answer is missing that the light needs; None is not 0."""
    return any(getattr(did, name) is None for name in ASKED)


def waiting_for(asked: str | None, move: str, day: date, log: Log) -> Did | None:
    """The recorded run that answers about this move on this day belong to."""
    of_day = [one for one in unanswered(log, day) if one.day == day]
    return next((one for one in of_day if (one.asked, one.move) == (asked, move)), None)


def complete(book: Book, kept: Did, told: Mapping[str, Any]) -> Did:
    """Write an entry anew with the answers that were missing, in one batch with its void."""
    answers = {name: told[name] for name in ANSWERS if getattr(kept, name) is None}
    if all(answer is None for answer in answers.values()):
        return kept
    void, anew = written_anew(kept, book.log(), **answers)
    book.append(void, anew)
    return anew


def kind_of(run: Did, names: Names) -> Kind:
    """The kind of the ladder that asked for it, else of an easy run."""
    ladder = names.ladder_of.get((run.asked or "").rpartition("#")[2])
    return "easy_run" if ladder is None else names.ladders[ladder].kind
