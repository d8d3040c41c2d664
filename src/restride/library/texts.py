"""The words that a person reads in a value: its sentences, without ids, sources and numbers."""

from collections.abc import Iterator

import msgspec

NO_WORDS = {"id", "source", "sources", "version", "digest", "doi", "known", "design", "seen"}


def texts(value: object) -> str:
    """Join every text in the value, in its order, with spaces between."""
    return " ".join(" ".join(_texts(value)).split())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in NO_WORDS:
                yield from _texts(getattr(value, name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
