"""Rules that protect: triage, holds, setbacks, the light, gaps, guardrails, the sentinel.

Each rule yields limits; the lowest wins and none is thrown away.
"""

from collections.abc import Iterator

from restride.decision.model import Limit
from restride.engine.now import Now, reason
from restride.state import triage
from restride.state.closed import heavy_days_missing, missing_facts
from restride.state.ladders import days_away, gap_band
from restride.state.light import AMBER, RED, UNKNOWN
from restride.state.step import twinge_at


def protocol_rule(now: Now) -> Iterator[Limit]:
    """An injury on record; a protocol that may be followed; the very one the log names."""
    protocol, pin = now.index.protocol, now.state.pin
    if now.state.episode is None:
        yield now.none_at_all(reason("no_episode"))
    if not protocol.runnable:
        yield now.none_at_all(reason("not_runnable", protocol=protocol.id))
    named = (protocol.id, protocol.version, protocol.digest)
    if pin is not None and (pin.protocol, pin.version, pin.digest) != named:
        pinned, loaded = f"{pin.protocol}@{pin.version}", f"{protocol.id}@{protocol.version}"
        why = reason("protocol_mismatch", entries=[pin.id], pinned=pinned, loaded=loaded)
        yield now.none_at_all(why)


def triage_rule(now: Now) -> Iterator[Limit]:
    """Emergency and doctor first load nothing; physio first leaves the first phase's ladders."""
    state, rule = now.state, now.index.protocol.triage
    if state.episode is None:
        return
    outcome = triage.outcome(now.index, state)
    held = [one for one in state.holds.values() if one.outcome == outcome]
    entries = [entry for one in held for entry in one.entries]
    if outcome == "unknown":
        missing = len(triage.unanswered(now.index, state))
        yield now.none_at_all(reason("triage_missing", rule.intake, questions=missing))
    elif outcome != "proceed":
        why = reason(f"triage_{outcome}", rule.intake, entries=entries)
        if outcome == "physio_first":
            later = [one for one in now.ladders if one.id not in rule.allowed_while_physio]
            yield from now.none_of(later, why)
        else:
            yield now.none_at_all(why)


def clinician_rule(now: Now) -> Iterator[Limit]:
    """A clinician's hold, over every ladder or the ones named."""
    for held in now.state.holds.values():
        if held.code.startswith("clinician_hold"):
            why = reason("clinician_hold", entries=held.entries)
            if held.ladders is None:
                yield now.none_at_all(why)
            else:
                named = [one for one in now.index.ladders.values() if one.id in held.ladders]
                yield from now.none_of(named, why)


def setback_rule(now: Now) -> Iterator[Limit]:
    """Something pulled today, or yesterday with no answer yet this morning: nothing more."""
    rule = now.index.protocol.setbacks
    if now.day.setbacks or twinge_at(now.index, now.day) is not None:
        entries = [one.id for one in now.day.setbacks]
        yield now.none_at_all(reason("setback_today", rule, entries=entries))
    if now.state.awaiting_morning:
        yield now.none_at_all(reason("setback_morning_missing", rule))


def rest_rule(now: Now) -> Iterator[Limit]:
    """After a red: two days and green mornings. After an amber: one calm day."""
    light, state = now.index.protocol.light, now.state
    if now.worked == RED:
        why = reason("red_today", *light.during.values(), entries=now.done.troubled())
        yield now.none_at_all(why)
    if state.rest_since is not None:
        greens, needed = state.rest_greens, light.rest.green_mornings
        days = max(0, light.rest.days - (now.number - state.rest_since))
        entries = state.because.get("rest_after_red", ())
        numbers = {"greens": greens, "needed": needed, "days": days}
        why = reason("rest_after_red", light.rest, entries=entries, **numbers)
        yield now.none_at_all(why)
    if state.amber_on == now.number - 1:
        cause = "overrun" if "overrun" in state.because else "amber"
        entries = state.because.get("overrun") or state.because.get("after_amber", ())
        why = reason("after_amber", light.ambers, entries=entries, cause=cause)
        yield from now.none_of(now.loads(), why)


