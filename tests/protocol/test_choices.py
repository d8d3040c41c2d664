"""Where a protocol chooses: every name in it stands for something."""

import shutil
from pathlib import Path

import pytest

from restride.protocol.compile import compile_library
from restride.protocol.error import ProtocolRefused

CHOICE = """\
choices:
  - id: hold
    question: How long?
    offers: {paper: 10 s., memory: 20 s.}
    chosen: 10 s.
    because: It is the shorter one.
    source: paper
    phases: [first]
    moves: [bridge]
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return Path(shutil.copytree(Path(__file__).parent / "tiny", tmp_path / "library"))


def faults(library: Path, text: str) -> list[str]:
    file = library / "protocols" / "tiny" / "choices.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProtocolRefused) as refused:
        compile_library(library, library / "compiled")
    return [str(error).removeprefix(f"{file}:") for error in refused.value.errors]


def test_it_stands_beside_the_protocol(library: Path, tmp_path: Path) -> None:
    without = compile_library(library, tmp_path / "without")[0].read_bytes()
    (library / "protocols" / "tiny" / "choices.yaml").write_text(CHOICE, encoding="utf-8")
    out = tmp_path / "with"
    assert compile_library(library, out)[0].read_bytes() == without
    assert b'"because":"It is the shorter one."' in (out / "choices" / "tiny.json").read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("paper: 10", "papers: 10", "4:13: there is no source `papers`."),
        ("source: paper", "source: papers", "7:13: there is no source `papers`."),
        ("[first]", "[third]", "8:13: there is no phase `third`."),
        ("[bridge]", "[brigde]", "9:12: there is no move `brigde`."),
        ("    because: It is the shorter one.\n", "", "2:5: `because` is missing."),
    ],
)
def test_it_refuses_names_that_do_not_fit(library: Path, old: str, new: str, message: str) -> None:
    assert any(each.startswith(message) for each in faults(library, CHOICE.replace(old, new)))


def test_it_refuses_a_choice_that_stands_twice(library: Path) -> None:
    twice = CHOICE + CHOICE.removeprefix("choices:\n")
    assert faults(library, twice)[0].startswith("10:9: the choice `hold` stands here twice.")
