"""Changes one thing in a JSON value, where random bytes would only break its brackets."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 11, 2**31, 2**63, 2**64, 10**30, 0.5, -0.0, 1e308, 1e-308),
    *("", " ", "\x00", "\x1b[31m", "\u2028", "a\nb", "é", "\U0001f600", "9" * 400, "a" * 5_000),
    *("0001-01-01", "1970-01-01", "1989-12-31", "2026-02-30", "2199-12-31", "9999-12-31"),
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00", "2026-03-09T07:00:00"),
    *("2026-03-09T24:00:00Z", "2026-03-09T07:00:60Z", "1970-01-01T00:00:00Z"),
    *("none", "00000000-0000-0000-0000-000000000000", [], {}, [[]], [None], {"": None}),
)


def mutated_json(data: bytes, chance: Random, words: Sequence[str]) -> bytes | None:
    """The JSON with one to four changes; None if it is not JSON."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    for _ in range(chance.randint(1, 4)):
        value = _changed(value, chance, words)
    return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def _changed(value: Any, chance: Random, words: Sequence[str]) -> Any:
    if isinstance(value, dict) and (value or chance.random() < 0.5):
        return _changed_object(dict(value), chance, words)
    if isinstance(value, list) and (value or chance.random() < 0.5):
        return _changed_list(list(value), chance, words)
    return _other(value, chance, words)


def _changed_object(value: dict[str, Any], chance: Random, words: Sequence[str]) -> Any:
    act = chance.random()
    keys = list(value)
    if act < 0.15 or not keys:
        value[chance.choice(words)] = _other(None, chance, words)
        return value
    key = chance.choice(keys)
    if act < 0.3:
        del value[key]
    elif act < 0.35:
        value[chance.choice(words)] = value.pop(key)
    elif act < 0.4:
        return _other(value, chance, words)
    else:
        value[key] = _changed(value[key], chance, words)
    return value


def _changed_list(value: list[Any], chance: Random, words: Sequence[str]) -> Any:
    act = chance.random()
    at = chance.randrange(len(value) + 1)
    if act < 0.15 or at == len(value):
        value.insert(at, _other(None, chance, words))
    elif act < 0.3:
        del value[at]
    elif act < 0.4:
        value.insert(at, value[at])
    elif act < 0.5:
        chance.shuffle(value)
    elif act < 0.55:
        value[at:] = value[at:] * chance.randint(2, 50)
    else:
        value[at] = _changed(value[at], chance, words)
    return value


def _other(value: Any, chance: Random, words: Sequence[str]) -> Any:
    act = chance.random()
    if isinstance(value, int | float) and act < 0.5:
        return value + chance.choice((-1, 1, 10, -10, 0.5, 1000, 365))
    if isinstance(value, str) and value and act < 0.3:
        at = chance.randrange(len(value))
        return value[:at] + chance.choice((*"0123456789-:.+aZ", "")) + value[at + 1 :]
    return chance.choice(words) if act < 0.5 else chance.choice(ODD)
