"""A run is judged by the tests that passed, alone or on several processes, and only if whole."""

from collections.abc import Callable

import pytest

Ran = Callable[..., pytest.RunResult]

CONFTEST = """
from tests.safety.proven import Proven

def pytest_configure(config):
    config.pluginmanager.register(Proven({"REQ-H01-1": "H01", "REQ-H02-1": "H02"}, {SLOWLY}))
"""
INI = """
[pytest]
testpaths = tests
addopts = -m "not slow and not bench"
markers =
    requirement
    slow
"""
GOOD = """
import pytest

@pytest.mark.requirement("REQ-H01-1", "REQ-H02-1")
def test_it_holds():
    pass
"""
OTHER = """
import pytest

@pytest.mark.requirement("REQ-H02-1")
def test_it_holds_too():
    {}
"""


@pytest.fixture
def ran(pytester: pytest.Pytester) -> Ran:
    """Runs two files of tests, the second as given, in a project of their own."""

    def run(first: str, second: str, *words: str, slowly: str = "()") -> pytest.RunResult:
        pytester.makeini(INI)
        folder = pytester.mkdir("tests")
        (folder / "conftest.py").write_text(CONFTEST.replace("{SLOWLY}", slowly), "utf-8")
        (folder / "test_first.py").write_text(first, "utf-8")
        (folder / "test_second.py").write_text(second, "utf-8")
        return pytester.runpytest_inprocess("-p", "no:randomly", *words)

    return run


@pytest.mark.parametrize("processes", [(), ("-n", "1")], ids=["alone", "by a worker"])
def test_it_passes_a_run_that_proves_every_requirement(ran: Ran, processes: tuple[str]) -> None:
    result = ran(GOOD, OTHER.format("pass"), *processes)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["2 of 2 requirements proven"])


@pytest.mark.parametrize("processes", [(), ("-n", "1")], ids=["alone", "by a worker"])
def test_it_fails_a_run_in_which_no_test_of_a_requirement_passed(
    ran: Ran, processes: tuple[str]
) -> None:
    result = ran("", OTHER.format("pass"), *processes)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["H01 is not proven: no test of REQ-H01-1 passed"])


def test_it_takes_a_skipped_test_for_no_proof(ran: Ran) -> None:
    result = ran("", OTHER.format("pytest.skip()"))
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["H02 is not proven: no test of REQ-H02-1 passed"])


def test_it_names_the_requirement_of_a_failing_test(ran: Ran) -> None:
    result = ran(GOOD, OTHER.format("assert 0"))
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["H02 is not held: a test of REQ-H02-1 failed"])


@pytest.mark.parametrize(
    "words",
    [("tests/test_second.py",), ("tests",), ("-k", "too"), ("-m", "not slow")],
    ids=" ".join,
)
def test_it_does_not_judge_a_part_of_the_tests(ran: Ran, words: tuple[str, ...]) -> None:
    result = ran("", OTHER.format("pass"), *words)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["not judged: *"])


def test_it_waits_for_the_slow_tests_where_only_they_prove_it(ran: Ran) -> None:
    result = ran("", OTHER.format("pass"), slowly='{"REQ-H01-1"}')
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["1 of 2 requirements proven"])


def test_it_judges_all_in_a_run_with_the_slow_tests(ran: Ran) -> None:
    result = ran("", OTHER.format("pass"), "-m", "not bench", slowly='{"REQ-H01-1"}')
    assert result.ret == pytest.ExitCode.TESTS_FAILED
