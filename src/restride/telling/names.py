"""From the protocol's ids to its titles."""

from collections.abc import Mapping, Sequence
from datetime import date

from restride.protocol.ladder import Ladder, Rung
from restride.protocol.model import Phase, Protocol
from restride.protocol.triage import Move, Question, TestDefinition


class Names:
    """Looks up by id; what is not in the protocol keeps its id, so that nothing crashes."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.phases: dict[str, Phase] = {p.id: p for p in protocol.phases}
        self.ladders: dict[str, Ladder] = {x.id: x for x in protocol.ladders}
        self.rungs: dict[str, Rung] = {r.id: r for x in protocol.ladders for r in x.rungs}
        self.ladder_of: dict[str, str] = {r.id: x.id for x in protocol.ladders for r in x.rungs}
        self.moves: dict[str, Move] = {m.id: m for m in protocol.moves}
        self.tests: dict[str, TestDefinition] = {t.id: t for t in protocol.tests}
        self.questions: dict[str, Question] = {q.id: q for q in protocol.triage.questions}
        self.activities: dict[str, str] = {a.id: a.title for a in protocol.activities}
        self.sources: dict[str, str] = {s.id: s.title for s in protocol.sources}

    def phase(self, name: str) -> str:
        """A phase's title."""
        return self.phases[name].title if name in self.phases else name

    def ladder(self, name: str) -> str:
        """A ladder's title."""
        return self.ladders[name].title if name in self.ladders else name

    def move(self, name: str) -> str:
        """A move's title, or an activity's."""
        return self.moves[name].title if name in self.moves else self.activities.get(name, name)

    def test(self, name: str) -> str:
        """A test's title."""
        return self.tests[name].title if name in self.tests else name

    def rung(self, name: str) -> str:
        """A rung as its dose in words."""
        from restride.telling.doses import dose_words

        if name not in self.rungs:
            return name
        asks = self.rungs[name].asks
        return f"{self.move(asks.move)}, {dose_words(asks.dose)}"

    def anything(self, name: str) -> str:
        """The title of whatever has this id: ladder, test, phase, rung, move or activity."""
        for known, title in (
            (self.ladders, self.ladder),
            (self.tests, self.test),
            (self.phases, self.phase),
            (self.rungs, self.rung),
            (self.moves, self.move),
            (self.activities, self.move),
        ):
            if name in known:
                return title(name)
        return name.replace("-", " ")

    def source(self, name: str) -> str:
        """A source's title."""
        return self.sources.get(name, name)

    def translated(
        self, data: Mapping[str, str | int | float | None]
    ) -> dict[str, str | int | float | None]:
        """A reason's data with ids as titles and dates as people say them."""
        told: dict[str, str | int | float | None] = {}
        for key, value in data.items():
            told[key] = self.anything(value) if isinstance(value, str) and key in IDS else value
        question = data.get("question")
        if isinstance(question, str):
            known = self.questions.get(question)
            told["question_say"] = known.say if known else question
        return told


IDS = frozenset({"ladder", "phase", "rung", "test", "move", "waits_for"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def long_date(day: date) -> str:
    """`Monday 9 March`, whatever the machine's locale."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def listed(names: Sequence[str], word: str = "and") -> str:
    """`a, b and c`."""
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
