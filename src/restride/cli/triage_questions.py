"""The safety questions, one at a time; an emergency ends the asking."""

from collections.abc import Mapping

from restride.cli import ask
from restride.cli.screen import this_screen
from restride.log.model import Answer
from restride.protocol.model import Protocol
from restride.protocol.triage import Question
from restride.protocol.value import Outcome


def asked(protocol: Protocol, known: Mapping[str, Answer]) -> dict[str, Answer]:
    """Every answer, or those up to the first that needs help right now."""
    screen = this_screen()
    questions = protocol.triage.questions
    answers: dict[str, Answer] = dict(known)
    screen.say(
        f"\n{len(questions)} safety questions come first. Answer y, n, or ? if you are not sure."
    )
    for number, question in enumerate(questions, start=1):
        if question.id not in answers:
            answers[question.id] = ask.answer(f"{number}/{len(questions)}  {question.ask}")
        if outcome(question, answers[question.id]) == "emergency":
            break
    return answers


def outcome(question: Question, answer: Answer) -> Outcome:
    """What one answer leads to."""
    if answer == "no":
        return "proceed"
    return question.yes if answer == "yes" else question.not_sure


def worst_is(protocol: Protocol, answers: Mapping[str, Answer], looked_for: Outcome) -> bool:
    """Whether any answer leads to this outcome."""
    return any(
        outcome(question, answers[question.id]) == looked_for
        for question in protocol.triage.questions
        if question.id in answers
    )


def check(protocol: Protocol, answers: Mapping[str, Answer]) -> list[str]:
    """The names in `answers` that are no question of this protocol."""
    known = {question.id for question in protocol.triage.questions}
    return sorted(set(answers) - known)
