"""A page asks the database as often for a long log as for a short one."""

from collections.abc import Callable

from django.test import Client

from restride.entering import clock
from restride.entering.head import head
from restride.log.model import After
from tests.web.queries import asked_by


def test_it_asks_as_often_for_a_long_log(alice: Client, write: Callable[..., None]) -> None:
    alice.get("/")
    write(After(**head(clock.today()), pain=0))
    short = len(asked_by(lambda: alice.get("/")))
    write(*(After(**head(clock.today()), pain=0) for _ in range(200)))
    assert len(asked_by(lambda: alice.get("/"))) == short


def test_it_reads_the_log_once_while_nothing_is_written(alice: Client) -> None:
    alice.get("/")
    assert not [one for one in asked_by(lambda: alice.get("/")) if "body" in one]
