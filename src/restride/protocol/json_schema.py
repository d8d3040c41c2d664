"""The JSON Schema of a protocol, for editors and for whoever writes one by program."""

from typing import Any

import msgspec

from restride.protocol.model import Protocol
from restride.protocol.written import Written

JOINED = {"moves", "tests", "sources"}  # found in the library, so an author may leave them out


def json_schema() -> dict[str, Any]:
    """Give the schema (JSON Schema 2020-12) of a compiled protocol."""
    return msgspec.json.schema(Protocol)


def author_schema(*, written: bool = False) -> dict[str, Any]:
    """Give the schema of what an author writes: all files of a folder as one mapping."""
    kind = Written if written else Protocol
    schema = msgspec.json.schema(kind)
    top = schema["$defs"][kind.__name__]
    top["required"] = [name for name in top["required"] if name not in JOINED]
    return schema
