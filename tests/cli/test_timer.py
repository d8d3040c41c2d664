"""The timer for holds: it is read, can be cut short, and never waits in a test."""

import pytest

from restride.cli.timer import hold, rest
from restride.protocol.test_sheet import Timer
from tests.cli.fake_watch import FakeWatch

TIMER = Timer(ready_s=5, hold_s=30, rest_s=60)


def test_it_counts_down_then_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert hold(TIMER, FakeWatch()) == 30
    shown = capsys.readouterr().out
    order = [shown.index(word) for word in ("Get ready: 5", "Get ready: 1", "GO", "Hold: 29 of 30")]
    assert order == sorted(order)
    assert "DONE: 30 s" in shown


def test_it_can_be_read_without_sound(capsys: pytest.CaptureFixture[str]) -> None:
    hold(TIMER, FakeWatch())
    shown = capsys.readouterr().out.replace("\a", "")
    assert "GO" in shown
    assert "DONE" in shown


def test_it_starts_at_once_when_enter_is_pressed() -> None:
    watch = FakeWatch(presses=[2])
    assert hold(TIMER, watch) == 30
    assert watch.time == 32


def test_it_ends_the_hold_when_enter_is_pressed() -> None:
    assert hold(TIMER, FakeWatch(presses=[5 + 12.7])) == 12


def test_it_counts_no_second_that_was_not_held() -> None:
    assert hold(TIMER, FakeWatch(presses=[5 + 0.4])) == 0


def test_it_rests_until_the_end() -> None:
    watch = FakeWatch()
    rest(TIMER, watch)
    assert watch.time == 60


def test_it_skips_the_rest_when_enter_is_pressed() -> None:
    watch = FakeWatch(presses=[3])
    rest(TIMER, watch)
    assert watch.time == 3
