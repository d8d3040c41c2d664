"""Triage and holds: who has to look before anything is loaded (clinical rules, section 1).

An outcome stands until it is cleared by a clinician, or by the runner's own word that a
clinician did so. Answering again does not clear it; a wrong answer is voided.
"""

from datetime import date, datetime
from typing import Literal

from restride.log.days import Day
from restride.log.model import AnyEntry, Clinician, Episode
from restride.protocol.index import Index
from restride.protocol.value import Outcome
from restride.state.model import Cleared, Hold, State

# Unknown is worse than physio first: with a question open not even the first phase may load.
SEVERITY = {"proceed": 0, "physio_first": 1, "unknown": 2, "doctor_first": 3, "emergency": 4}
Seen = Outcome | Literal["unknown"]
ANSWERS = ("no", "not_sure", "yes")


def take_episodes(index: Index, state: State, day: Day) -> None:
    """The injury: a later entry of the same side and day adds to it; another is a new injury."""
    for episode in sorted(day.episodes, key=lambda one: (one.at, one.id)):
        known, number = state.episode, day.number
        if known is None:
            state.episode, state.first_day, state.phase_since = episode, number, number
            state.day_zero = episode.injured_on.toordinal()
            state.ask_triage(number, episode.at)
        elif (known.side, known.injured_on) == (episode.side, episode.injured_on):
            state.episode = merged(known, episode)
        else:
            known = None
            state.restart(number, episode.at)
            state.episode, state.day_zero = episode, episode.injured_on.toordinal()
            hold(state, "second_injury", "physio_first", episode.at, episode)
        before = {} if known is None else causes(index, known, number)
        now = causes(index, state.episode, number)
        for code in before.keys() - now.keys():
            state.holds.pop(code, None)
        for code in now.keys() - before.keys():
            outcome_, data = now[code]
            hold(state, code, outcome_, episode.at, episode, **data)


def merged(old: Episode, new: Episode) -> Episode:
    """The newer answers, and the older where the newer entry leaves a question out."""
    names = set(Episode.__struct_fields__) - {"id", "at", "day"}
    newer = {name: getattr(new, name) for name in names if getattr(new, name) is not None}
    older = {name: getattr(old, name) for name in Episode.__struct_fields__}
    return Episode(**{**older, **newer})


def hold(
    state: State,
    code: str,
    outcome: Outcome,
    at: datetime,
    entry: AnyEntry | None,
    **data: str | int | None,
) -> None:
    """Holds until cleared; the first time it came up since the last clearance stands."""
    cleared = any(
        one.hold in (code, code.rpartition(":")[2], outcome) and one.at >= at
        for one in state.clears
    )
    if not cleared and code not in state.holds:
        entries = () if entry is None else (entry.id,)
        state.holds[code] = Hold(code, outcome, at, entries, dict(data))


def causes(
    index: Index, episode: Episode, day: int
) -> dict[str, tuple[Outcome, dict[str, int | None]]]:
    """What the episode itself says: grade, pop, age, confirmation, history."""
    rule = index.protocol.triage.intake
    youngest = date.fromordinal(day).year - (episode.birth_year or 0) - 1
    waited = day - episode.injured_on.toordinal()
    earlier = None if episode.earlier is None else episode.earlier.same_side
    torn_off = episode.site == "sit_bone" and episode.mechanism == "stretching"
    unconfirmed = episode.confirmed_by in (None, "nobody")
    many = earlier is None or earlier >= rule.earlier_same_side
    found: tuple[tuple[str, Outcome, bool, dict[str, int | None]], ...] = (
        ("popped", "doctor_first", episode.felt == "pop", {}),
        ("grade_3", "doctor_first", (episode.grade or 0) >= rule.doctor_grade, {}),
        ("under_age", "doctor_first", youngest < rule.adult_years, {}),
        ("sit_bone_stretch", "doctor_first", torn_off, {}),
        ("gradual_onset", "physio_first", episode.felt == "gradual", {}),
        ("sit_bone", "physio_first", episode.site == "sit_bone", {}),
        ("old_injury", "physio_first", waited > rule.old_injury_days, {"days": waited}),
        ("earlier_injuries", "physio_first", many, {"count": earlier}),
        ("unconfirmed", "physio_first", unconfirmed, {}),
    )
    return {code: (outcome_, data) for code, outcome_, holds, data in found if holds}


def take_triage(index: Index, state: State, day: Day) -> None:
    """Answers since triage was last asked; of two answers to one question the worse counts."""
    due_day, due_at = state.triage_due
    for entry in day.triages:
        is_old = day.number == due_day and due_at is not None and entry.at < due_at
        for question, answer in entry.answers.items():
            if question not in index.outcomes:
                continue  # a question of another protocol
            if not is_old:  # an answer from before triage was asked again passes nothing
                known = state.answers.get(question, "no")
                state.answers[question] = max(known, answer, key=ANSWERS.index)
            found = index.outcomes[question].get(answer, "proceed")
            if found != "proceed":
                code = f"triage_answer:{question}"
                hold(state, code, found, entry.at, entry, question=question, answer=answer)


def take_clinician(state: State, entries: list[Clinician]) -> None:
    """Holds and clearances. A clearance reaches only what came up before it."""
    for entry in entries:
        lifted = any(one.hold == str(entry.id) and one.at >= entry.at for one in state.clears)
        if entry.act == "hold" and not lifted:
            code = f"clinician_hold:{entry.id}"
            state.holds[code] = Hold(code, "proceed", entry.at, (entry.id,), {}, entry.ladders)
    for entry in entries:
        if entry.act != "clear" or entry.hold is None:
            continue
        by_runner = entry.by is None or entry.by.role != "clinician"
        state.clears = (*state.clears, Cleared(entry.hold, entry.at, by_runner, entry.id))
        for code, held in list(state.holds.items()):
            names = {code, code.rpartition(":")[2], held.outcome} - {"proceed"}
            if not by_runner and held.outcome == "proceed":
                names.add("clinician_hold")  # a clinician may lift every clinician's hold at once
            if entry.hold in names and held.at <= entry.at:
                del state.holds[code]


def unanswered(index: Index, state: State) -> list[str]:
    """Questions still open; of the episode, the two that triage cannot do without."""
    open_ = list(index.outcomes.keys() - state.answers.keys())
    of_episode = ("birth_year", "felt")
    return open_ + [one for one in of_episode if getattr(state.episode, one, None) is None]


def outcome(index: Index, state: State) -> Seen:
    """The worst of what holds; unknown while a question is open and no doctor is needed anyway."""
    worst: Outcome = "proceed"
    for held in state.holds.values():
        worst = max(worst, held.outcome, key=lambda one: SEVERITY[one])
    if SEVERITY[worst] < SEVERITY["unknown"] and is_open(index, state):
        return "unknown"
    return worst


def is_open(index: Index, state: State) -> bool:
    """Whether any question is unanswered; answers to other questions are never kept."""
    episode = state.episode
    if episode is None or episode.birth_year is None or episode.felt is None:
        return True
    return len(state.answers) < len(index.outcomes)
