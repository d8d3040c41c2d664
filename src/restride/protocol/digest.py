"""The fingerprint of a protocol, so that a log can say exactly what decided."""

from hashlib import sha256

import msgspec

from restride.protocol.model import Protocol


def canonical(value: msgspec.Struct) -> bytes:
    """Encode the value as JSON with sorted keys: the same value always gives the same bytes."""
    return msgspec.json.encode(value, order="sorted")


def digest_of(protocol: Protocol) -> str:
    """Compute the SHA-256, in hex, of the canonical JSON with an empty digest."""
    return sha256(canonical(msgspec.structs.replace(protocol, digest=""))).hexdigest()
