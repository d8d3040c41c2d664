"""A log as JSON Lines: one entry a line, UTF-8, in one canonical spelling."""

import io
import re
from collections.abc import Iterator
from typing import NoReturn, get_args
from uuid import UUID

import msgspec

from restride.log.canonical import (
    LogConflict,
    canonical,
    differing,
    entry_decoder,
    entry_encoder,
    implausible,
    received_first,
)
from restride.log.days import why_unreached
from restride.log.model import AnyEntry, Log, Void
from restride.log.sizes import FILE_BYTES, LINE_BYTES

Seen = dict[UUID, tuple[int, AnyEntry]]  # each entry by its id, with the line it stood on first
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_KINDS = ", ".join(str(kind.__struct_config__.tag) for kind in get_args(AnyEntry))
_NOT_A_NUMBER = re.compile(rb"-?(?:NaN|Infinity)")
_MENDS = (
    ("unknown field", "Take the key out, or correct its spelling."),
    ("missing required field", "Add the key."),
    ("timezone", "Add the offset from UTC, as in 2026-03-09T07:00:00+01:00."),
    ("encoded date", "Write a date as 2026-03-09, an instant as 2026-03-09T07:00:00+01:00."),
    ("Invalid value", f"The kinds are {_KINDS}."),
    ("Invalid UUID", "Write an id as 01890a5d-ac96-774b-bcce-b302099a8057."),
    ("truncated", "The line is torn: write the entry whole, or delete the line."),
    ("malformed", "Write one whole JSON object on this line."),
    ("object", "Write one whole JSON object on this line."),
)
_MEND = "Correct the value; if nobody answered, leave the key out."


class LogError(ValueError):
    """A line that is not an entry: which line, what is wrong, how to mend it."""

    def __init__(self, line: int, what: str, mend: str) -> None:
        """Say where, what and how to mend it; each is kept for a page to show."""
        super().__init__(f"line {line}: {what}. {mend}")
        self.line = line
        self.what = what
        self.mend = mend


def decode(lines: bytes) -> Log:
    """Read a log that comes from outside, each id once, in the order of the lines.

    Raises `LogError` at the first line that is too long; else at the first that is not an entry,
    that says one key twice, or that has the id of an earlier line but other content.
    """
    _refuse_long(lines)
    entries = _in_our_own_spelling(lines)
    numbered = enumerate(entries, 1) if entries is not None else _one_by_one(lines)
    seen: Seen = {}
    for number, entry in numbered:
        _keep(seen, number, entry)
    return tuple(entry for _, entry in seen.values())


def check(lines: bytes) -> tuple[LogError, ...]:
    """Tell everything that is wrong with a log from outside, in the order of the lines.

    Where every line is an entry, a void that takes nothing back is wrong, too.
    """
    try:
        _refuse_long(lines)
    except LogError as error:
        return (error,)
    wrong: list[LogError] = []
    seen: Seen = {}
    for number, line in _numbered(lines):
        try:
            _keep(seen, number, _decode_line(number, line))
        except LogError as error:
            wrong.append(error)
    return tuple(wrong or _voids_of_nothing(seen))


def decode_stored(lines: bytes) -> Log:
    """Read lines that `canonical` wrote, ids already apart: at the speed of plain decoding.

    Raises `LogError`.
    """
    try:
        return tuple(entry_decoder.decode_lines(lines))
    except _UNREADABLE:
        return tuple(entry for _, entry in _one_by_one(lines))


def encode(log: Log) -> bytes:
    """Write a log in its canonical form, sorted by day, instant and id.

    Raises `EntryError` for an entry that would not read back.
    """
    ordered = sorted(log, key=lambda entry: (entry.day, entry.at, entry.id))
    return b"".join(canonical(entry) + b"\n" for entry in ordered)


def _in_our_own_spelling(lines: bytes) -> list[AnyEntry] | None:
    """Decode at once what is spelled as `encode` spells: it cannot hide a repeated key."""
    try:
        entries = entry_decoder.decode_lines(lines)
    except _UNREADABLE:
        return None
    return entries if entry_encoder.encode_lines(entries) == lines else None


