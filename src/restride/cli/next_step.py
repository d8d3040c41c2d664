"""The one thing to do next, in a sentence that ends in the command to type."""

from datetime import date, timedelta

from restride.decision.model import Decision, Item, Question
from restride.telling.doses import dose_words
from restride.telling.names import Names
from restride.telling.next_step import CALL, next_of

ASKED: dict[Question, str] = {
    "episode": "Tell Restride about your injury: restride start",
    "triage": "Answer the safety questions: restride start --triage",
    "morning": "Answer this morning's questions: restride morning",
    "after": "How sore did it get by bedtime? restride after 0 (or your number, up to 10)",
    "setup": "Say which days and what equipment you have: restride setup",
    "test": "A test is due: restride test",
}


def did_command(item: Item) -> str:
    """What to type when an item is done."""
    if item.test is not None:
        return f"restride test {item.test}"
    return f"restride did {item.ladder or item.move}"


def next_step(decision: Decision, names: Names) -> str:
    """The next step."""
    step = next_of(decision)
    if step.kind == "call":
        return CALL
    if step.kind == "doctor":
        return "See a doctor first. When one says that you may start: restride cleared --help"
    if step.question is not None:
        return ASKED[step.question]
    if step.item is not None:
        item = step.item
        title = names.test(item.test) if item.test is not None else names.move(item.move)
        dose = "" if item.test is not None else f", {dose_words(item.dose)}"
        return f"{title}{dose}. When it is done: {did_command(item)}"
    return tomorrow(decision.on)


def tomorrow(on: date) -> str:
    """What comes when nothing is left."""
    return f"Nothing more today. Come back on {(on + timedelta(days=1)).strftime('%A')} morning."
