"""What a clinician says comes with the reason for it."""

from typing import Any

import msgspec
import pytest

from restride.log.lines import LogError, decode

SAID: dict[str, Any] = {
    "kind": "clinician",
    "id": "01890a5d-ac96-774b-bcce-b302099a8057",
    "day": "2026-03-09",
    "at": "2026-03-09T09:00:00Z",
    "act": "place",
    "phase": "speed",
    "reason": "Strong, full length, no pain.",
}


def test_it_reads_what_a_clinician_says_with_a_reason() -> None:
    (entry,) = decode(msgspec.json.encode(SAID))
    assert msgspec.to_builtins(entry)["reason"] == SAID["reason"]


@pytest.mark.requirement("REQ-H12-5")
@pytest.mark.parametrize("reason", [{}, {"reason": ""}, {"reason": None}])
def test_it_refuses_what_a_clinician_says_without_a_reason(reason: dict[str, Any]) -> None:
    without = {name: value for name, value in SAID.items() if name != "reason"} | reason
    with pytest.raises(LogError, match="reason"):
        decode(msgspec.json.encode(without))
