"""One interview with what the log says beside it."""

from typing import Self

import msgspec

from restride.entering import clock
from restride.entering.book import protocol_for
from restride.log.model import Episode, Setup
from restride.protocol.model import Protocol
from restride.protocol.triage import Question
from restride.telling.view import newest_episode, newest_setup, whole_episode
from restride.web.access import RunnerRequest
from restride.web.journey import steps
from restride.web.journey.state import About, Journey, begin, under_way


class Interview(msgspec.Struct, frozen=True, kw_only=True):
    """The answers so far, the protocol whose questions are asked, and what the log knows.

    `known` is the injury that is looked at again; None where a first or another one is told.
    """

    journey: Journey
    is_new: bool
    protocol: Protocol
    known: Episode | None
    setup: Setup | None

    @property
    def order(self) -> list[str]:
        """Every step, in order."""
        return steps.steps(self.journey, self.protocol, self.known, self.setup)

    @property
    def asks_setup(self) -> bool:
        """Whether days, equipment and goal are asked at the end."""
        return steps.asks_setup(self.journey.answers.triage, self.protocol, self.setup)

    def question(self, step: str) -> Question | None:
        """The safety question of a step."""
        return steps.question_of(step, self.protocol)

    def going_on(self, journey: Journey) -> Self:
        """The same with more answers."""
        return msgspec.structs.replace(self, journey=journey, is_new=False)


def interview(request: RunnerRequest, wanted: About | None = None) -> Interview:
    """The interview of this browser, or a new one where it is none, or not the wanted one.

    Raises Unreadable for a cookie that was changed.
    """
    log, today = request.book.log(), clock.today()
    told = newest_episode(log, today) is not None
    possible: tuple[About, ...] = ("same", "another") if told else ("first",)
    journey = under_way(request)
    if journey is not None and journey.about not in ((wanted,) if wanted in possible else possible):
        journey = None
    new = journey or begin(wanted if wanted in possible else possible[0])
    return Interview(
        journey=new,
        is_new=journey is None,
        protocol=protocol_for(log, today),
        known=whole_episode(log, today) if new.about == "same" else None,
        setup=newest_setup(log, today),
    )
