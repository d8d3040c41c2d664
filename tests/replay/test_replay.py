"""What was once answered is answered again; another answer needs a clinical reason in writing."""

import pytest

from tests.replay.recording import FOLDER, differences, read
from tests.replay.replays import replays

REPLAYS = replays()
MOST_SHOWN = 12
WHAT_TO_DO = """
If it is meant: tell in CHANGELOG.md, under Unreleased and Protocol, what changed, for whom, the
clinical reason and its source; run `make record`, read what it wrote, and name there the digest
that it prints. If it is not meant, the engine or the protocol has to be mended.
"""


@pytest.mark.requirement("REQ-H24-1")
@pytest.mark.parametrize("name", REPLAYS)
def test_it_answers_as_it_did(name: str) -> None:
    changed = differences(read(name), REPLAYS[name]())
    shown = "\n".join(changed[:MOST_SHOWN])
    assert not changed, f"{len(changed)} lines of {name} changed:\n{shown}\n{WHAT_TO_DO}"


def test_it_records_nothing_that_is_no_longer_replayed() -> None:
    left = {file.stem for file in FOLDER.glob("*.txt")} - REPLAYS.keys()
    assert not left, "run `make record`"
