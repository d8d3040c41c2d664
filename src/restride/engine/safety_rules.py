"""Rules that protect: triage, holds, setbacks, the light, gaps, guardrails, the sentinel.

Each rule yields limits; the lowest wins and none is thrown away.
"""

from collections.abc import Iterator

from restride.decision.model import Limit
from restride.engine.now import Now, reason
from restride.state import triage
from restride.state.ladders import gap_band, last_done
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
        yield now.none_at_all(reason("red_today", *light.during.values()))
    if state.rest_since is not None:
        greens, needed = state.rest_greens, light.rest.green_mornings
        days = max(0, light.rest.days - (now.number - state.rest_since))
        why = reason("rest_after_red", light.rest, greens=greens, needed=needed, days=days)
        yield now.none_at_all(why)
    if state.amber_on == now.number - 1:
        yield from now.none_of(now.loads(), reason("after_amber", light.ambers))


def morning_rule(now: Now) -> Iterator[Limit]:
    """This morning's light: red rests, amber stays calm, unknown means no speed."""
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
        yield from now.none_of(speed, reason("amber_today", *light.during.values()))


def guardrail_rule(now: Now) -> Iterator[Limit]:
    """No running before a clean 30 s hop on both legs, no speed before a clean 30-minute jog."""
    state, rule = now.state, now.index.protocol.guardrail
    other = state.other_side in state.hopped or (rule.hop_test, state.other_side) in (
        state.substitutes
    )
    if state.side not in state.hopped or not other:
        running = [one for one in now.ladders if one.run or one.speed]
        yield from now.none_of(running, reason("guardrail_hop", rule), guardrail=True)
    if state.jogged is None:
        yield from now.none_of(now.part("speed"), reason("guardrail_jog", rule), guardrail=True)


def heavy_gap_rule(now: Now) -> Iterator[Limit]:
    """Two weeks without heavy work: no speed until enough heavy days are done again."""
    rule, since, last = now.index.protocol.gaps, 0, now.number
    days = [fact.day for fact in now.state.heavy]
    for day in reversed(days):
        if last - day >= rule.no_heavy_days:
            break
        since, last = since + 1, day
    if since == len(days) > 0 or since >= rule.heavy_days_before_speed:
        return
    away = now.number - days[-1] if days else None
    needed = rule.heavy_days_before_speed
    why = reason("no_heavy_recently", rule, days=away, done=since, needed=needed)
    yield from now.none_of(now.part("speed"), why)


def gap_rule(now: Now) -> Iterator[Limit]:
    """Time away steps a ladder down, once, on return."""
    for ladder in now.ladders:
        last, down = last_done(now.state, ladder), now.state.ladder(ladder.id).rung
        down -= now.earned[ladder.id]
        if last is None or down <= 0:
            continue
        band = gap_band(now.index, ladder, now.number - last) or now.index.protocol.gaps
        why = reason("gap", band, days=now.number - last, down=down)
        yield now.at_most(ladder, now.earned[ladder.id], why)


def sentinel_rule(now: Now) -> Iterator[Limit]:
    """After return an early sign stops speed for some days."""
    keep, until = now.index.phases[now.state.phase].keep, now.state.no_speed_until
    if keep is not None and until is not None and now.number < until:
        why = reason("sentinel", keep.sentinel, days=until - now.number)
        yield from now.none_of(now.part("speed"), why)
