"""100,000 logs a property are tried in pieces: the next run knows what passed on this engine."""

from pathlib import Path

import pytest

from tests.properties import depth


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "some.txt"


def test_it_knows_nothing_before_anything_passed(file: Path) -> None:
    assert depth.passed(file) == set()
    assert depth.logs(file) == {}


def test_it_knows_what_passed(file: Path) -> None:
    for batch in (("test_it_holds", 0), ("test_it_holds", 7), ("test_it_stands", 0)):
        depth.keep(file, batch)
    assert depth.passed(file) == {("test_it_holds", 0), ("test_it_holds", 7), ("test_it_stands", 0)}
    assert list(depth.logs(file).items()) == [("test_it_stands", 1_000), ("test_it_holds", 2_000)]


def test_it_counts_a_batch_once_however_often_it_passed(file: Path) -> None:
    for _ in range(2):
        depth.keep(file, ("test_it_holds", 0))
    assert depth.logs(file) == {"test_it_holds": 1_000}


def test_it_starts_anew_with_any_change(tmp_path: Path) -> None:
    rule = tmp_path / "rule.py"
    rule.write_text("LIMIT = 1\n")
    before = depth.digest([rule])
    assert depth.digest([rule]) == before
    rule.write_text("LIMIT = 2\n")
    assert depth.digest([rule]) != before


def test_it_reads_the_engine_and_how_logs_are_made_up() -> None:
    names = {file.name for file in depth.sources()}
    assert {"decide.py", "step.py", "restride-hamstring@1.0.0.json", "troubles.py"} <= names
    assert "perfect.py" in names
