"""The log of a scenario: the perfect runner's, with the changes that the file names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from restride.log.model import (
    After,
    AnyEntry,
    Clinician,
    Did,
    Episode,
    Morning,
    Setback,
    Setup,
    Skip,
    Test,
    Triage,
    Void,
)
from restride.protocol.value import Dose
from restride.trial.outlook import at, bout_of, pretend_id, quiet_morning
from tests.perfect import INJURED_ON, LONGEST_WAY, PROTOCOL, first_day_of, perfect
from tests.scenario_file import Drop, Fields, Start, Step

RUNGS = {rung.id: (ladder, rung) for ladder in PROTOCOL.ladders for rung in ladder.rungs}
KINDS: dict[str, type[msgspec.Struct]] = {
    "morning": Morning,
    "did": Did,
    "after": After,
    "test": Test,
    "setback": Setback,
    "skip": Skip,
    "clinician": Clinician,
    "triage": Triage,
    "episode": Episode,
    "setup": Setup,
}
QUIET: Fields = {"pain": 0, "sharp": False, "tightness": "none", "limp": False, "hesitation": False}
WELL: Fields = QUIET | {"full_range": True, "controlled": True}
LATER = {"hour", "written_days_later"}
PASSED: Fields = {"pain": 0, "valid": True, "warm_up": True, "limited_by": "nothing"}


@dataclass
class Diary:
    """The log so far, and the day of the first decision from which a file counts its days."""

    entries: list[AnyEntry]
    today: date
    number: int = 5_000

    def day(self, number: int) -> date:
        return self.today + timedelta(days=number)

    def id(self, day: date) -> UUID:
        """An id that the perfect runner's entries do not use."""
        self.number += 1
        return pretend_id(day, self.number)


def begin(start: Start) -> Diary:
    """The perfect runner's log up to the day of the first decision."""
    who: Fields = {"goal": start.goal, "earlier": start.earlier, "birth_year": start.birth_year}
    number = when(start, who)
    log = perfect(number, side=start.side, **who)
    away = [quiet_morning(INJURED_ON + timedelta(days=number + 1 + n)) for n in range(start.away)]
    return Diary([*log, *away], INJURED_ON + timedelta(days=number + start.away))


def when(start: Start, who: Fields) -> int:
    """The number of the day that a start names."""
    given = [one for one in (start.days, start.phase, start.rung, start.test) if one is not None]
    if len(given) != 1:
        raise ValueError("`start` names exactly one of days, phase, rung and test")
    if start.days is not None:
        return start.days + start.plus
    if start.phase is not None:
        return first_day_of(start.phase, **who) + start.plus
    wanted = start.rung or start.test or ""
    return day_done(wanted, start.nth, tuple(who.items())) + start.plus


@cache
def day_done(name: str, nth: int, who: tuple[tuple[str, Any], ...]) -> int:
    """The day on which the perfect runner does a rung or a test for the nth time."""
    for number in range(1, LONGEST_WAY):
        log = perfect(number, morning=False, **dict(who))
        days = sorted({entry.day for entry in log if is_named(entry, name)})
        if len(days) >= nth:
            return (days[nth - 1] - INJURED_ON).days
    raise LookupError(f"the perfect runner never does {name!r} {nth} times")


def is_named(entry: AnyEntry, name: str) -> bool:
    if isinstance(entry, Test):
        return entry.test == name
    return isinstance(entry, Did) and rung_of(entry) == name


def rung_of(did: Did) -> str | None:
    return None if did.asked is None else did.asked.partition("#")[2]


def apply(diary: Diary, step: Step) -> None:
    """One change of a scenario file."""
    if step.drop is not None:
        drop(diary, step.drop)
    elif step.void is not None:
        void(diary, dict(step.void))
    else:
        write(diary, step.kind, dict(getattr(step, step.kind)))


def drop(diary: Diary, gone: Drop) -> None:
    first, last = (diary.day(day) for day in gone.days)
    diary.entries = [
        entry
        for entry in diary.entries
        if not (first <= entry.day <= last and is_meant(entry, gone.kind, gone.ladder, gone.rung))
    ]


def is_meant(entry: AnyEntry, kind: str | None, ladder: str | None, rung: str | None) -> bool:
    if kind is not None and entry.__struct_config__.tag != kind:
        return False
    if ladder is None and rung is None:
        return True
    if not isinstance(entry, Did) or (asked := rung_of(entry)) is None:
        return False
    return asked == rung if rung is not None else RUNGS[asked][0].id == ladder


