"""One runner's log, wherever it is kept, and the view of a day from it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from restride.entering import clock
from restride.log.days import newest_of
from restride.log.model import AnyEntry, Log, Pin
from restride.telling.mistake import Mistake
from restride.telling.view import View, open_episode, view_of

if TYPE_CHECKING:
    from restride.protocol.model import Protocol as Plan


class Book(Protocol):
    """A runner's log, opened by somebody who may read it and write in it."""

    def log(self) -> Log:
        """Every entry, or none before the first."""

    def known(self, end_of: date | None) -> Log:
        """Every entry, or those the store had by the end of a local day."""

    def view(self, on: date, *, as_known: bool) -> View:
        """The view of a day; with `as_known`, as it was decided that evening."""

    def append(self, *entries: AnyEntry, files: Sequence[bytes] = ()) -> None:
        """Write entries down together and keep original files, all or none."""

    def file(self, sha256: str) -> bytes | None:
        """An original file, or None if none is kept by that digest."""

    def files(self) -> dict[str, bytes]:
        """Every original file, by its SHA-256."""

    def restore(self, entries: Log, files: Mapping[str, bytes]) -> int:
        """Keep an export's entries with the stamps they have, and its files, all or none."""

    def erase(self) -> None:
        """Erase everything, down to the bytes on the disk."""


def view(book: Book, on: date, as_known: bool = False) -> View:
    """The view of a day; with `as_known`, as it was decided that evening."""
    return book.view(on, as_known=as_known)


def view_in(log: Log, on: date) -> View:
    """The view of a day from a log that is read already."""
    return view_of(log, protocol_for(log, on), on)


def newest_pin(log: Log, on: date) -> Pin | None:
    """The pin that holds on a day."""
    return newest_of(Pin, log, on)


def protocol_for(log: Log, on: date) -> "Plan":
    """The protocol that was pinned, in the version that was pinned; else the default."""
    from restride.library import load

    pin = newest_pin(log, on)
    return load() if pin is None else load(pin.protocol, pin.version)


def find_entry(entries: Sequence[AnyEntry], name: str) -> AnyEntry:
    """The one entry whose id starts or ends with `name`."""
    wanted = name.strip().lower()
    found = [e for e in entries if _matches(e.id, wanted)]
    if len(found) == 1:
        return found[0]
    problem = "No entry has" if not found else f"{len(found)} entries have"
    raise Mistake(f"{problem} the id {name}.", "see_ids")


def _matches(entry_id: UUID, wanted: str) -> bool:
    text = str(entry_id)
    return bool(wanted) and (text.startswith(wanted) or text.endswith(wanted))


def not_future(day: date | None) -> date:
    """The day meant: today by default; a day to come is refused."""
    today = clock.today()
    if day is None:
        return today
    if day > today:
        raise Mistake(f"{day} has not come yet. Give a day up to today, {today}.", "see_plan")
    return day


def log_begun(log: Log, on: date) -> None:
    """Refuses a day before the first entry; an empty log is another mistake."""
    first = min((entry.day for entry in log), default=on)
    if on < first:
        raise Mistake(f"Your log begins on {first}. Name that day or a later one: --on {first}")


def day_in(log: Log, day: date | None) -> date:
    """The day that an entry is about: from the injury to today, today by default."""
    about = not_future(day)
    injured_on = open_episode(log, clock.today()).injured_on
    if about < injured_on:
        raise Mistake(
            f"{about} is before your injury on {injured_on}. "
            "Only what came after it belongs in the log."
        )
    return about
