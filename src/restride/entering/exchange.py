"""A whole log out as one file, and back."""

from datetime import timedelta

from restride.entering import clock
from restride.entering.book import Book
from restride.entering.log_file import LogFile
from restride.log.days import standing
from restride.log.exchange import Exchange
from restride.log.model import Episode, Log, Pin
from restride.telling.mistake import Mistake


def exported(book: Book) -> Exchange:
    """Everything of a log: entries, watch files, plans. Raises Mistake where there is nothing."""
    log = book.log()
    if not log:
        raise Mistake("There is nothing to export yet.", "tell_injury")
    return Exchange(log, book.files(), pinned_protocols(log))


def pinned_protocols(log: Log) -> dict[str, bytes]:
    """Every protocol the log was pinned to and this library still has, by `id@version`."""
    from restride.library import LibraryError, load
    from restride.protocol.digest import canonical

    found = {}
    for pin in standing(log, clock.today()):
        if not isinstance(pin, Pin):
            continue
        try:
            protocol = load(pin.protocol, pin.version)
        except LibraryError:
            continue  # the log is the runner's own: it goes out with or without the plan
        if protocol.digest == pin.digest:
            found[f"{pin.protocol}@{pin.version}"] = canonical(protocol)
    return found


def restored(book: Book, read: LogFile) -> int:
    """Keep a runner's own exported log, what is there already not twice; how many were new.

    Raises Mistake for what is no log of this runner's own; then nothing was kept.
    """
    if not read.log:
        raise Mistake(f"{read.name} has no entries. Choose the file you exported.")
    refuse_days_to_come(read)
    for held in (read, LogFile(read.name, read.log)):  # from now on the library's own copy decides
        held.protocol_on(clock.today())
    here = {entry.id for entry in book.log()}
    if here and here.isdisjoint(entry.id for entry in read.log):
        raise Mistake(f"{read.name} is another log than the one here.", "other_log")
    return book.restore(read.log, read.files)


def refuse_days_to_come(read: LogFile) -> None:
    """What has not happened yet is no part of a log; a day's grace is for other time zones."""
    latest = clock.now() + timedelta(days=1)
    for entry in read.log:
        days = [entry.day, *([entry.injured_on] if isinstance(entry, Episode) else [])]
        day = max(days)
        if day > latest.date() or entry.at > latest:
            raise Mistake(
                f"{read.name}: the {entry.__struct_config__.tag} entry {entry.id}, of {day}, "
                f"written {entry.at:%Y-%m-%d}, has not come yet. "
                "Correct its date, or this computer's."
            )
