"""A recording: what was decided on each day, kept as text beside the tests.

A line that a day leaves out is as it was on the day before; so a recording reads like a diary.
"""

import hashlib
from pathlib import Path

from tests.replay.told import Told

FOLDER = Path(__file__).with_name("recordings")

Recording = dict[str, Told]  # by day, or by the name of a scenario


def text_of(recording: Recording) -> str:
    """The recording as it is written down."""
    lines, before = [], Told()
    for day, said in recording.items():
        lines.append(day)
        new = {name: line for name, line in said.items() if before.get(name) != line}
        gone = {name: "-" for name in before if name not in said}
        lines += [f"  {name}: {line}" for name, line in (new | gone).items()]
        before = said
    return "\n".join(lines) + "\n"


def read(name: str) -> Recording:
    """A recording by its name; an empty one where nothing was recorded yet."""
    file = FOLDER / f"{name}.txt"
    if not file.is_file():
        return {}
    recording: Recording = {}
    day, said = "", Told()
    for line in file.read_text("utf-8").splitlines():
        if not line.startswith("  "):
            day = line
        else:
            name, _, words = line.strip().partition(": ")
            said = {**said, name: words} if words != "-" else without(said, name)
        recording[day] = said
    return recording


def without(said: Told, name: str) -> Told:
    return {one: words for one, words in said.items() if one != name}


def digest() -> str:
    """One short digest of all recordings, for the changelog to name."""
    whole = hashlib.sha256()
    for file in sorted(FOLDER.glob("*.txt")):
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:12]


def differences(was: Recording, now: Recording) -> list[str]:
    """Each day and line in which two recordings differ, as `DAY, LINE: was ..., is ...`."""
    return [
        f"{day}, {name}: was {old}, is {new}"
        for day in dict.fromkeys([*was, *now])
        for name, old, new in changed(was.get(day, {}), now.get(day, {}))
    ]


def changed(was: Told, now: Told) -> list[tuple[str, str, str]]:
    """The lines of a day that differ; the digest of the whole only where no other line does."""
    names = dict.fromkeys([*now, *was])
    found = [
        (name, was.get(name, "nothing"), now.get(name, "nothing"))
        for name in names
        if was.get(name) != now.get(name)
    ]
    return [one for one in found if one[0] != "all"] or found
