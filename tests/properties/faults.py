"""One seeded fault a property: each has to fail once its fault is in the engine.

    FAULT=test_it_decides_the_same_in_any_order pytest tests/properties/test_order_and_copies.py

runs a property with its fault. `test_faults.py` does so for each of them, and
docs/safety/properties.md shows the list.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pkgutil import resolve_name
from typing import Any

from msgspec.structs import replace

from restride.engine import planning_rules as planning
from restride.engine import safety_rules as safety
from restride.log.days import Day, in_time, role
from restride.log.model import AnyEntry, Log, Void
from restride.protocol.index import Index
from restride.state.light import AMBER, GREEN, RED, UNKNOWN
from restride.state.milestones import Measure
from restride.state.model import State
from restride.trial.outlook import quiet_morning
from tests.properties.courses import COURSES, whole

Wrap = Callable[[Any], Any]
HELD_DAYS = 7
SOME_PAIN = 3
CALENDAR = 10


@dataclass(frozen=True)
class Fault:
    """What is wrong, in words, and what takes the place of the names that are right."""

    says: str
    patches: Mapping[str, Wrap]


def sow(name: str) -> None:
    """Puts a property's fault into the engine, once all courses are lived without it."""
    for course in COURSES:
        whole(course)
    for target, wrap in FAULTS[name].patches.items():
        owner, _, attribute = target.rpartition(".")
        where = resolve_name(owner)
        setattr(where, attribute, wrap(getattr(where, attribute)))


def instead(value: Any) -> Wrap:
    """Something else in its place."""
    return lambda _: value


def without(*rules: Any) -> Wrap:
    """The rules of a day without some of them."""
    return lambda known: tuple(one for one in known if one not in rules)


def first(act: Callable[..., Any]) -> Wrap:
    """Something done before what is right."""

    def wrap(right: Callable[..., Any]) -> Callable[..., Any]:
        def wrong(*arguments: Any) -> Any:
            act(*arguments)
            return right(*arguments)

        return wrong

    return wrap


def then(act: Callable[..., Any]) -> Wrap:
    """Something done after what is right."""

    def wrap(right: Callable[..., Any]) -> Callable[..., Any]:
        def wrong(*arguments: Any) -> Any:
            answer = right(*arguments)
            act(*arguments)
            return answer

        return wrong

    return wrap


def forget_holds(_: Index, state: State, day: Day) -> None:
    if len(day.mornings) > 1:
        state.holds = {}


def end_holds(_: Index, state: State, day: Day) -> None:
    old = day.number - HELD_DAYS
    state.holds = {key: one for key, one in state.holds.items() if one.at.toordinal() > old}


def pass_over_tests(_: Index, __: State, ___: int, done: Any) -> None:
    told = [one for one in done.tests if one[0].pain is not None and one[0].valid is not None]
    done.tests = [one for one in told if one[1] != UNKNOWN]


def climb_again(_: Index, __: State, ladder: Any, known: Any, ___: int) -> None:
    if known.rung > 0 and known.cleans == ():
        known.rung = min(ladder.top, known.rung + 1)


def climb_when_back(index: Index, state: State, phase: int, _: int) -> None:
    if phase < state.reached:
        for name in index.caps[phase]:
            known = state.ladder(name)
            rung = min(index.ladders[name].top, known.rung + 1)
            state.ladders[name] = replace(known, rung=rung)


def climb_if(is_so: Callable[[Any, Any], bool]) -> Callable[..., None]:
    """Every ladder of a day goes up where something is so of its work."""

    def climb(_: Index, state: State, __: int, done: Any, ___: Any) -> None:
        for name, work in done.works.items():
            if is_so(done, work):
                known = state.ladders[name]
                state.ladders[name] = replace(known, rung=min(work.ladder.top, known.rung + 1))

    return climb


def a_phase_back(state: State, _: AnyEntry, day: int) -> None:
    if state.phase > 0:
        state.phase, state.phase_since = state.phase - 1, day


