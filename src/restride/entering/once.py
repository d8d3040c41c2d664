"""A form that is sent twice, by a trembling thumb or a lost connection, writes once.

A page carries a name for its form. The entries it makes take their ids from that name and from
what was answered: the same answers make the same ids, whichever instant they arrive at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from msgspec.structs import replace

from restride.entering import clock
from restride.entering.book import Book
from restride.log.days import standing
from restride.log.model import AnyEntry, Did, Log
from restride.store import EntryConflict
from restride.store.ids import new_id
from restride.telling.mistake import Mistake

ANSWER_BITS = 32  # of an id: what was answered. The 42 random bits above them name the form


@dataclass(frozen=True)
class Form:
    """A form as it was sent: its name from the page, and what was answered, in one spelling."""

    name: UUID
    answers: bytes

    def ids(self, count: int) -> list[UUID]:
        """The ids of so many entries."""
        answered = int.from_bytes(sha256(self.answers).digest()[: ANSWER_BITS // 8])
        first = (self.name.int >> ANSWER_BITS << ANSWER_BITS) | answered
        return [UUID(int=first ^ at) for at in range(count)]


def form_name() -> str:
    """A name for a form on a page that is shown now."""
    return str(new_id(clock.now()))


def write_once(book: Book, form: Form, make: Callable[[], Sequence[AnyEntry]]) -> list[AnyEntry]:
    """Write what the form says and give its entries; where it is written already, only give them.

    Raises Mistake where the form was sent before with other answers, or was taken back.
    """
    known = _written(form, book.log())
    if known:
        return known
    made = make()
    entries = [_named(one, id_) for one, id_ in zip(made, form.ids(len(made)), strict=True)]
    try:
        book.append(*entries)
    except EntryConflict:  # the same form came in between
        known = _written(form, book.log())
        if not known:
            raise
        return known
    return entries


def _named(entry: AnyEntry, id_: UUID) -> AnyEntry:
    """The entry under the form's id; one from a watch keeps the id that its file gives it."""
    of_file = isinstance(entry, Did) and entry.source_sha256 is not None
    return entry if of_file else replace(entry, id=id_)


def _written(form: Form, log: Log) -> list[AnyEntry]:
    wanted = form.name.int >> ANSWER_BITS
    known = [one for one in log if one.id.int >> ANSWER_BITS == wanted]
    if not known:
        return []
    if form.ids(1)[0] not in {one.id for one in known}:
        raise Mistake(
            "This form was sent before, with other answers, and those are written. "
            "Take them back first, then answer anew."
        )
    counts = {one.id for one in standing(log, clock.today())}
    if not any(one.id in counts for one in known):
        raise Mistake("You took this back. Open the page again to write it anew.")
    return known
