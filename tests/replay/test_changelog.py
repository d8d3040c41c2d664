"""The changelog says why an answer changed: it names the recordings as they are now."""

import re
from pathlib import Path

import pytest

from tests.replay.recording import digest

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
RECORDED = re.compile(r"[Rr]ecorded as `([0-9a-f]{12})`")
NEEDED = ("For whom:", "Why:", "Source:")


def newest_that_names_a_recording(changelog: str) -> dict[str, str]:
    """The entries of the newest Protocol section that names any, by the digest that they name."""
    for release in re.split(r"^## ", changelog, flags=re.MULTILINE):
        _, _, after = release.partition("\n### Protocol\n")
        section, _, _ = after.partition("\n### ")
        entries = [" ".join(one.split()) for one in re.split(r"^- ", section, flags=re.MULTILINE)]
        found = {name: one for one in entries for name in RECORDED.findall(one)}
        if found:
            return found
    return {}


def lacking(changelog: str, recorded: str) -> list[str]:
    """What the changelog still has to say about the recordings."""
    entry = newest_that_names_a_recording(changelog).get(recorded)
    if entry is None:
        return [f"an entry under Protocol with the words: Recorded as `{recorded}`"]
    return [f"{word} and a sentence" for word in NEEDED if not says(entry, word)]


def says(entry: str, word: str) -> bool:
    """Whether three words or more follow, so that a bare heading does not count as a reason."""
    _, _, after = entry.partition(word)
    return len(re.split(r"For whom:|Why:|Source:|Recorded as", after)[0].split()) >= len(NEEDED)


@pytest.mark.requirement("REQ-H24-2")
def test_it_gives_the_reason_for_the_newest_answers() -> None:
    missing = lacking(CHANGELOG.read_text("utf-8"), digest())
    assert not missing, f"CHANGELOG.md, Unreleased, Protocol lacks {missing}"


TOLD = """\
## [Unreleased]

### Protocol

- Hops rest a day longer. For whom: everyone in phase 2. Why: a hop loads the
  muscle like a run. Source: our own caution. Recorded as `bbbbbbbbbbbb`.

## [0.1.0]

### Protocol

- The first. For whom: nobody yet. Why: there was none. Source: the two articles.
  Recorded as `aaaaaaaaaaaa`.
"""


def test_it_is_content_with_an_entry_that_tells_all() -> None:
    assert not lacking(TOLD, "bbbbbbbbbbbb")


@pytest.mark.requirement("REQ-H24-2")
@pytest.mark.parametrize("recorded", ["cccccccccccc", "aaaaaaaaaaaa"])
def test_it_wants_a_reason_for_a_new_answer_and_for_an_old_one_that_is_back(recorded: str) -> None:
    (missing,) = lacking(TOLD, recorded)
    assert recorded in missing


@pytest.mark.parametrize("word", NEEDED)
def test_it_wants_to_know(word: str) -> None:
    (missing,) = lacking(TOLD.replace(word, ""), "bbbbbbbbbbbb")
    assert missing.startswith(word)


def test_it_takes_no_bare_word_for_a_reason() -> None:
    bare = TOLD.replace("a hop loads the\n  muscle like a run.", "")
    assert lacking(bare, "bbbbbbbbbbbb") == ["Why: and a sentence"]