def one_more_phase(right: Callable[..., None]) -> Callable[..., None]:
    def open_gate(index: Index, state: State, day: int, morning: Any) -> None:
        before = state.phase
        right(index, state, day, morning)
        if before < state.phase < index.keep_phase:
            state.phase += 1

    return open_gate


def unknown_is_met(right: Callable[..., Iterator[Measure]]) -> Callable[..., Iterator[Measure]]:
    def of_criterion(*arguments: Any) -> Iterator[Measure]:
        for one in right(*arguments):
            yield replace(one, state="met") if one.state == "unknown" else one

    return of_criterion


def standing_twice(log: Log, on: date) -> list[AnyEntry]:
    """The standing entries, a copy counted as one more."""
    known = [one for one in log if one.day <= on]
    gone = {(one.entry, role(one)) for one in known if isinstance(one, Void)}
    return [one for one in known if isinstance(one, Void) or (one.id, role(one)) not in gone]


def morning_known_before(right: Callable[..., list[Day]]) -> Callable[..., list[Day]]:
    def by_day(log: Log, on: date) -> list[Day]:
        *days, following = right(log, on + timedelta(days=1))
        days = days or right(log, on)
        days[-1].mornings = [*days[-1].mornings, *following.mornings]
        return days

    return by_day


def late_is_nothing(right: Callable[..., None]) -> Callable[..., None]:
    def seen(self: Any, light: Any, mornings: Any, *more: Any) -> None:
        right(self, light, [one for one in mornings if in_time(one)], *more)

    return seen


def shared(state: State) -> State:
    new = State.__new__(State)
    new.__dict__.update(state.__dict__)
    return new


def lines_of_all_but_one(right: Callable[[Log], bytes]) -> Callable[[Log], bytes]:
    return lambda log: right(log[:-1])


