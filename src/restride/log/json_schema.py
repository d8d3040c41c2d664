"""The JSON Schema of one line of a log, for editors and for other programs."""

import msgspec

from restride.log.model import AnyEntry


def json_schema() -> dict[str, object]:
    """Describe one entry of any kind in JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One entry of a Restride log",
        **msgspec.json.schema(AnyEntry),
    }
