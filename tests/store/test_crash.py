"""A program that is killed loses nothing it has acknowledged, and tears nothing."""

from pathlib import Path

import pytest

from restride.store import open_store
from tests.killed import die, kills
from tests.store.conftest import New
from tests.store.killing import kill_many
from tests.store.story import STORY, chapters, opened


@pytest.mark.requirement("REQ-H27-1")
def test_it_loses_nothing_acknowledged_at_any_moment(new: New) -> None:
    assert kill_many(new, 25, seed=1).acknowledged > 25


@pytest.mark.slow
def test_it_loses_nothing_acknowledged_in_a_thousand_kills(new: New) -> None:
    found = kill_many(new, 1_000, seed=2)
    print(f"\n1,000 kills: {found}")  # noqa: T201 - the number is the proof
    assert found.acknowledged > 1_000


def tell(step: int, stride: int, path: Path) -> None:
    """Write the story; die after so many strides of SQLite's own steps."""
    left = step

    def tick() -> bool:
        nonlocal left
        left -= 1
        if left == 0:
            die()
        return False

    with open_store(path) as store, path.with_name("acknowledged").open("wb", 0) as acknowledged:
        store.database.connection.set_progress_handler(tick, stride)
        for write in STORY:
            write(store)
            acknowledged.write(b".")


def kill_at_steps(folder: Path, stride: int) -> int:
    """Tell the story again and again, killed one stride later each time; give how often."""
    expected = chapters(folder)
    path = folder / "story" / "restride.sqlite"
    path.parent.mkdir()
    times = 0
    for times in kills(tell, stride, path):  # noqa: B007 - the last one is how often
        acknowledged = path.with_name("acknowledged").stat().st_size
        assert opened(path) in expected[acknowledged : acknowledged + 2]
        for file in path.parent.iterdir():
            file.unlink()
    assert opened(path) == expected[-1]
    return times


@pytest.mark.requirement("REQ-H27-1")
def test_it_loses_nothing_at_steps_of_every_write(tmp_path: Path) -> None:
    assert kill_at_steps(tmp_path, stride=150) > 2 * len(STORY)


@pytest.mark.slow
def test_it_loses_nothing_at_any_step(tmp_path: Path) -> None:
    assert kill_at_steps(tmp_path, stride=3) > 1_000
