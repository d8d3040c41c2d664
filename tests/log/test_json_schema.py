"""The JSON Schema names all twelve kinds and refuses unknown keys."""

from typing import Any, cast

import msgspec

from restride.log.json_schema import json_schema

KINDS = {
    *("episode", "setup", "pin", "triage", "morning", "did", "after", "test", "setback", "skip"),
    *("clinician", "void"),
}


def definitions() -> dict[str, Any]:
    return cast("dict[str, Any]", json_schema()["$defs"])


def test_it_describes_every_kind() -> None:
    tags = {
        d["properties"]["kind"]["enum"][0]
        for d in definitions().values()
        if "kind" in d["properties"]
    }
    assert tags == KINDS


def test_it_allows_no_unknown_key() -> None:
    assert all(d["additionalProperties"] is False for d in definitions().values())


def test_it_is_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(json_schema()))["anyOf"]