def pretend_this_morning(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda protocol, log, on: right(protocol, (*log, quiet_morning(on)), on)


def of_pain(none: int = UNKNOWN, worst: int = RED) -> Wrap:
    """Pain against a band, with another answer for none and for 10."""

    def wrap(right: Callable[..., int]) -> Callable[..., int]:
        def wrong(band: Any, pain: int | None) -> int:
            return none if pain is None else worst if pain == 10 else right(band, pain)

        return wrong

    return wrap


def of_pain_the_wrong_way(band: Any, pain: int | None) -> int:
    return UNKNOWN if pain is None else GREEN if pain + band.green <= SOME_PAIN else AMBER


def is_open_but_for_one(index: Index, state: State) -> bool:
    return len(state.answers) < len(index.outcomes) - 1


BY_DAY = {
    "restride.engine.decide.by_day": morning_known_before,
    "tests.properties.folded.by_day": morning_known_before,
}
COUNT = "restride.state.step.count"
OPENS = "restride.state.opening.take_moved_pain_and_limp"
RULES = "restride.engine.decide.RULES"

FAULTS: dict[str, Fault] = {
    "test_it_decides_as_the_engine_does": Fault(
        "a state handed on is changed by the days after it",
        {"restride.state.model.State.copy": instead(shared)},
    ),
    "test_it_never_advances_for_one_more_restraint": Fault(
        "a morning answered twice ends every hold", {OPENS: then(forget_holds)}
    ),
    "test_it_forgets_no_failed_test_for_an_answer_left_out": Fault(
        "a test with an answer left out is passed over",
        {"restride.state.counting.keep_tests": first(pass_over_tests)},
    ),
    "test_it_asks_no_run_without_hops_and_no_speed_without_a_jog": Fault(
        "the guardrail rule finds nothing missing",
        {"restride.engine.safety_rules.missing_facts": instead(lambda *_: ())},
    ),
    "test_it_goes_up_one_step_a_day": Fault(
        "a rung climbed is followed by another",
        {"restride.state.counting.add_clean": then(climb_again)},
    ),
    "test_it_decides_the_same_in_any_order": Fault(
        "an entry that came twice counts twice",
        {"restride.log.days.standing": instead(standing_twice)},
    ),
    "test_it_decides_the_same_weeks_earlier_or_later": Fault(
        "every tenth date is a free day",
        {"restride.engine.now.Now.is_available": instead(lambda _, number: number % CALENDAR)},
    ),
    "test_it_decides_alike_for_the_other_side": Fault(
        "the other leg is always the right one",
        {"restride.state.model.State.other_side": instead("right")},
    ),
    "test_it_never_advances_for_being_placed_back": Fault(
        "who is placed back gets every rung one higher",
        {"restride.state.step.enter": then(climb_when_back)},
    ),
    "test_it_never_advances_for_evidence_taken_away": Fault(
        "an evening without an answer lifts what was done",
        {COUNT: then(climb_if(lambda done, _: done.evening == UNKNOWN))},
    ),
    "test_it_never_advances_for_leave_not_given": Fault(
        "what a clinician allows costs a phase",
        {"restride.state.opening.take_leave": then(a_phase_back)},
    ),
    "test_it_loads_nothing_after_a_red_until_it_is_rested": Fault(
        "a red is forgotten overnight",
        {"restride.state.step.rest_after_red": instead(lambda *_: None)},
    ),
    "test_it_loads_nothing_while_a_doctor_is_needed": Fault(
        "triage is asked and not obeyed", {RULES: without(safety.triage_rule)}
    ),
    "test_it_loads_nothing_with_a_triage_question_open": Fault(
        "one question of triage may stay open",
        {"restride.state.triage.is_open": instead(is_open_but_for_one)},
    ),
    "test_it_begins_the_outlook_with_the_decision": Fault(
        "the outlook pretends that this morning was good",
        {"restride.trial.outlook.decide": pretend_this_morning},
    ),
    "test_it_looks_at_nothing_after_the_day": Fault("tomorrow's morning is known today", BY_DAY),
    "test_it_says_again_what_it_said_then": Fault(
        "a replay knows what came in later",
        {"tests.properties.test_time.known_at": instead(lambda log, _: log)},
    ),
    "test_it_never_advances_for_an_answer_left_out": Fault(
        "work without an answer about pain climbs",
        {COUNT: then(climb_if(lambda _, work: work.pain is None))},
    ),
    "test_it_never_advances_for_more_pain": Fault(
        "pain 10 is read as 0", {"restride.state.light.of_pain": of_pain(worst=GREEN)}
    ),
    "test_it_never_advances_for_answers_written_later": Fault(
        "a morning answered late is thrown away",
        {"restride.state.light.MorningSeen.__init__": late_is_nothing},
    ),
    "test_it_never_advances_in_silence": Fault(
        "a hold ends by itself after a week", {OPENS: then(end_holds)}
    ),
    "test_it_tells_no_answer_from_pain_0": Fault(
        "no answer is read as pain 0", {"restride.state.light.of_pain": of_pain(none=GREEN)}
    ),
    "test_it_opens_no_gate_on_an_answer_left_out": Fault(
        "an unknown criterion counts as met", {"restride.state.step.of_criterion": unknown_is_met}
    ),
    "test_it_asks_nothing_too_soon_or_too_often": Fault(
        "free days are forgotten", {RULES: without(planning.spacing_rule, planning.heavy_rule)}
    ),
    "test_it_comes_back_as_it_went_out": Fault(
        "an export leaves the last entry behind",
        {"restride.log.exchange.encode": lines_of_all_but_one},
    ),
    "test_it_is_one_log_on_several_devices": Fault(
        "of two copies the one read last stands",
        {"restride.log.merge.received_first": instead(lambda _, last: last)},
    ),
    "test_it_never_advances_for_a_stricter_protocol": Fault(
        "where a band bears less pain, more is green",
        {"restride.state.light.of_pain": instead(of_pain_the_wrong_way)},
    ),
    "test_it_leads_on_or_refers": Fault(
        "nothing that is done well earns anything",
        {
            "restride.state.counting.add_clean": instead(lambda *_: None),
            "restride.state.step.waits_for_morning": instead(lambda *_: False),
        },
    ),
    "test_it_goes_up_one_step_and_loads_nothing_held_in_any_life": Fault(
        "a gate opens two phases", {"restride.state.step.open_gate": one_more_phase}
    ),
}
