"""Where an answer to a safety question leads."""

from collections.abc import Mapping

from restride.log.model import Answer
from restride.protocol.model import Protocol
from restride.protocol.triage import Question
from restride.protocol.value import Outcome


def outcome_of(question: Question, answer: Answer) -> Outcome:
    """What one answer leads to."""
    if answer == "no":
        return "proceed"
    return question.yes if answer == "yes" else question.not_sure


def worst_is(protocol: Protocol, answers: Mapping[str, Answer], *looked_for: Outcome) -> bool:
    """Whether any answer leads to one of these outcomes."""
    return any(
        outcome_of(question, answers[question.id]) in looked_for
        for question in protocol.triage.questions
        if question.id in answers
    )
