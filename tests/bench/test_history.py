"""The history of measurements: what is kept can be read, and what is measured is kept."""

from datetime import date
from pathlib import Path

from tests.bench.history import COLUMNS, HISTORY, RATIOS, STAMPS, keep, read, row, stamps, table


def test_it_has_a_column_for_every_ratio() -> None:
    header = HISTORY.read_text("utf-8").splitlines()[0]
    assert tuple(header.split(",")) == COLUMNS


def test_it_reads_every_line_that_was_kept() -> None:
    for line in read(HISTORY):
        date.fromisoformat(line["date"])
        assert line.keys() == set(COLUMNS)
        assert all(float(line[name]) > 0 for name in RATIOS if line[name])
        assert any(line[name] for name in RATIOS), "a run that measured nothing is no run"


def test_it_keeps_a_run_behind_the_earlier_ones(tmp_path: Path) -> None:
    file = tmp_path / "history.csv"
    file.write_text(",".join(COLUMNS) + "\n", "utf-8")
    keep(file, row({"commit": "one"}, {"decide_to_decode": 3.456}))
    keep(file, row({"commit": "two"}, {"replay_speed_up": 1.9}))
    kept = read(file)
    assert [one["commit"] for one in kept] == ["one", "two"]
    assert [one["decide_to_decode"] for one in kept] == ["3.46", ""]
    assert [one["replay_speed_up"] for one in kept] == ["", "1.90"]


def test_it_stamps_a_run_with_all_that_is_asked() -> None:
    told = stamps()
    assert tuple(told) == STAMPS
    assert told["processor"]
    assert float(told["load"]) >= 0


def test_it_reads_lines_from_before_a_ratio_was_measured(tmp_path: Path) -> None:
    file = tmp_path / "history.csv"
    file.write_text(f"{','.join(COLUMNS)}\n2026-03-09,abc,1 x some,3.11.9,0.1,3.50\n", "utf-8")
    (line,) = read(file)
    assert line["decide_to_decode"] == "3.50"
    assert line["replay_speed_up"] == ""


def test_it_shows_a_ratio_that_was_not_measured_as_a_dash() -> None:
    lines = table([{"decide_to_decode": "3.50"}, {"decide_to_decode": "3.61"}])
    assert [line.split() for line in lines if "decode" in line] == [
        ["decide_to_decode", "3.50", "3.61"]
    ]
    assert [line.split() for line in lines if "replay_sp" in line] == [
        ["replay_speed_up", "-", "-"]
    ]
