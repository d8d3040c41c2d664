"""The safety questions, one at a time; an emergency ends the asking."""

from collections.abc import Mapping

from restride.cli import ask
from restride.cli.screen import this_screen
from restride.log.model import Answer
from restride.protocol.model import Protocol
from restride.telling.triage import outcome_of


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
        if outcome_of(question, answers[question.id]) == "emergency":
            break
    return answers


def check(protocol: Protocol, answers: Mapping[str, Answer]) -> list[str]:
    """The names in `answers` that are no question of this protocol."""
    known = {question.id for question in protocol.triage.questions}
    return sorted(set(answers) - known)
