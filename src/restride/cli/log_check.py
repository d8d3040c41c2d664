"""Checking a file that should hold a log: every problem, or that it is good."""

from pathlib import Path

import msgspec

from restride.entering.log_file import LogFile, is_zip, opened, read_log
from restride.library import LibraryError
from restride.log.exchange import ExchangeError, log_lines
from restride.log.lines import check
from restride.log.sizes import FILE_BYTES
from restride.telling.mistake import Mistake

MOST_TOLD = 20  # a file that is no log at all is wrong in every line


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong and how to mend it; `line` counts from 1, and is null for the whole file."""

    line: int | None
    what: str
    mend: str | None


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What checking a file came to."""

    path: str
    entries: int | None
    problems: tuple[Problem, ...]

    def told(self) -> str:
        """A line for each of the first problems, or one good line."""
        if not self.problems:
            return f"{self.path}: {self.entries} entries, and no problem."
        lines = [f"{self.path}: {_words(problem)}" for problem in self.problems[:MOST_TOLD]]
        more = len(self.problems) - MOST_TOLD
        return "\n".join([*lines, *([f"{self.path}: and {more} problems more."] * (more > 0))])


def _words(problem: Problem) -> str:
    if problem.line is None:
        return problem.what
    return f"line {problem.line}: {problem.what}. {problem.mend}"


def checked(path: Path) -> Checked:
    """Check a .jsonl or .zip file from its first line to its last."""
    try:
        with opened(path) as file:
            wrong = check(log_lines(file) if is_zip(file) else file.read(FILE_BYTES + 1))
        if wrong:
            problems = (Problem(line=one.line, what=one.what, mend=one.mend) for one in wrong)
            return Checked(path=str(path), entries=None, problems=tuple(problems))
        return _with_its_plan(read_log(path))
    except (Mistake, ExchangeError, LibraryError) as error:
        whole = Problem(line=None, what=str(error).removeprefix(f"{path}: "), mend=None)
        return Checked(path=str(path), entries=None, problems=(whole,))


def _with_its_plan(read: LogFile) -> Checked:
    """A log whose entries are good; raises where the plan it is pinned to cannot be had."""
    if read.log:
        read.protocol_on(read.last_day)
    return Checked(path=read.name, entries=len(read.log), problems=())
