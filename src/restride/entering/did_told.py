"""What is written when a runner tells of something done: new entries, or a watch's run anew."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from restride.entering.did_entry import ANSWERS, asked_name, entries_of
from restride.entering.run_entry import written_anew
from restride.entering.run_missing import waiting_for
from restride.log.model import AnyEntry
from restride.telling.naming import Found
from restride.telling.view import View

AMOUNTS = ("sets", "reps", "hold", "run_min", "walk_min", "distance_m")


def told(
    found: Found, seen: View, about: date, given: Mapping[str, Any]
) -> tuple[list[AnyEntry], bool]:
    """The entries, and whether the answers go with a run that a watch recorded."""
    entries = entries_of(found, seen, about, given)
    kept = waiting_for(asked_name(found, seen), found.move, about, seen.log)
    if kept is None:
        return [*entries], False
    answers = {one: given[one] for one in ANSWERS}
    if any(given[name] is not None for name in AMOUNTS):
        answers["done"] = entries[0].done
    return [*written_anew(kept, seen.log, **answers), *entries[1:]], True
