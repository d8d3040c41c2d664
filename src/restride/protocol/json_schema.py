"""The JSON Schema of a protocol, for editors and for whoever writes one by program."""

from typing import Any

import msgspec

from restride.protocol.model import Protocol


def json_schema() -> dict[str, Any]:
    """Give the schema (JSON Schema 2020-12) of a compiled protocol."""
    return msgspec.json.schema(Protocol)
