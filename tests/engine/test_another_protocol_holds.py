"""Only the very protocol that the log is pinned to decides, and only one that may be followed."""

import pytest
from msgspec.structs import replace

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.protocol.model import Protocol
from tests.perfect import PROTOCOL, day_of, perfect

DAY = 16
OTHERS = {
    "id": replace(PROTOCOL, id="another"),
    "version": replace(PROTOCOL, version="9.0.0"),
    "text": replace(PROTOCOL, digest="0" * 64),
}


def said(protocol: Protocol) -> Decision:
    return decide(protocol, perfect(DAY), day_of(DAY))


def test_it_decides_by_the_protocol_of_the_pin() -> None:
    assert said(PROTOCOL).session


@pytest.mark.requirement("REQ-H10-1")
@pytest.mark.parametrize("other", OTHERS)
def test_it_holds_when_the_protocol_has_another(other: str) -> None:
    decision = said(OTHERS[other])
    assert (decision.action, decision.session) == ("hold", ())
    assert decision.limits[0].reason.code == "protocol_mismatch"


@pytest.mark.requirement("REQ-H10-2")
def test_it_follows_no_protocol_that_is_only_for_reading() -> None:
    decision = said(replace(PROTOCOL, runnable=False))
    assert (decision.action, decision.session) == ("hold", ())
    assert decision.limits[0].reason.code == "not_runnable"
