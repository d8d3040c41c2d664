"""At the end of a whole run: does every hazard have its passing tests? A part of pytest.

Each test that names a requirement in its marker tells how it went; under pytest-xdist the reports
come together in the process that started the run, and only that one judges.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

import pytest

MARK = "requirement"
WHOLE = {"not slow and not bench", "not bench"}  # `make test`, and `make test-all`
NARROWER = ("keyword", "deselect", "ignore", "ignore_glob", "lf", "stepwise", "collectonly")


class Proven:
    """Collects how the tests of each requirement went. `wanted` gives each one's hazard.

    What only `slowly` shows is judged where the slow tests run.
    """

    def __init__(self, wanted: Mapping[str, str], slowly: AbstractSet[str] = frozenset()) -> None:
        self.wanted = wanted
        self.slowly = slowly
        self.passed: set[str] = set()
        self.failed: set[str] = set()
        self.verdict = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            for mark in item.iter_markers(MARK):
                item.user_properties += [(MARK, name) for name in mark.args]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        names = {str(name) for key, name in report.user_properties if key == MARK}
        if report.failed:
            self.failed |= names
        elif report.passed and report.when == "call":
            self.passed |= names

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workerinput"):
            return
        if not is_whole(session.config):
            self.verdict = "not judged: this run was asked for some of the tests only"
            return
        due = self.due(session.config.option.markexpr)
        unproven = list(self.unproven(due))
        self.verdict = (
            "\n".join(unproven) or f"{len(due)} of {len(self.wanted)} requirements proven"
        )
        if unproven and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("safety file", sep="-")
        terminalreporter.write_line(self.verdict)

    def due(self, markexpr: str) -> dict[str, str]:
        """The requirements that this run has to show."""
        later = self.slowly if "not slow" in markexpr else frozenset()
        return {name: hazard for name, hazard in self.wanted.items() if name not in later}

    def unproven(self, due: Mapping[str, str]) -> Iterator[str]:
        """What is not shown by a passing test, or is shown wrong by a failing one."""
        for name, hazard in due.items():
            if name in self.failed:
                yield f"{hazard} is not held: a test of {name} failed"
            elif name not in self.passed:
                yield f"{hazard} is not proven: no test of {name} passed"


def is_whole(config: pytest.Config) -> bool:
    """Whether the run was started for all tests: none named, none left out but slow ones and bench.

    `pytest tests` names a folder, so it is not judged either; `pytest` and `make test` are.
    """
    return (
        config.args_source is config.ArgsSource.TESTPATHS
        and config.option.markexpr in WHOLE
        and not any(getattr(config.option, name, None) for name in NARROWER)
    )
