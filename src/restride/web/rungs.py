"""A ladder as a row of dots, one a rung: done, here, ahead in this phase, or still closed."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from restride.decision.model import LadderSeen
from restride.protocol.model import Phase
from restride.telling.names import Names

GAP = 18  # between two dots, in the drawing's own unit
EDGE = 10  # from the drawing's edge to the first dot's middle


@dataclass(frozen=True)
class Dot:
    """One rung: where it is drawn, its state, and whether it is today's."""

    x: int
    state: str
    today: bool


@dataclass(frozen=True)
class Rungs:
    """A ladder's picture, and the same in words."""

    ladder: str
    title: str
    dots: tuple[Dot, ...]
    earned: str | None = None
    today: str | None = None
    cleans: int = 0
    needed: int = 0

    @property
    def width(self) -> int:
        """Of the drawing."""
        return 2 * EDGE + GAP * (len(self.dots) - 1)

    @property
    def number(self) -> int:
        """How many rungs there are."""
        return len(self.dots)

    @property
    def place(self) -> int:
        """The number of the rung earned, from one; zero where that is not known."""
        return sum(dot.state in ("done", "here") for dot in self.dots)

    @property
    def is_same(self) -> bool:
        """Whether today asks what was earned."""
        return self.today == self.earned

    @property
    def open(self) -> int:
        """How many rungs the phase opens."""
        return sum(dot.state != "closed" for dot in self.dots)


def lived(seen: LadderSeen, names: Names) -> Rungs:
    """A ladder as a decision saw it."""
    ids = [rung.id for rung in names.ladders[seen.ladder].rungs]
    earned = ids.index(seen.earned)
    top = -1 if seen.phase_up_to is None else ids.index(seen.phase_up_to)
    states = [
        "done" if at < earned else "here" if at == earned else "ahead" if at <= top else "closed"
        for at in range(len(ids))
    ]
    today = None if seen.today is None else ids.index(seen.today)
    return Rungs(
        ladder=seen.ladder,
        title=names.ladder(seen.ladder),
        dots=_dots(states, today),
        earned=names.rung(seen.earned),
        today=_("nothing") if seen.today is None else names.rung(seen.today),
        cleans=seen.cleans,
        needed=seen.needed,
    )


def planned(phase: Phase, names: Names) -> list[Rungs]:
    """The ladders of a phase that is not lived yet: how far it opens each."""
    found = []
    for ladder, up_to in phase.up_to.items():
        ids = [rung.id for rung in names.ladders[ladder].rungs]
        top = ids.index(up_to)
        states = ["ahead" if at <= top else "closed" for at in range(len(ids))]
        found.append(Rungs(ladder, names.ladder(ladder), _dots(states)))
    return found


def _dots(states: list[str], today: int | None = None) -> tuple[Dot, ...]:
    return tuple(Dot(EDGE + GAP * at, state, at == today) for at, state in enumerate(states))
