"""Every value inside a protocol, with the way to it."""

from collections.abc import Iterator

import msgspec

from restride.protocol.place import Steps


def walk(value: object, steps: Steps = ()) -> Iterator[tuple[Steps, msgspec.Struct]]:
    """List each struct in the value, outer before inner."""
    if isinstance(value, msgspec.Struct):
        yield steps, value
        for name in value.__struct_fields__:
            yield from walk(getattr(value, name), (*steps, name))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from walk(item, (*steps, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*steps, key))
