"""The session as cards: what to do, what of it is done, and how to take that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from restride.decision.model import Item
from restride.log.model import AnyEntry, Did, Episode, Pin, Setup, Test, Triage
from restride.telling.entry_words import what_words
from restride.telling.session import ItemWords, how_to, words_of
from restride.telling.view import View
from restride.web.ways import address

QUIET = (Episode, Pin, Setup, Triage)  # the journey's; they are corrected there


@dataclass(frozen=True)
class Written:
    """Something that was written today: its words, and the ids that taking it back needs."""

    words: str
    ids: tuple[UUID, ...]


@dataclass(frozen=True)
class Card:
    """One thing of the session."""

    name: str
    says: ItemWords
    state: str
    steps: tuple[str, ...]
    stop: str
    do: str
    skip: str | None
    more: str | None
    is_test: bool
    times_done: int
    times_today: int
    written: Written | None


def card_of(item: Item, seen: View, today: Sequence[AnyEntry]) -> Card:
    """The card of an item, with what `of_today` found of it."""
    _title, steps, stop = how_to(item, seen.names)
    name = item.test or item.ladder or item.move
    page = "today-test" if item.test else "today-did"
    library = "library-test" if item.test else "library-exercise"
    return Card(
        name=name,
        says=words_of(item, seen.names, seen.imperial, seen.decision.light),
        state=_state(item),
        steps=steps,
        stop=stop,
        do=address(page, name) or "",
        skip=address("today-skip", name) if item.ladder else None,
        more=address(library, item.test or item.move),
        is_test=item.test is not None,
        times_done=item.times_done,
        times_today=item.times_today,
        written=_written(item, seen, today),
    )


def _state(item: Item) -> str:
    if item.times_done >= item.times_today:
        return "done"
    return "half" if item.times_done else "todo"


def _written(item: Item, seen: View, today: Sequence[AnyEntry]) -> Written | None:
    """The newest time that it was done today, with all that was written of it then."""
    of_item = [one for one in today if _is_of(one, item, seen)]
    newest: dict[str, AnyEntry] = {}
    for one in sorted(of_item, key=lambda one: (one.at, one.id)):
        newest[_part(one)] = one
    if not newest:
        return None
    words = [_felt(one, seen) for one in newest.values()]
    return Written(" · ".join(dict.fromkeys(words)), tuple(one.id for one in newest.values()))


def _part(one: AnyEntry) -> str:
    """What a newer entry of the same item stands in place of: a move, or a leg of a test."""
    return str(one.side) if isinstance(one, Test) else getattr(one, "move", "")


def _is_of(one: AnyEntry, item: Item, seen: View) -> bool:
    if isinstance(one, Test):
        return one.test == item.test
    if not isinstance(one, Did) or item.test is not None:
        return False
    if item.ladder is None:
        return one.asked is None and one.move == item.move
    rung = (one.asked or "").rpartition("#")[2]
    return seen.names.ladder_of.get(rung) == item.ladder


def _felt(one: AnyEntry, seen: View) -> str:
    if isinstance(one, Did):
        return "pain not answered" if one.pain is None else f"pain {one.pain}"
    return what_words(one, seen.names, seen.imperial)


def so_far(seen: View, today: Sequence[AnyEntry]) -> list[Written]:
    """All that was written today, the newest first, each to be taken back alone."""
    entries = sorted(today, key=lambda one: (one.at, one.id), reverse=True)
    return [
        Written(what_words(one, seen.names, seen.imperial), (one.id,))
        for one in entries
        if not isinstance(one, QUIET)
    ]


def of_today(seen: View) -> list[AnyEntry]:
    """The runner's own entries that are about this day or were written on it."""
    on = seen.decision.on
    return [one for one in seen.own if on in (one.day, one.at.date())]
