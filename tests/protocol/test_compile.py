"""Compiling a folder: one value, the same bytes each time, and every fault named."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from restride.protocol.compile import compile_library, compile_protocol
from restride.protocol.error import ProtocolRefused
from restride.protocol.folder import Shelves
from restride.protocol.model import Protocol


def compiled(library: Path) -> Protocol:
    tiny = library / "protocols" / "tiny"
    return compile_protocol(tiny, Shelves.of(library))


def test_it_joins_the_moves_and_tests_it_uses(library: Path) -> None:
    protocol = compiled(library)
    assert [move.id for move in protocol.moves] == ["bridge", "jog"]
    assert [test.id for test in protocol.tests] == ["hop"]


def test_it_leaves_out_moves_it_does_not_use(library: Path) -> None:
    text = (library / "exercises" / "jog.yaml").read_text(encoding="utf-8")
    (library / "exercises" / "swim.yaml").write_text(text.replace("id: jog", "id: swim"))
    assert [move.id for move in compiled(library).moves] == ["bridge", "jog"]


def test_it_writes_the_same_bytes_each_time(library: Path, tmp_path: Path) -> None:
    (first,) = compile_library(library, tmp_path / "first")
    (second,) = compile_library(library, tmp_path / "second")
    assert first.name == "tiny@0.1.0.json"
    assert first.read_bytes() == second.read_bytes()


def test_it_does_not_depend_on_how_the_files_are_split(library: Path) -> None:
    before = compiled(library)
    folder = library / "protocols" / "tiny"
    rules = (folder / "rules.yaml").read_text(encoding="utf-8")
    light, cleans = rules.split("cleans:\n")
    (folder / "rules.yaml").write_text("cleans:\n" + cleans, encoding="utf-8")
    (folder / "a-light.yaml").write_text(light, encoding="utf-8")
    assert compiled(library) == before


def test_it_sets_the_digest_of_the_value_without_one(library: Path, tmp_path: Path) -> None:
    (path,) = compile_library(library, tmp_path / "out")
    value = json.loads(path.read_bytes())
    digest = value.pop("digest")
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert digest == sha256(text.encode()).hexdigest()


def test_it_changes_the_digest_with_any_number(library: Path) -> None:
    before = compiled(library).digest
    path = library / "protocols" / "tiny" / "protocol.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("hold_s: 10", "hold_s: 11"), encoding="utf-8")
    assert compiled(library).digest != before


def test_it_reads_back_what_it_wrote(library: Path, tmp_path: Path) -> None:
    (path,) = compile_library(library, tmp_path / "out")
    assert msgspec.json.decode(path.read_bytes(), type=Protocol) == compiled(library)


def test_it_refuses_a_key_in_two_files(library: Path, faults: Callable[[], list[str]]) -> None:
    (library / "protocols" / "tiny" / "zz.yaml").write_text("title: Other\n", encoding="utf-8")
    what = "the key `title` stands in two files. Keep it in one."
    assert faults() == [f"protocols/tiny/zz.yaml:1:1: {what}"]


def test_it_refuses_an_id_that_is_not_the_name_of_its_file(
    broken: Callable[[str, str, str], list[str]],
) -> None:
    what = "the id is not the name of its file, `jog`. Write `id: jog`."
    assert broken("exercises/jog.yaml", "id: jog", "id: run") == [f"exercises/jog.yaml:1:5: {what}"]


def test_it_names_the_faults_of_every_file_that_is_not_yaml(
    library: Path, faults: Callable[[], list[str]]
) -> None:
    for name in ("x.yaml", "y.yaml"):
        (library / "protocols" / "tiny" / name).write_text("- 1\n", encoding="utf-8")
    assert [message.split(":")[0] for message in faults()] == [
        "protocols/tiny/x.yaml",
        "protocols/tiny/y.yaml",
    ]


def test_it_says_that_nothing_stands_where_a_protocol_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(ProtocolRefused, match="nothing stands here"):
        compile_protocol(tmp_path / "mistyped.yaml", Shelves.of(tmp_path))


def test_it_refuses_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ProtocolRefused, match="the folder has no YAML file"):
        compile_protocol(tmp_path, Shelves.of(tmp_path))
