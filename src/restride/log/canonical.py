"""The one way an entry is written, and when two entries are the same entry."""

import msgspec

from restride.log.model import AnyEntry, Episode
from restride.log.sizes import LINE_BYTES

entry_decoder: msgspec.json.Decoder[AnyEntry] = msgspec.json.Decoder(AnyEntry)
entry_encoder = msgspec.json.Encoder(order="deterministic")


FIRST_YEAR, LAST_YEAR = 1990, 2199  # a log of a living runner; other years are slips


def implausible(entry: AnyEntry) -> str | None:
    """Name the first date of an entry that cannot be true of a living runner."""
    dates = (
        ("day", entry.day),
        ("instant", entry.at),
        ("instant of receipt", entry.received_at),
        ("day of the injury", entry.injured_on if isinstance(entry, Episode) else None),
    )
    for name, told in dates:
        if told is not None and not FIRST_YEAR <= told.year <= LAST_YEAR:
            return f"the {name} {told} cannot be true"
    return None


class EntryError(ValueError):
    """An entry made in memory that no log can hold."""

    def __init__(self, entry: AnyEntry, what: str) -> None:
        """Name the entry and what is wrong with it."""
        super().__init__(f"entry {entry.id} cannot be written: {what}")
        self.entry = entry


class LogConflict(ValueError):
    """One id with two contents."""

    def __init__(self, one: AnyEntry, other: AnyEntry) -> None:
        """Name the two entries that share an id."""
        super().__init__(
            f"entry {one.id} is known with other content "
            f"({one.__struct_config__.tag} of {one.day}, "
            f"{other.__struct_config__.tag} of {other.day}; "
            f"not the same: {differing(one, other)}). "
            "An entry never changes: void it and write a new one with a new id."
        )
        self.id = one.id


def canonical(entry: AnyEntry) -> bytes:
    """Write an entry as its line, without the line end, and prove that it reads back.

    Constructing a struct checks nothing, and JSON would turn NaN into "not answered".
    Raises `EntryError`.
    """
    try:
        read = entry_decoder.decode(entry_encoder.encode(entry))
    except (msgspec.ValidationError, UnicodeEncodeError, TypeError) as error:
        raise EntryError(entry, str(error)) from error
    if read != entry:
        raise EntryError(entry, "it reads back as something else; a number may be NaN or infinite")
    if (slip := implausible(entry)) is not None:
        raise EntryError(entry, f"{slip}. Correct the date")
    line = entry_encoder.encode(read)
    if len(line) > LINE_BYTES:
        raise EntryError(entry, f"it is over {LINE_BYTES} bytes long")
    return line


def content(entry: AnyEntry) -> bytes:
    """Give what the writer said: the entry without the store's stamps."""
    return entry_encoder.encode(msgspec.structs.replace(entry, by=None, received_at=None))


def differing(one: AnyEntry, other: AnyEntry) -> str:
    """Name the fields in which two entries say different things, such as `at, pain`."""
    spelled = msgspec.json.Decoder(dict[str, msgspec.Raw])
    mine, theirs = (spelled.decode(content(entry)) for entry in (one, other))
    return ", ".join(name for name in mine | theirs if mine.get(name) != theirs.get(name))


def received_first(one: AnyEntry, other: AnyEntry) -> AnyEntry:
    """Of two copies of one entry, the one that was received first; a stamped one before a bare one.

    Raises `LogConflict` if they are not copies.
    """
    if content(one) != content(other):
        raise LogConflict(one, other)
    return min(one, other, key=_receipt)


def _receipt(entry: AnyEntry) -> tuple[bool, float, bytes]:
    stamp = entry.received_at
    return (stamp is None, 0.0 if stamp is None else stamp.timestamp(), entry_encoder.encode(entry))
