"""Made-up entries of every kind, from the model itself, for any test that wants some."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, get_args
from uuid import UUID

import msgspec.inspect as model
from hypothesis import strategies as st

from restride.log.model import AnyEntry, Log, Morning

FIRST, LAST = date(2001, 1, 1), date(2099, 12, 31)


def morning(number: int = 1, **fields: Any) -> Morning:
    """A morning entry; each number is another entry."""
    told: dict[str, Any] = {
        "id": UUID(int=(7 << 76) | (2 << 62) | number),
        "day": date(2026, 3, 9),
        "at": datetime(2026, 3, 9, 7, 0, tzinfo=UTC),
        "pain": 0,
    }
    return Morning(**(told | fields))


def instants() -> st.SearchStrategy[datetime]:
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
    return st.datetimes(datetime(2001, 1, 1), datetime(2099, 12, 31), timezones=offsets)  # noqa: DTZ001 - hypothesis adds the zone


def entries() -> st.SearchStrategy[AnyEntry]:
    """Any entry of any of the twelve kinds, stamped or not, any optional field left out."""
    return st.one_of([_values(model.type_info(kind)) for kind in get_args(AnyEntry)])


def logs(max_size: int = 8) -> st.SearchStrategy[Log]:
    """A log in any order, each id once."""
    return st.lists(entries(), max_size=max_size, unique_by=lambda entry: entry.id).map(tuple)


def _values(kind: model.Type) -> st.SearchStrategy[Any]:
    make = _MAKES.get(type(kind))
    assert make is not None, f"tests/entries.py makes no values of {kind}"
    return make(kind)


def _floats(kind: model.FloatType) -> st.SearchStrategy[float]:
    above = kind.gt is not None
    low = kind.gt if above else kind.ge
    return st.floats(low, kind.le, exclude_min=above, allow_nan=False)


def _texts(kind: model.StrType) -> st.SearchStrategy[str]:
    if kind.pattern is not None:
        return st.from_regex(kind.pattern.removesuffix("$") + r"\Z")
    return st.text(st.characters(codec="utf-8"), min_size=kind.min_length or 0, max_size=12)


_MAKES: dict[type[model.Type], Callable[[Any], st.SearchStrategy[Any]]] = {
    model.Metadata: lambda kind: _values(kind.type),
    model.NoneType: lambda _: st.none(),
    model.BoolType: lambda _: st.booleans(),
    model.IntType: lambda kind: st.integers(kind.ge, kind.le),
    model.FloatType: _floats,
    model.StrType: _texts,
    model.UUIDType: lambda _: st.uuids(),
    model.DateType: lambda _: st.dates(FIRST, LAST),
    model.DateTimeType: lambda _: instants(),
    model.LiteralType: lambda kind: st.sampled_from(kind.values),
    model.UnionType: lambda kind: st.one_of([_values(one) for one in kind.types]),
    model.VarTupleType: lambda kind: st.lists(_values(kind.item_type), max_size=3).map(tuple),
    model.DictType: lambda kind: st.dictionaries(
        _values(kind.key_type), _values(kind.value_type), max_size=3
    ),
    model.StructType: lambda kind: st.builds(
        kind.cls, **{field.name: _values(field.type) for field in kind.fields}
    ),
}