def _refuse_long(lines: bytes) -> None:
    """Refuse by size alone, before anything is decoded or copied."""
    start = 0
    while len(lines) - start > LINE_BYTES:
        end = lines.rfind(b"\n", start, start + LINE_BYTES + 1)
        if end < 0:
            what = f"it is over {LINE_BYTES} bytes long"
            raise LogError(_number_at(lines, start), what, "No entry is; cut it or delete it.")
        start = end + 1
    if len(lines) > FILE_BYTES:
        what = f"by here the log is over {FILE_BYTES} bytes long"
        raise LogError(_number_at(lines, start), what, "Keep each entry once.")


def _number_at(lines: bytes, start: int) -> int:
    return lines.count(b"\n", 0, start) + 1


def _refuse_implausible(number: int, entry: AnyEntry) -> None:
    if (slip := implausible(entry)) is not None:
        raise LogError(number, slip, "Correct the date.")


def _one_by_one(lines: bytes) -> Iterator[tuple[int, AnyEntry]]:
    for number, line in _numbered(lines):
        yield number, _decode_line(number, line)


def _numbered(lines: bytes) -> Iterator[tuple[int, bytes]]:
    numbered = enumerate(io.BytesIO(lines), 1)
    return ((number, line.removesuffix(b"\n")) for number, line in numbered if line.strip())


def _decode_line(number: int, line: bytes) -> AnyEntry:
    try:
        text = line.decode("utf-8")
        entry = entry_decoder.decode(line)
    except UnicodeDecodeError:
        raise LogError(number, "it is not UTF-8 text", "Save the file as UTF-8.") from None
    except RecursionError:
        raise LogError(number, "it is nested too deep", _MEND) from None
    except msgspec.DecodeError as error:
        _explain(number, line, str(error))
    _refuse_repeated_keys(number, text)
    return entry


def _explain(number: int, line: bytes, error: str) -> NoReturn:
    """Turn a decoder's message into what is wrong and how to mend it."""
    if line.startswith(b"\xef\xbb\xbf"):
        raise LogError(
            number, "it starts with a byte order mark", "Save the file as UTF-8 without BOM."
        )
    what, _, place = error.replace("`", "").partition(" - at $")
    position = re.search(r"\(byte (\d+)\)", what)
    if position and _NOT_A_NUMBER.match(line, max(0, int(position[1]))):
        what = f"{what}: NaN and Infinity are not numbers of a log"
    mend = next((mend for sign, mend in _MENDS if sign in what), _MEND)
    where = place.lstrip(".")
    raise LogError(number, f"{where}: {what}" if where else what, mend)


def _refuse_repeated_keys(number: int, text: str) -> None:
    """Refuse a line that says a key twice: the decoder lets the last one win silently."""

    def keys_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise LogError(number, f"the key {twice} is there twice", "Keep the one that is true.")
        return found

    import json  # noqa: PLC0415 - 2 ms, and only text from outside is read this strictly

    json.loads(text, object_pairs_hook=keys_once)


def _keep(seen: Seen, number: int, entry: AnyEntry) -> None:
    """Keep an entry beside those of earlier lines, each id once."""
    _refuse_implausible(number, entry)
    first, before = seen.get(entry.id, (number, entry))
    try:
        seen[entry.id] = (first, entry if before is entry else received_first(before, entry))
    except LogConflict:
        raise LogError(
            number,
            f"it has the id of line {first} but says something else in {differing(before, entry)}",
            "An entry never changes: give the new one its own id, and void the old one.",
        ) from None


def _voids_of_nothing(seen: Seen) -> Iterator[LogError]:
    for number, void in seen.values():
        if not isinstance(void, Void):
            continue
        target = seen.get(void.entry, (0, None))[1]
        why = why_unreached(void, target)
        if why is not None:
            merge = "Merge the log that has that entry, or delete" if target is None else "Delete"
            yield LogError(number, why, f"{merge} this line.")
