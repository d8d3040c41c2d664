"""The entry that one run of a watch's file makes, and the one that it made already."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from restride.entering import clock
from restride.entering.did_entry import ANSWERS, asked_name, side_of
from restride.entering.head import head
from restride.log.days import standing
from restride.log.model import AnyEntry, Did, Log, Void
from restride.runs.model import Run
from restride.store.ids import file_id, file_part
from restride.telling.held import Held
from restride.telling.view import View

NOTHING: Mapping[str, Any] = dict.fromkeys((*ANSWERS, "side"))
# Room in the ids of a file for the entries of one run that were taken back and written anew.
RETAKES = 1_000
ANEW = "written anew with its answers"


def next_id(sha256: str, part: int, log: Log) -> UUID:
    """The first of the run's ids that no entry has."""
    taken = {entry.id for entry in log}
    return next(one for one in _ids(sha256, part) if one not in taken)


def entry_of(run: Run, log: Log) -> Did | None:
    """The entry that this run made and that still counts."""
    made = set(
        takewhile({entry.id for entry in log}.__contains__, _ids(run.source_sha256, run.part))
    )
    counts = standing(log, clock.today() + timedelta(days=1))
    return next((one for one in counts if isinstance(one, Did) and one.id in made), None)


def _ids(sha256: str, part: int) -> Iterator[UUID]:
    """The ids that entries of a run take, one after the other as each is taken back."""
    return (file_id(sha256, part * RETAKES + take) for take in range(RETAKES))


def next_id_of(kept: Did, log: Log) -> UUID:
    """The id of a run's entry that is written anew: its file is then still known."""
    sha256 = kept.source_sha256 or ""
    return next_id(sha256, file_part(kept.id, sha256) // RETAKES, log)


def same_recording(gone: Did, counting: Iterable[AnyEntry]) -> Did | None:
    """The entry that counts now of the run that an entry no longer counting was made from."""
    sha256 = gone.source_sha256
    if sha256 is None:
        return None
    part = file_part(gone.id, sha256) // RETAKES
    same = [one for one in counting if isinstance(one, Did) and one.source_sha256 == sha256]
    return next((one for one in same if file_part(one.id, sha256) // RETAKES == part), None)


def written_anew(kept: Did, log: Log, **answers: Any) -> tuple[Void, Did]:
    """What takes an entry back, and the entry with these answers in its place."""
    told = {name: answer for name, answer in answers.items() if answer is not None}
    void = Void(**head(kept.day), entry=kept.id, why=ANEW)
    again = {"id": next_id_of(kept, log), "at": clock.now()}
    return void, replace(kept, by=None, received_at=None, **again, **told)


def as_before(kept: Did, log: Log) -> Did | None:
    """The entry as it stood before it was written anew with its answers, if it was."""
    if kept.source_sha256 is None:
        return None
    part = file_part(kept.id, kept.source_sha256)
    earlier = file_id(kept.source_sha256, part - 1)
    anew = any(isinstance(one, Void) and (one.entry, one.why) == (earlier, ANEW) for one in log)
    found = [one for one in log if isinstance(one, Did) and one.id == earlier]
    if not anew or not found:
        return None
    again = next_id(kept.source_sha256, part // RETAKES, log)
    return replace(found[0], id=again, by=None, received_at=None)


def did_of(run: Run, held: Held, seen: View, given: Mapping[str, Any]) -> Did:
    """The entry of a run.

    Without an answer the watch alone wrote it, so its instant is the end of the recording: the
    same file then makes the same entry on every device.
    """
    answers = {name: given[name] for name in ANSWERS}
    told = any(answer is not None for answer in answers.values())
    return Did(
        id=next_id(run.source_sha256, run.part, seen.log),
        day=run.day,
        at=clock.now() if told else min(ended(run), clock.now()),
        asked=asked_name(held.found, seen),
        move=held.found.move,
        side=given["side"] or side_of(held.found),
        done=held.done,
        measured=held.measured,
        source_sha256=run.source_sha256,
        **answers,
    )


def is_answered(did: Did) -> bool:
    """Whether the runner has said anything about it."""
    return any(getattr(did, name) is not None for name in ANSWERS)


def ended(run: Run) -> datetime:
    """The instant at which the recording ended, to the second."""
    return (run.start + timedelta(seconds=run.elapsed_s)).replace(microsecond=0)
