"""A run that was taken for one thing, and that the runner says was another."""

from msgspec.structs import replace

from restride.entering import clock
from restride.entering.book import Book, view
from restride.entering.did_entry import asked_name, side_of
from restride.entering.head import head
from restride.entering.run_asked import WALKING, against, unasked
from restride.entering.run_entry import RETAKES, next_id_of
from restride.entering.run_twin import both_as_one
from restride.entering.watch_files import Recorded, recorded_in
from restride.log.model import Did, Void
from restride.runs.model import Sport
from restride.store.ids import file_part
from restride.telling.mistake import Mistake
from restride.telling.naming import find

WHY = "it was something else"


def recorded_of(book: Book, kept: Did) -> Recorded | None:
    """The recording that an entry was made from; None where its file is not kept, or not read."""
    sha256 = kept.source_sha256 or ""
    content = book.file(sha256)
    if content is None:
        return None
    part = file_part(kept.id, sha256) // RETAKES
    sport: Sport = "walking" if kept.move == WALKING else "running"
    return next((one for one in recorded_in(content, sport) if one.run.part == part), None)


def said_to_be(book: Book, kept: Did, name: str | None) -> Did:
    """Write a run anew as what the runner calls it; without a name nobody asked for it.

    All that was run still restrains. Raises Mistake where its file can no longer be read.
    """
    one = recorded_of(book, kept)
    if one is None:
        raise Mistake("The file of this run can no longer be read. Take the run back instead.")
    seen = view(book, kept.day)
    held = against(one, unasked(one.measured) if name is None else find(name, seen))
    asked = asked_name(held.found, seen)
    if (asked, held.found.move) == (kept.asked, kept.move):
        return kept
    anew = replace(
        kept,
        by=None,
        received_at=None,
        id=next_id_of(kept, seen.log),
        at=clock.now(),
        asked=asked,
        move=held.found.move,
        side=side_of(held.found),
        done=held.done,
        measured=held.measured,
    )
    # A second record of the run may have added to what restrains; that stays.
    anew = replace(anew, measured=both_as_one(anew, kept).measured)
    book.append(Void(**head(kept.day), entry=kept.id, why=WHY), anew)
    return anew
