"""Made-up runners in files: as many as are asked for, and the same every time.

A file holds a course with what went wrong on it. A runner is a file and its length at the end of
her last day, so ten thousand need no more room than the files.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from random import Random

from restride.log.lines import encode
from restride.log.model import Log
from tests.bench.replay import Runner
from tests.properties.courses import COURSES, LAST_DAY, whole
from tests.properties.logs import MOST_TROUBLES, changed
from tests.properties.troubles import TROUBLES

STORIES = 200


def population(folder: Path, number: int, lived: Log) -> list[Runner]:
    """Runners cut on any day of `lived` and of many made-up stories."""
    random = Random(1)  # noqa: S311 - the same runners every time; nothing secret
    logs = [lived, *(story(random) for _ in range(STORIES))]
    days = [one for place, log in enumerate(logs) for one in cut(folder / f"{place}.jsonl", log)]
    return random.sample(days, number)


def story(random: Random) -> Log:
    """A course with some troubles, each on some day."""
    names = random.choices(tuple(TROUBLES), k=random.randint(0, MOST_TROUBLES))
    course = whole(random.choice(COURSES))
    return changed(course, tuple((name, random.randint(1, LAST_DAY)) for name in names))


def cut(file: Path, log: Log) -> Iterator[Runner]:
    """Write a log, and give a runner for each day that has entries."""
    file.write_bytes(encode(log))
    length = 0
    ordered = sorted(log, key=lambda entry: entry.day)
    for day, entries in groupby(ordered, key=lambda entry: entry.day):
        length += len(encode(tuple(entries)))
        yield Runner(file, length, day)
