"""A protocol arranged for looking things up: rungs by id, caps by phase, doses as totals."""

from restride.protocol.criteria import AnyCriterion, CleanDose
from restride.protocol.ladder import Ladder, Rung
from restride.protocol.model import Protocol
from restride.protocol.profile import Band
from restride.protocol.value import Ask, Dose, Rhythm

NOTHING = -1  # a position below the first rung: nothing of this ladder
ADDS_UP = ("reps", "hold_s", "run_s", "distance_m")  # parts of a dose that add up over its sets


Parts = tuple[tuple[str, float], ...]


class RungAt:
    """A rung, where it stands, and how many cleans it needs."""

    __slots__ = ("also", "asks", "clean", "dose", "ladder", "main", "position", "rung", "told")

    def __init__(self, ladder: "LadderAt", position: int, rung: Rung) -> None:
        self.ladder, self.position, self.rung = ladder, position, rung
        self.dose = rung.asks.dose
        self.main = (self.dose, totals(self.dose))
        others = (*rung.swaps, *rung.also)
        self.asks = {ask.move: (ask.dose, totals(ask.dose)) for ask in others}
        self.told: tuple[object, tuple[bool, bool]] = (None, (False, False))
        self.also = frozenset(ask.move for ask in rung.also)
        self.clean = rung.clean or ladder.ladder.clean


class LadderAt:
    """A ladder and its rungs in order."""

    __slots__ = (
        "band",
        "calm",
        "heavy",
        "id",
        "is_paced",
        "ladder",
        "run",
        "rungs",
        "speed",
        "top",
        "warm_up",
    )

    def __init__(self, ladder: Ladder, band: Band) -> None:
        self.ladder, self.band, self.id, self.calm = ladder, band, ladder.id, ladder.calm
        self.heavy, self.run = ladder.part == "heavy", ladder.part == "run"
        self.speed, self.warm_up = ladder.part == "speed", ladder.part == "warm_up"
        self.rungs = tuple(RungAt(self, at, rung) for at, rung in enumerate(ladder.rungs))
        self.top = len(self.rungs) - 1
        own = any(rung.days_between for rung in ladder.rungs)
        self.is_paced = own or self.heavy or ladder.rhythm.days_between > 0


class Index:
    """Everything the rules look up, built once for a decision."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol, self.phases = protocol, protocol.phases
        during = protocol.light.during
        self.ladders = {one.id: LadderAt(one, during[one.kind]) for one in protocol.ladders}
        self.rungs = {at.rung.id: at for ladder in self.ladders.values() for at in ladder.rungs}
        name = f"{protocol.id}@{protocol.version}#"
        self.asked: dict[str | None, RungAt | None] = {None: None}
        self.asked.update({name + rung: at for rung, at in self.rungs.items()})
        self.ladder_of_move: dict[str, LadderAt] = {}
        for at in self.rungs.values():
            for ask in (at.rung.asks, *at.rung.also, *at.rung.swaps):
                self.ladder_of_move.setdefault(ask.move, at.ladder)
        more = 1 + protocol.cleans.overrun
        self.warm_up = {  # by move: the most seconds of running that are still a warm-up
            ask.move: None if ask.dose.run_s is None else ask.dose.run_s * more
            for ask in (*protocol.warm_up.before, *protocol.warm_up.last)
        }
        self.counted = rungs_counted(protocol)
        self.moves = {one.id: one for one in protocol.moves}
        self.tests = {one.id: one for one in protocol.tests}
        self.activities = {one.id: one for one in protocol.activities}
        self.phase_at = {phase.id: at for at, phase in enumerate(protocol.phases)}
        self.caps = [
            {name: self.rungs[rung].position for name, rung in phase.up_to.items()}
            for phase in protocol.phases
        ]
        self.main = [  # by phase: the ladders without which time away is time away
            [
                name
                for name in caps
                if (ladder := self.ladders[name]).heavy or ladder.run or ladder.speed
            ]
            for caps in self.caps
        ]
        self.first_gap = min(one.from_days for one in protocol.gaps.bands)
        self.running = [name for name, ladder in self.ladders.items() if ladder.run]
        self.sprinting = [name for name, ladder in self.ladders.items() if ladder.speed]
        self.has_speed = [any(self.ladders[name].speed for name in caps) for caps in self.caps]
        self.late_caps = [
            {}
            if one.late is None
            else {k: self.rungs[v].position for k, v in one.late.up_to.items()}
            for one in protocol.phases
        ]
        keeping = [at for at, phase in enumerate(protocol.phases) if phase.keep is not None]
        self.keep_phase = keeping[0] if keeping else len(protocol.phases)
        self.twinge_phase = self.phase_at[protocol.setbacks.twinge_phase]
        self.outcomes = {
            one.id: {"yes": one.yes, "not_sure": one.not_sure} for one in protocol.triage.questions
        }

    def rung_asked(self, asked: str | None) -> RungAt | None:
        """The rung that `protocol@version#rung` names, if this protocol has it."""
        if asked not in self.asked:
            name, _, rung = (asked or "").partition("#")
            ours = name.partition("@")[0] == self.protocol.id
            self.asked[asked] = self.rungs.get(rung) if ours else None
        return self.asked[asked]

    def rhythm(self, phase: int, ladder: LadderAt) -> Rhythm:
        """How often a ladder is done in a phase; a phase may ask for less than the ladder."""
        return self.phases[phase].rhythm.get(ladder.id, ladder.ladder.rhythm)

    def feasible(self, at: RungAt, equipment: frozenset[str]) -> Ask | None:
        """The rung's own move, or the first swap that the runner has the equipment for."""
        for ask in (at.rung.asks, *at.rung.swaps):
            if equipment.issuperset(self.moves[ask.move].equipment):
                return ask
        return None


def rungs_counted(protocol: Protocol) -> set[str]:
    """The rungs whose cleans any milestone or requirement counts."""
    found: list[AnyCriterion] = []
    for phase in protocol.phases:
        late = () if phase.late is None else phase.late.milestone
        found += (*phase.milestone, *(phase.milestone_distance or ()), *late)
        found += phase.milestone_after_twinge or ()
    found += (one for ladder in protocol.ladders for rung in ladder.rungs for one in rung.requires)
    return {rung for one in found if isinstance(one, CleanDose) for rung in one.rungs}


def totals(dose: Dose) -> Parts:
    """The parts of a dose that add up over its sets, as totals (seconds, metres, repetitions)."""
    parts = ((name, getattr(dose, name)) for name in ADDS_UP)
    return tuple((name, dose.sets * amount) for name, amount in parts if amount is not None)
