"""A file's runs and walks, each cut out by its own session's window."""

from dataclasses import fields, replace
from datetime import timedelta

from restride.runs.model import Recording, Run, RunError, Samples, Session, Sport
from restride.runs.reading.numbers import FARTHEST_M

SPORTS: dict[str, Sport] = {"running": "running", "walking": "walking"}


def runs_in(name: str, recording: Recording, sport: Sport | None = None) -> tuple[Run, ...]:
    """Give every run and walk. `sport` is the runner's word for a file that says none.

    Raises `RunError`, naming the file, where there is none.
    """
    told = [one.sport for one in recording.sessions if one.sport is not None]
    if not told and sport is None:
        raise RunError(f"{name} does not say which sport it is. Say whether you ran or walked.")
    wanted = [
        (one, found)
        for one in recording.sessions
        if (found := SPORTS.get(one.sport or "") if told else sport) is not None
    ]
    if not wanted:
        others = ", ".join(dict.fromkeys(told))
        raise RunError(f"{name} is {others}, not running or walking. Log it as other sport.")
    return tuple(
        _run(recording, session, found, part) for part, (session, found) in enumerate(wanted)
    )


def _run(recording: Recording, session: Session, sport: Sport, part: int) -> Run:
    """Cut one session out; times count from its own first sample on."""
    from_s, to_s = session.start_s, session.start_s + session.elapsed_s
    at_s = recording.samples.at_s
    inside = [number for number, at in enumerate(at_s) if from_s <= at <= to_s]
    first_s = at_s[inside[0]] if inside else from_s
    samples = _slice(recording.samples, inside, first_s)
    distance_m = session.distance_m
    return Run(
        sport=sport,
        part=part,
        format=recording.format,
        start=recording.start + timedelta(seconds=first_s),
        knows_zone=recording.knows_zone,
        elapsed_s=session.elapsed_s,
        timer_s=session.timer_s,
        distance_m=_covered_m(recording.samples, inside) if distance_m is None else distance_m,
        ascent_m=session.ascent_m,
        descent_m=session.descent_m,
        samples=samples,
        laps=tuple(
            replace(lap, start_s=lap.start_s - first_s)
            for lap in recording.laps
            if from_s <= lap.start_s + lap.elapsed_s / 2 <= to_s
        ),
        pauses=tuple(
            replace(pause, start_s=pause.start_s - first_s)
            for pause in recording.pauses
            if from_s <= pause.start_s < to_s
        ),
        device=recording.device,
        workout=recording.workout,
        content=recording.content,
        damage=recording.damage,
        speed_from=recording.speed_from,
    )


def _slice(samples: Samples, inside: list[int], first_s: float) -> Samples:
    columns = {
        one.name: tuple(getattr(samples, one.name)[number] for number in inside)
        for one in fields(Samples)
    }
    return Samples(**columns | {"at_s": tuple(at - first_s for at in columns["at_s"])})


def _covered_m(samples: Samples, inside: list[int]) -> float | None:
    """Give how far the file's own distance grew from before the window to its end."""
    along = [metres for number in inside if (metres := samples.distance_m[number]) is not None]
    first = inside[0] if inside else 0
    before = [metres for metres in samples.distance_m[:first] if metres is not None]
    covered_m = max(along) - max(before, default=0.0) if along else None
    return covered_m if covered_m is not None and 0 <= covered_m <= FARTHEST_M else None
