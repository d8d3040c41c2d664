"""What is wrong with an answers file, in plain words with the choices there are."""

import re
from typing import Any

import msgspec
from msgspec import inspect

WORDS = {
    "int": "a whole number",
    "float": "a number",
    "str": 'text in "quotes"',
    "bool": "true or false",
    "array": "a list in [ ]",
    "object": "a group in { }",
}


def plainly(error: msgspec.MsgspecError, kind: type[msgspec.Struct]) -> str:
    """One or two sentences on why the text could not become a `kind`."""
    what, _, path = str(error).partition(" - at `$")
    if not isinstance(error, msgspec.ValidationError):
        return f"it is not JSON: {what}. Check quotes, commas and brackets."
    steps = re.findall(r"\w+", re.sub(r"\[.*?\]", "", path))
    where = ".".join(steps) or "the file"
    found = _inside(inspect.type_info(kind), steps)
    return f"{where} {_problem(what, found)}."


def _problem(what: str, found: list[inspect.Type]) -> str:
    quoted = re.findall(r"[`'](.*?)[`']", what, re.DOTALL)
    if "unknown field" in what:
        return f"has no {quoted[0]!r}. It may have {_listed(_fields(found))}"
    choices = _choices(found)
    if what.startswith("Invalid enum value") or (choices and what.startswith("Expected")):
        wrong = f", not {quoted[0]}" if quoted and what.startswith("Invalid") else ""
        return f"must be one of {_listed(choices)}{wrong}"
    if what.startswith("Expected `") and quoted:
        limit = what.rpartition("`")[2].strip() if ", got" not in what else ""
        limits = {">=": "at least", "<=": "at most", ">": "more than"}
        sign, _, number = limit.partition(" ")
        bound = f", {limits[sign]} {number}" if sign in limits else ""
        kinds = [WORDS.get(one, one) for one in quoted[0].split(" | ") if one != "null"]
        return f"must be {' or '.join(kinds)}{bound}"
    return f"is not right: {what}"


def _inside(kind: inspect.Type, steps: list[str]) -> list[inspect.Type]:
    """The types that may stand at a place, unions and lists opened."""
    found = _opened(kind)
    for step in steps:
        fields = (
            field.type
            for one in found
            if isinstance(one, inspect.StructType)
            for field in one.fields
            if field.name == step
        )
        found = [inner for field in fields for inner in _opened(field)]
    return found


def _opened(kind: Any) -> list[inspect.Type]:
    if isinstance(kind, inspect.UnionType):
        return [inner for one in kind.types for inner in _opened(one)]
    if isinstance(kind, inspect.VarTupleType):
        return [kind, *_opened(kind.item_type)]
    if isinstance(kind, inspect.DictType):
        return [kind, *_opened(kind.value_type)]
    return [kind]


def _choices(found: list[inspect.Type]) -> list[str]:
    literals = [one for one in found if isinstance(one, inspect.LiteralType)]
    return [str(value) for one in literals for value in one.values]


def _fields(found: list[inspect.Type]) -> list[str]:
    structs = [one for one in found if isinstance(one, inspect.StructType)]
    return [field.name for one in structs for field in one.fields]


def _listed(names: list[str]) -> str:
    return ", ".join(names)
