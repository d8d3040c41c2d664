"""The words of a format: the names, choices and tags that its types know."""

from typing import Any

import msgspec.inspect as model


def words_of(*kinds: Any) -> tuple[str, ...]:
    """Every field name, tag and choice below these types, sorted."""
    found: set[str] = set()
    seen: set[Any] = set()
    for kind in kinds:
        _gather(model.type_info(kind), found, seen)
    return tuple(sorted(found))


def _gather(kind: Any, found: set[str], seen: set[Any]) -> None:
    if isinstance(kind, model.StructType):
        if kind.cls in seen:
            return
        seen.add(kind.cls)
        found |= {field.name for field in kind.fields}
        found |= {tag for tag in (kind.tag, kind.tag_field) if isinstance(tag, str)}
        inner = [field.type for field in kind.fields]
    elif isinstance(kind, model.LiteralType):
        found |= {value for value in kind.values if isinstance(value, str)}
        inner = []
    else:
        names = ("types", "item_types", "item_type", "key_type", "value_type", "type")
        values = [getattr(kind, name) for name in names if hasattr(kind, name)]
        inner = [
            one for value in values for one in (value if isinstance(value, tuple) else (value,))
        ]
    for one in inner:
        _gather(one, found, seen)
