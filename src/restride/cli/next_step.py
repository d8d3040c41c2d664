"""The one thing to do next, in a sentence that ends in the command to type."""

from datetime import date, timedelta

from restride.cli.doses import dose_words
from restride.cli.names import Names
from restride.decision.model import Decision, Item, Question

ASKED: dict[Question, str] = {
    "episode": "Tell Restride about your injury: restride start",
    "triage": "Answer the safety questions: restride start --triage",
    "morning": "Answer this morning's questions: restride morning",
    "after": "How sore did it get by bedtime? restride after 0 (or your number, up to 10)",
    "setup": "Say which days and what equipment you have: restride setup",
    "test": "A test is due: restride test",
}
FIRST: frozenset[Question] = frozenset({"episode", "triage", "morning"})
CALL = (
    "Call the emergency number now: 112 in Europe, 911 in North America. "
    "If you cannot, have somebody call for you."
)
REFERRED = ("emergency", "doctor_first")


def refused(decision: Decision) -> bool:
    """Whether nothing at all may be loaded until somebody has looked."""
    return decision.triage.outcome in REFERRED


def open_items(decision: Decision) -> list[Item]:
    """What is still to be done today, in order."""
    return [item for item in decision.session if item.times_done < item.times_today]


def did_command(item: Item) -> str:
    """What to type when an item is done."""
    if item.test is not None:
        return f"restride test {item.test}"
    return f"restride did {item.ladder or item.move}"


def next_step(decision: Decision, names: Names) -> str:
    """The next step."""
    if decision.triage.outcome == "emergency":
        return CALL
    if refused(decision):
        return "See a doctor first. When one says that you may start: restride cleared --help"
    urgent = [question for question in decision.asks if question in FIRST]
    if urgent:
        return ASKED[urgent[0]]
    todo = open_items(decision)
    if todo:
        item = todo[0]
        title = names.test(item.test) if item.test is not None else names.move(item.move)
        dose = "" if item.test is not None else f", {dose_words(item.dose)}"
        return f"{title}{dose}. When it is done: {did_command(item)}"
    if decision.asks:
        return ASKED[decision.asks[0]]
    return tomorrow(decision.on)


def tomorrow(on: date) -> str:
    """What comes when nothing is left."""
    return f"Nothing more today. Come back on {(on + timedelta(days=1)).strftime('%A')} morning."
