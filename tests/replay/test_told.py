"""The lines of a decision lose nothing, and name the day and the line that changed."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from restride.decision.model import Decision
from tests.perfect import Runner, decision_of
from tests.replay import recording
from tests.replay.recording import differences
from tests.replay.told import told

DAY = 16


def said() -> Decision:
    return decision_of(Runner(), DAY)


OTHER = {
    "minutes": 1.0,
    "session": said().session[1:],
    "limits": said().limits[1:],
    "reasons": (),
    "activities": (),
    "milestone": None,
    "ladders": said().ladders[1:],
    "asks": ("episode",),
    "label": "cleared_to_sprint",
    "action": "hold",
    "light": "red",
    "phase": None,
    "day": 0,
    "on": said().on.replace(year=2000),
    "triage": replace(said().triage, outcome="doctor_first"),
    "protocol": replace(said().protocol, version="9.9.9"),
}


def test_it_knows_every_field_of_a_decision() -> None:
    assert OTHER.keys() == {field.name for field in msgspec.structs.fields(Decision)}


@pytest.mark.requirement("REQ-H24-1")
@pytest.mark.parametrize("field", OTHER)
def test_it_notices_a_change_of(field: str) -> None:
    assert told(said())["all"] != told(replace(said(), **{field: OTHER[field]}))["all"]


def test_it_does_not_mind_another_spelling_in_the_protocol() -> None:
    mended = replace(said(), protocol=replace(said().protocol, digest="0" * 64))
    assert told(mended) == told(said())


def test_it_names_the_day_and_the_line() -> None:
    was, now = {"light": "green hold", "says": "gap"}, {"light": "red rest", "says": "gap"}
    found = differences({"2026-03-09": was}, {"2026-03-09": now})
    assert found == ["2026-03-09, light: was green hold, is red rest"]


def test_it_names_the_digest_only_where_no_line_tells() -> None:
    was, now = {"light": "green hold", "all": "a"}, {"light": "green hold", "all": "b"}
    assert differences({"c": was}, {"c": now}) == ["c, all: was a, is b"]
    assert differences({"c": was}, {"c": now | {"light": "x"}}) == [
        "c, light: was green hold, is x"
    ]


def test_it_names_a_day_that_is_new_or_gone() -> None:
    assert differences({"a": {"light": "red"}}, {}) == ["a, light: was red, is nothing"]
    assert differences({}, {"a": {"light": "red"}}) == ["a, light: was nothing, is red"]


def test_it_reads_back_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "FOLDER", tmp_path)
    days = {
        "a": {"light": "red: all", "says": "gap"},
        "b": {"light": "red: all"},
        "c": {"says": "x"},
    }
    (tmp_path / "one.txt").write_text(recording.text_of(days), "utf-8")
    assert recording.read("one") == days
