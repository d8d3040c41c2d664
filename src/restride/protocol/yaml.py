"""Reads the YAML a protocol is written in: plain values only, each with its place.

YAML 1.2, so that `on` stays a word and `3:00` is not 180. Aliases, tags and merge keys are
refused: a reader of a protocol must see every value where it stands, and an alias can make
a small file unfold into a huge one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent, Event, NodeEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from restride.protocol.error import ProtocolError
from restride.protocol.place import Place, Places, Steps

LARGEST_FILE_BYTES = 1_000_000
DEEPEST_NESTING = 30

_SAFE = YAML(typ="safe", pure=True).constructor
SCALARS: dict[str, Callable[[ScalarNode], bool | int | float | str | None]] = {
    "tag:yaml.org,2002:str": _SAFE.construct_yaml_str,
    "tag:yaml.org,2002:int": _SAFE.construct_yaml_int,
    "tag:yaml.org,2002:float": _SAFE.construct_yaml_float,
    "tag:yaml.org,2002:bool": _SAFE.construct_yaml_bool,
    "tag:yaml.org,2002:null": _SAFE.construct_yaml_null,
}

Plain = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


@dataclass(frozen=True)
class Document:
    """The value of a file and the places of its parts."""

    value: dict[str, Plain]
    places: Places


def read(file: Path) -> Document:
    """Read one file whose top is a mapping; raises ProtocolError."""
    return parsed(file, text_of(file))


def parsed(file: Path, text: str) -> Document:
    """Read the text of a file, or its beginning, whose top is a mapping; raises ProtocolError."""
    node = _composed(file, text)
    top = Place(file, 1, 1)
    if not isinstance(node, MappingNode):
        raise ProtocolError.at(top, "the file is not a mapping", "Start it with `key: value` lines")
    places = Places(top)
    return Document(_mapping(file, node, (), places), places)


def text_of(file: Path) -> str:
    """Give the text of a file that is not too large; raises ProtocolError."""
    top = Place(file, 1, 1)
    try:
        if file.stat().st_size > LARGEST_FILE_BYTES:
            raise ProtocolError.at(
                top, "the file is larger than 1 MB", "Split it into smaller files"
            )
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError.at(top, "the file is not UTF-8 text", "Save it as UTF-8") from error
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        raise ProtocolError.at(top, what, "Check its name and its permissions") from error


def _composed(file: Path, text: str) -> Node | None:
    try:
        depth = 0
        for event in YAML(typ="safe", pure=True).parse(text):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            _refuse_abuse(file, event, depth)
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        what = f"this is not YAML: {error.problem or error.context}"
        mark = error.problem_mark or error.context_mark
        raise ProtocolError.at(_place(file, mark), what, "Check indentation and quotes") from error
    except YAMLError as error:
        what = f"this is not YAML: {str(error).splitlines()[0]}"
        raise ProtocolError.at(Place(file, 1, 1), what, "Remove what is not text") from error
    return node


def _refuse_abuse(file: Path, event: Event, depth: int) -> None:
    place = _place(file, event.start_mark)
    if isinstance(event, NodeEvent) and event.anchor is not None:
        what = f"the anchor or alias `{event.anchor}` is not allowed"
        raise ProtocolError.at(place, what, "Write the value out where it is needed")
    if depth > DEEPEST_NESTING:
        what = f"values are nested more than {DEEPEST_NESTING} deep"
        raise ProtocolError.at(place, what, "Make it flatter")


def _place(file: Path, mark: StringMark | None) -> Place:
    return Place(file, 1, 1) if mark is None else Place(file, mark.line + 1, mark.column + 1)


def _plain(file: Path, node: Node, steps: Steps, places: Places) -> Plain:
    places.values[steps] = _place(file, node.start_mark)
    if isinstance(node, MappingNode):
        return _mapping(file, node, steps, places)
    if isinstance(node, SequenceNode):
        _refuse_tag(file, node, "tag:yaml.org,2002:seq")
        items: list[Node] = node.value
        return [_plain(file, item, (*steps, at), places) for at, item in enumerate(items)]
    return _scalar(file, node)


def _mapping(file: Path, node: MappingNode, steps: Steps, places: Places) -> dict[str, Plain]:
    _refuse_tag(file, node, "tag:yaml.org,2002:map")
    mapping: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        place = _place(file, key_node.start_mark)
        key = _scalar(file, key_node)
        if not isinstance(key, str):
            raise ProtocolError.at(place, f"the key `{key}` is not a word", "Put it in quotes")
        if key in mapping:
            raise ProtocolError.at(
                place, f"the key `{key}` stands here twice", "Remove one of them"
            )
        places.keys[(*steps, key)] = place
        mapping[key] = _plain(file, value_node, (*steps, key), places)
    return mapping


def _scalar(file: Path, node: Node) -> bool | int | float | str | None:
    place = _place(file, node.start_mark)
    if not isinstance(node, ScalarNode):
        raise ProtocolError.at(place, "a key must be one word", "Remove the brackets")
    if str(node.tag) not in SCALARS:
        what = f"`{node.value}` is of the kind `{node.tag}`, which is not read"
        raise ProtocolError.at(place, what, "Remove the tag or put the value in quotes")
    try:
        value = SCALARS[str(node.tag)](node)
    except ValueError as error:
        raise ProtocolError.at(place, "the number cannot be read", "Write it shorter") from error
    except LookupError as error:
        what = f"`{node.value}` is not of the kind that its tag says"
        raise ProtocolError.at(place, what, "Remove the tag") from error
    if isinstance(value, float) and not isfinite(value):
        raise ProtocolError.at(place, f"`{node.value}` is not a number", "Write a finite number")
    return value


def _refuse_tag(file: Path, node: Node, usual: str) -> None:
    if str(node.tag) != usual:
        place = _place(file, node.start_mark)
        raise ProtocolError.at(place, f"the tag `{node.tag}` is not read", "Remove the tag")