def void(diary: Diary, fields: Fields) -> None:
    """Voids every entry of a kind or rung; `of_day` limits it to one day."""
    day = diary.day(fields.pop("day"))
    of_day = fields.pop("of_day", None)
    meant = [
        entry
        for entry in diary.entries
        if is_meant(entry, fields.get("kind"), fields.get("ladder"), fields.get("rung"))
        and (of_day is None or entry.day == diary.day(of_day))
    ]
    for entry in meant:
        diary.entries.append(Void(id=diary.id(day), day=day, at=at(day), entry=entry.id))


def write(diary: Diary, kind: str, fields: Fields) -> None:
    """Changes the entry that is there; without one, adds a quiet one with these answers."""
    # A setup has days of its own: the weekdays that are free.
    if kind != "setup" and "days" in fields:
        first, last = fields.pop("days")
        for number in range(first, last + 1):
            write(diary, kind, fields | {"day": number})
        return
    day = None if "day" not in fields else diary.day(fields.pop("day"))
    is_more, keep = fields.pop("again", False), fields.pop("times", None)
    missing = dict.fromkeys(fields.pop("missing", ()))
    told = {"at": moment(day or diary.today, fields)} if LATER & fields.keys() else {}
    fields = {"answers": fields} if kind == "triage" else fields | missing
    there = [] if is_more else list(present(diary, kind, fields, day))
    if not there:
        diary.entries.append(made(diary, kind, day or diary.today, fields | told, missing))
    for number, entry in enumerate(there):
        place = diary.entries.index(entry)
        if keep is not None and number >= keep:
            del diary.entries[place]
        else:
            diary.entries[place] = changed(entry, fields | told, missing)


def moment(day: date, fields: Fields) -> datetime:
    """When an entry is written: at noon of its own day unless told otherwise."""
    later = timedelta(days=fields.pop("written_days_later", 0))
    return at(day + later).replace(hour=fields.pop("hour", 12))


def present(diary: Diary, kind: str, fields: Fields, day: date | None) -> Iterator[AnyEntry]:
    """The entries that a change is about. What may come several times a day is always added."""
    if kind in ("setback", "skip", "clinician") or (kind == "triage" and day is not None):
        return
    for entry in diary.entries:
        if entry.__struct_config__.tag != kind or (day is not None and entry.day != day):
            continue
        if isinstance(entry, Did) and (rung_of(entry) != fields.get("rung") or "move" in fields):
            continue
        if isinstance(entry, Test) and (
            entry.test != fields["test"] or fields.get("side", entry.side) != entry.side
        ):
            continue
        yield entry


def changed(entry: AnyEntry, fields: Fields, missing: Fields) -> AnyEntry:
    """The same entry with other answers."""
    if isinstance(entry, Triage):
        answers = {**entry.answers, **fields["answers"]}
        kept = {question: answer for question, answer in answers.items() if question not in missing}
        return replace(entry, answers=kept)
    new = {name: value for name, value in fields.items() if name != "rung"}
    return convert(type(entry), msgspec.to_builtins(entry) | plain(new))


def made(diary: Diary, kind: str, day: date, fields: Fields, missing: Fields) -> AnyEntry:
    """A new entry: quiet, whole and passed except for the given answers."""
    told: Fields = {"id": str(diary.id(day)), "day": day.isoformat(), "at": at(day).isoformat()}
    if kind == "morning":
        told = msgspec.to_builtins(quiet_morning(day)) | told
    elif kind == "did":
        told |= exercise(fields.pop("rung", None))
    elif kind == "test":
        told |= PASSED
    elif kind == "clinician":
        role = fields.pop("by", "clinician")
        told |= {"reason": "Looked at.", "by": {"role": role, "account": role}}
    elif kind == "triage":
        no = {question.id: "no" for question in PROTOCOL.triage.questions}
        answers = no | fields["answers"]
        kept = {question: answer for question, answer in answers.items() if question not in missing}
        fields = {**fields, "answers": kept}
    return convert(KINDS[kind], told | plain(fields))


def exercise(rung: str | None) -> Fields:
    """An exercise done well; of a rung the whole dose of its own move on both sides."""
    if rung is None:
        return dict(WELL)
    _, at_rung = RUNGS[rung]
    dose: Dose = at_rung.asks.dose
    asked = f"{PROTOCOL.id}@{PROTOCOL.version}#{rung}"
    bout = msgspec.to_builtins(bout_of(dose))
    whole: Fields = {"asked": asked, "move": at_rung.asks.move, "side": "both", "done": [bout]}
    return WELL | whole | ({} if dose.load_kg is None else {"load_kg": dose.load_kg})


def plain(fields: Fields) -> Fields:
    """Answers as they stand in a file, ready to be read as an entry."""
    return dict(msgspec.to_builtins(fields))


def convert(kind: type[msgspec.Struct], fields: Fields) -> AnyEntry:
    entry: AnyEntry = msgspec.convert(
        {"kind": kind.__struct_config__.tag} | fields, AnyEntry, strict=True
    )
    return entry
