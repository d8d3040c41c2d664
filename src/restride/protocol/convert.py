"""Turns what was read from YAML into protocol types, and msgspec's errors into places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin

import msgspec

from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.place import Places, Steps
from restride.protocol.yaml import Document, Plain

Struct = TypeVar("Struct", bound=msgspec.Struct)

MESSAGE = re.compile(r"(?P<what>.*?)(?: - at (?P<key>`key` in )?`\$(?P<path>[^`]*)`)?", re.DOTALL)
# msgspec writes `[...]` for a step into a mapping: it does not say which key.
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]|(?P<any>\[\.\.\.\])")
UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*)`", re.DOTALL)
MISSING = re.compile(r"Object missing required field `(?P<key>.*)`")


@dataclass(frozen=True)
class Part:
    """A value within a document, the way to it, and the kind it should be."""

    steps: Steps
    value: Plain
    kind: object


def converted(document: Document, kind: type[Struct]) -> Struct:
    """Give the document as this kind of value; raises ProtocolRefused, a fault a section."""
    whole = Part((), document.value, kind)
    errors = [
        error for part in _sections(whole) if (error := _fault(document.places, part)) is not None
    ]
    if not errors and (error := _fault(document.places, whole)) is not None:
        errors.append(error)
    if errors:
        raise ProtocolRefused(errors)
    return msgspec.convert(document.value, kind)


def _sections(whole: Part) -> Iterator[Part]:
    """Split a document, lists item by item, so that one fault does not hide others."""
    for section in _members(whole):
        if isinstance(section.value, list):
            yield from _members(section)
        elif section.kind is not None:
            yield section


def _members(part: Part) -> Iterator[Part]:
    keys: Iterator[str | int] = iter(())
    if isinstance(part.value, dict):
        keys = iter(part.value)
    elif isinstance(part.value, list):
        keys = iter(range(len(part.value)))
    for key in keys:
        member = _inside(part, key)
        if member.kind is not None:
            yield member


def _fault(places: Places, part: Part) -> ProtocolError | None:
    try:
        msgspec.convert(part.value, part.kind)
    except msgspec.ValidationError as error:
        match = MESSAGE.fullmatch(str(error))
        if match is None:
            return ProtocolError.at(places.of_value(part.steps), str(error), "Change it")
        at = _reached(part, match["path"] or "")
        if match["key"] is not None:
            return _bad_key(places, at, match["what"])
        return _explained(places, at, match["what"])
    return None


def _reached(part: Part, path: str) -> Part:
    """Follow msgspec's path; where it enters a mapping, go on with the member that is wrong."""
    for step in STEP.finditer(path):
        if step["any"] is not None:
            part = next((each for each in _members(part) if not _fits(each.value, each.kind)), part)
        else:
            part = _inside(part, step["key"] if step["index"] is None else int(step["index"]))
    return part


def _explained(places: Places, part: Part, what: str) -> ProtocolError:
    if unknown := UNKNOWN.fullmatch(what):
        key = unknown["key"]
        place = places.of_key((*part.steps, key))
        return ProtocolError.at(place, f"`{key}` is not a known key", _suggestion(key, part))
    place = places.of_value(part.steps)
    if missing := MISSING.fullmatch(what):
        key = missing["key"]
        return ProtocolError.at(place, f"`{key}` is missing", f"Add `{key}:` here")
    return ProtocolError.at(place, what[:1].lower() + what[1:], "Change the value here")


def _bad_key(places: Places, part: Part, what: str) -> ProtocolError:
    keys = list(part.value) if isinstance(part.value, dict) else []
    kinds = [get_args(each)[0] for each in _alternatives(part.kind) if get_origin(each) is dict]
    bad = next((key for key in keys for kind in kinds if not _fits(key, kind)), "")
    place = places.of_key((*part.steps, bad))
    return ProtocolError.at(
        place, f"the key `{bad}`: {what[:1].lower()}{what[1:]}", "Change the key"
    )


def _fits(value: Plain, kind: object) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _suggestion(key: str, part: Part) -> str:
    struct = _struct(part)
    known = [] if struct is None else [field.name for field in msgspec.structs.fields(struct)]
    close = get_close_matches(key, known, n=1)
    return f"Perhaps you meant `{close[0]}`" if close else f"Known here: {', '.join(known)}"


def _inside(part: Part, step: str | int) -> Part:
    value: Plain = None
    if isinstance(part.value, dict) and isinstance(step, str):
        value = part.value.get(step)
    elif isinstance(part.value, list) and isinstance(step, int):
        value = part.value[step]
    return Part((*part.steps, step), value, _kind_inside(part, step))


def _kind_inside(part: Part, step: str | int) -> object:
    struct = _struct(part)
    if struct is not None:
        types = {field.name: field.type for field in msgspec.structs.fields(struct)}
        return types.get(str(step))
    for each in _alternatives(part.kind):
        if get_origin(each) is tuple and isinstance(step, int):
            return get_args(each)[0]
        if get_origin(each) is dict:
            return get_args(each)[1]
    return None


def _struct(part: Part) -> type[msgspec.Struct] | None:
    """Choose the struct the value should be; of several, the one whose tag it carries."""
    structs = [
        each
        for each in _alternatives(part.kind)
        if isinstance(each, type) and issubclass(each, msgspec.Struct)
    ]
    tags = part.value if isinstance(part.value, dict) else {}
    for each in structs:
        config = each.__struct_config__
        if config.tag_field is not None and tags.get(config.tag_field) == config.tag:
            return each
    return structs[0] if structs else None


def _alternatives(kind: object) -> list[object]:
    """List what a value may be: the members of a union, without their annotations."""
    if get_origin(kind) is Annotated:
        return _alternatives(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [each for member in get_args(kind) for each in _alternatives(member)]
    return [kind]
