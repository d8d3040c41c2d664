"""The schema for editors."""

from restride.protocol.json_schema import json_schema


def test_it_describes_a_protocol() -> None:
    definitions = json_schema()["$defs"]
    assert "ladders" in definitions["Protocol"]["required"]


def test_it_forbids_unknown_keys() -> None:
    assert json_schema()["$defs"]["Rung"]["additionalProperties"] is False
