"""Which questions come, in which order, and which one is next.

The leg and the day come before the safety questions, as on the command line: an emergency ends the
asking at once, and what was told until then has to be whole enough to hold today.
"""

from restride.log.model import Answer, Episode, Setup
from restride.protocol.model import Protocol
from restride.protocol.triage import Question
from restride.telling.next_step import REFERRED
from restride.telling.triage import worst_is
from restride.web.journey.state import Journey

QUESTION = "question-"


def steps(
    journey: Journey, protocol: Protocol, known: Episode | None, setup: Setup | None
) -> list[str]:
    """Every step of this interview. What the log knows already is not asked again."""
    questions = [f"{QUESTION}{at}" for at in range(1, len(protocol.triage.questions) + 1)]
    if known is None:
        return ["leg", "day", *questions, "felt", "how", "confirmed", "earlier", "you"]
    open_ = {
        "felt": known.felt is None,
        "how": known.mechanism is None,
        "confirmed": known.confirmed_by is None,
        "earlier": known.earlier is None,
        "you": known.birth_year is None or asks_setup(journey.answers.triage, protocol, setup),
    }
    return [*questions, *(step for step, is_open in open_.items() if is_open)]


def asks_setup(triage: dict[str, Answer], protocol: Protocol, setup: Setup | None) -> bool:
    """Whether a first setup is asked; who has to see a doctor is asked for no schedule."""
    referred = worst_is(protocol, triage, *REFERRED)
    return setup is None and not referred


def question_of(step: str, protocol: Protocol) -> Question | None:
    """The safety question that a step asks."""
    if not step.startswith(QUESTION):
        return None
    return protocol.triage.questions[int(step.removeprefix(QUESTION)) - 1]


def first_open(journey: Journey, order: list[str]) -> str:
    """The first step that is not behind; the last one where all are."""
    return next((step for step in order if step not in journey.passed), order[-1])


def after(step: str, order: list[str]) -> str | None:
    """The step that follows, or None after the last."""
    at = order.index(step) + 1
    return order[at] if at < len(order) else None


def before(step: str, order: list[str]) -> str | None:
    """The step that comes before, or None at the first."""
    at = order.index(step)
    return order[at - 1] if at else None
