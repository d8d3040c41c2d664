"""The coming days as an iCalendar file."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]  # it ships no types
from icalendar import Calendar

from restride.outputs.calendar import (
    ONLY_IF_GREEN,
    PlannedDay,
    Revision,
    Times,
    calendar,
    revision_of,
)
from tests.entries import morning
from tests.outputs.ics import Part, Shelf, events, problems

BERLIN = ZoneInfo("Europe/Berlin")
FLOATING, ZONED = Times(time(18), time(7, 30)), Times(time(18), time(7, 30), BERLIN)
MADE = datetime(2026, 3, 9, 7, tzinfo=UTC)
REVISION = Revision(UUID(int=1), 13_300, MADE)
MONDAY = date(2026, 3, 9)


def planned(day: date = MONDAY, *lines: str) -> PlannedDay:
    return PlannedDay(day, title="Easy run", lines=lines or ("Easy run: run 30 min",), minutes=33.4)


def days(first: date, number: int) -> list[PlannedDay]:
    return [planned(first + timedelta(days=n)) for n in range(number)]


def session(data: bytes) -> Part:
    _, event = events(data)
    return event


@pytest.mark.parametrize("times", [FLOATING, ZONED])
def test_it_keeps_to_rfc_5545(times: Times) -> None:
    strange = planned(MONDAY, "Ü" * 90, "a; b, c: \\ “d”", "🦵" * 40)
    rest = PlannedDay(MONDAY + timedelta(days=1))
    assert problems(calendar([strange, rest], REVISION, times)) == []


def test_it_gives_back_what_was_put_in() -> None:
    lines = ("5 × (walk 3 min, run 1 min); then \\ nothing", "Ü" * 90)
    event = session(calendar([planned(MONDAY, *lines)], REVISION, FLOATING))
    assert str(event["DESCRIPTION"]) == "\n".join([*lines, "", ONLY_IF_GREEN])


def test_a_session_has_its_real_length_and_an_alarm_before() -> None:
    event = session(calendar([planned()], REVISION, ZONED))
    (alarm,) = event.walk("VALARM")
    assert event["DTSTART"].dt == datetime(2026, 3, 9, 18, tzinfo=BERLIN)
    assert event["DURATION"].dt == timedelta(minutes=34)
    assert alarm["TRIGGER"].dt == timedelta(minutes=-10)


def test_a_session_is_private_and_not_certain() -> None:
    event = session(calendar([planned()], REVISION, FLOATING))
    assert (event["CLASS"], event["STATUS"]) == ("PRIVATE", "TENTATIVE")
    assert "only if every day until then is green" in str(event["DESCRIPTION"])


def test_without_a_zone_a_time_is_local_wherever_the_runner_is() -> None:
    data = calendar(days(MONDAY, 3), REVISION, FLOATING)
    assert b"TZID" not in data
    assert b"DTSTART:20260309T180000\r\n" in data
    assert b"UNTIL=20260311T073000\r\n" in data


def test_with_a_zone_the_end_of_the_mornings_is_in_utc() -> None:
    assert b"UNTIL=20260311T063000Z\r\n" in calendar(days(MONDAY, 3), REVISION, ZONED)


@pytest.mark.parametrize(
    ("first", "hours"),
    [(date(2026, 3, 28), [1, 2, 2]), (date(2026, 10, 24), [2, 1, 1])],
)
def test_the_clock_stays_where_it_is_when_summer_time_begins_or_ends(
    first: date, hours: list[int]
) -> None:
    data = calendar(days(first, 3), REVISION, ZONED)
    found = recurring_ical_events.of(Calendar.from_ical(data)).between(
        first, first + timedelta(days=3)
    )
    starts = sorted(event["DTSTART"].dt for event in found)
    assert [start.time() for start in starts] == [time(7, 30), time(18)] * 3
    assert [start.utcoffset() for start in starts[1::2]] == [timedelta(hours=h) for h in hours]


def test_it_asks_each_morning_from_the_first_day_to_the_last() -> None:
    data = calendar(days(MONDAY, 14), REVISION, FLOATING)
    found = recurring_ical_events.of(Calendar.from_ical(data)).between(
        MONDAY - timedelta(days=30), MONDAY + timedelta(days=60)
    )
    asked = [one for one in found if "questions" in str(one["SUMMARY"])]
    assert sorted(one["DTSTART"].dt.date() for one in asked) == [
        MONDAY + timedelta(days=n) for n in range(14)
    ]


def test_a_day_that_has_nothing_cancels_what_stood_there() -> None:
    shelf = Shelf()
    shelf.take(calendar([planned()], REVISION, FLOATING))
    assert list(shelf.sessions()) == [MONDAY]
    newer = Revision(REVISION.runner, REVISION.number + 1, MADE)
    shelf.take(calendar([PlannedDay(MONDAY)], newer, FLOATING))
    assert shelf.sessions() == {}


def test_a_day_that_was_never_free_is_left_alone() -> None:
    data = calendar([PlannedDay(MONDAY, was_ever_free=False)], REVISION, FLOATING)
    assert len(events(data)) == 1


def test_an_old_file_imported_late_changes_nothing() -> None:
    old = calendar([planned(MONDAY, "Run 20 min")], REVISION, FLOATING)
    newer = Revision(REVISION.runner, REVISION.number + 1, MADE)
    shelf = Shelf()
    shelf.take(calendar([planned(MONDAY, "Run 10 min")], newer, FLOATING))
    shelf.take(old)
    assert shelf.sessions()[MONDAY].startswith("Run 10 min")


def test_a_day_stays_one_entry_whatever_is_on_it() -> None:
    one = session(calendar([planned(MONDAY, "a")], REVISION, FLOATING))
    other = session(calendar([PlannedDay(MONDAY)], REVISION, ZONED))
    assert one["UID"] == other["UID"]


def test_two_runners_and_two_days_never_share_an_entry() -> None:
    theirs = Revision(UUID(int=2), 13_300, MADE)
    files = [calendar(days(MONDAY, 5), one, FLOATING) for one in (REVISION, theirs)]
    uids = [str(event["UID"]) for data in files for event in events(data)]
    assert len(set(uids)) == len(uids) == 12


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert calendar(days(MONDAY, 9), REVISION, ZONED) == calendar(days(MONDAY, 9), REVISION, ZONED)


@pytest.mark.parametrize(
    "written", [datetime(2026, 3, 9, 7, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)]
)
def test_its_revision_rises_with_every_entry_however_late_it_comes(written: datetime) -> None:
    before = revision_of((morning(1),), MONDAY)
    after = revision_of((morning(1), morning(2, at=written)), MONDAY)
    assert after.number == before.number + 1
    assert after.made >= before.made


def test_its_revision_rises_with_every_day() -> None:
    today, tomorrow = (revision_of((morning(1),), MONDAY + timedelta(days=n)) for n in (0, 1))
    assert tomorrow.number == today.number + 1
    assert today.made == datetime(2026, 3, 9, 7, tzinfo=UTC)
    assert tomorrow.made == datetime(2026, 3, 10, tzinfo=UTC)


def test_its_revision_goes_by_when_an_entry_was_received() -> None:
    late = morning(1, received_at=datetime(2026, 3, 9, 21, 5, 30, 999, tzinfo=UTC))
    assert revision_of((late,), MONDAY).made == datetime(2026, 3, 9, 21, 5, 30, tzinfo=UTC)


def test_its_revision_is_the_same_in_whatever_order_the_entries_came() -> None:
    one, other = morning(1), morning(2, at=datetime(2026, 3, 8, tzinfo=UTC))
    assert revision_of((one, other), MONDAY) == revision_of((other, one), MONDAY)
    assert revision_of((one, other), MONDAY).runner == other.id