def morning_rule(now: Now) -> Iterator[Limit]:
    """This morning's light: red rests, amber stays calm, unknown means no speed.

    Unknown after a red one stays calm, until a morning says that it is better.
    """
    light, morning = now.index.protocol.light, now.morning
    entries = [one.id for one in morning.entries]
    if morning.colour == RED and now.heel_press_only():
        why = reason("morning_red_uncounted", light.morning, entries=entries)
        others = [one for one in now.ladders if not (one.calm and one.ladder.part == "strength")]
        yield from now.none_of(others, why)
    elif morning.colour == RED:
        yield now.none_at_all(reason("morning_red", light.morning, entries=entries))
    elif morning.colour == AMBER:
        why = reason(morning.code, light.morning, light.baseline, entries=entries)
        yield from now.none_of(now.loads(), why)
    elif morning.colour == UNKNOWN and now.state.red_morning:
        why = reason("morning_red_before", light.morning, entries=now.state.red_morning)
        yield from now.none_of(now.loads(), why)
    elif morning.colour == UNKNOWN:
        rule = light.masked if morning.code == "painkiller" else light.morning
        why = reason(morning.code, rule, entries=entries, hours=morning.hours)
        yield from now.none_of(now.part("speed"), why)


def tired_rule(now: Now) -> Iterator[Limit]:
    """Tired, ill or amber today: no speed. Both thighs sore alike: no heavy work."""
    light, morning, speed = now.index.protocol.light, now.morning, now.part("speed")
    entries = [one.id for one in morning.entries]
    if morning.fatigue is not None and morning.fatigue >= light.tired.fatigue:
        why = reason("tired", light.tired, entries=entries, fatigue=morning.fatigue)
        yield from now.none_of(speed, why)
    if morning.ill:
        yield from now.none_of(speed, reason("ill", light.tired, entries=entries))
    if morning.sore:
        why = reason("both_thighs", light.tired, entries=entries)
        yield from now.none_of(now.part("heavy"), why)
    if now.worked == AMBER:
        code = "overrun" if now.done.overrun() else "amber_today"
        why = reason(code, *light.during.values(), entries=now.done.troubled())
        yield from now.none_of(speed, why)


def guardrail_rule(now: Now) -> Iterator[Limit]:
    """No running before a clean 30 s hop on both legs, no speed before a clean 30-minute jog."""
    rule = now.index.protocol.guardrail
    for ladder in now.ladders:
        for code in missing_facts(now.index, now.state, ladder):
            yield from now.none_of([ladder], reason(code, rule), guardrail=True)


def heavy_gap_rule(now: Now) -> Iterator[Limit]:
    """Two weeks without heavy work: no speed until enough heavy days are done again."""
    rule, missing = now.index.protocol.gaps, heavy_days_missing(now.index, now.state, now.number)
    if missing is not None:
        days = now.number - now.state.heavy[-1].day if now.state.heavy else None
        done = rule.heavy_days_before_speed - missing
        why = reason("no_heavy_recently", rule, days=days, done=done, needed=done + missing)
        yield from now.none_of(now.part("speed"), why)


def gap_rule(now: Now) -> Iterator[Limit]:
    """Time away steps a ladder down, once, on return."""
    for ladder in now.ladders:
        away = days_away(now.state.ladder(ladder.id), now.number)
        down = now.state.ladder(ladder.id).rung - now.earned[ladder.id]
        if away is None or down <= 0:
            continue
        band = gap_band(now.index, ladder, away) or now.index.protocol.gaps
        why = reason("gap", band, days=away, down=down)
        yield now.at_most(ladder, now.earned[ladder.id], why)


def sentinel_rule(now: Now) -> Iterator[Limit]:
    """An early sign after return stops speed for some days, wherever a runner was placed since."""
    until = now.state.no_speed_until
    if until is not None and now.number < until:
        rules = [phase.keep.sentinel for phase in now.index.phases if phase.keep is not None]
        entries = now.state.because.get("sentinel", ())
        why = reason("sentinel", *rules, entries=entries, days=until - now.number)
        yield from now.none_of(now.part("speed"), why)
