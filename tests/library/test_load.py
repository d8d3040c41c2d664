"""Reading the compiled protocols."""

import subprocess
import sys
from pathlib import Path

import pytest

import restride.library
from restride.library import LibraryError, load, load_bytes, shipped
from restride.protocol.digest import digest_of


def test_it_lists_what_ships() -> None:
    assert ("restride-hamstring", "1.0.0") in shipped()


def test_it_loads_the_newest_version_unless_one_is_named() -> None:
    assert load("restride-hamstring") == load()
    assert load("restride-hamstring", "1.0.0").version == "1.0.0"


def test_it_sorts_versions_as_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("1.10.0", "1.9.0"):
        (tmp_path / f"plan@{version}.json").write_bytes(b"{}")
    monkeypatch.setattr(restride.library, "COMPILED", tmp_path)
    assert shipped() == [("plan", "1.9.0"), ("plan", "1.10.0")]


@pytest.mark.requirement("REQ-H10-1")
def test_it_has_the_digest_of_its_content() -> None:
    protocol = load()
    assert protocol.digest == digest_of(protocol)


@pytest.mark.parametrize(("name", "version"), [("absent", None), ("restride-hamstring", "0.0.1")])
def test_it_says_which_protocols_there_are(name: str, version: str | None) -> None:
    with pytest.raises(LibraryError, match=r"The library has .*restride-hamstring@1\.0\.0"):
        load_bytes(name, version)


def test_it_says_how_to_compile_when_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restride.library, "COMPILED", tmp_path / "compiled")
    with pytest.raises(LibraryError, match="the library is not compiled"):
        load()


def test_it_loads_without_the_yaml_reader() -> None:
    code = "import sys, restride.library as l; l.load(); print('ruamel.yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
