"""What is wrong with evidence or a page is said with its file and line."""

import shutil
from pathlib import Path

import pytest

import restride.library
from restride.library import COMPILED, LibraryError
from restride.library.claim import load_evidence
from restride.library.compile import compile_reading, read_evidence, read_pages
from restride.library.page import load_pages
from restride.protocol.error import ProtocolError, ProtocolRefused

LIBRARY = Path(restride.library.__file__).parent


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    """A copy of the evidence that a test may change."""
    return Path(shutil.copytree(LIBRARY / "evidence", tmp_path / "evidence"))


def broken(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_it_compiles_to_what_ships(tmp_path: Path) -> None:
    for path in compile_reading(LIBRARY, tmp_path):
        assert path.read_bytes() == (Path(COMPILED) / path.name).read_bytes()


def test_it_refuses_a_claim_with_a_study_nobody_has(evidence: Path) -> None:
    broken(evidence / "claims" / "san-diego.yaml", "[aptei, frec14, vdh-t]", "[aptei, nobody24]")
    with pytest.raises(ProtocolRefused, match=r"san-diego\.yaml:\d+:\d+: .*no study `nobody24`"):
        read_evidence(evidence)


def test_it_refuses_one_claim_twice(evidence: Path) -> None:
    broken(evidence / "claims" / "san-diego.yaml", "id: frustrating", "id: not-alone")
    with pytest.raises(ProtocolRefused, match=r"the claim `not-alone` stands here twice"):
        read_evidence(evidence)


def test_it_refuses_one_study_twice(evidence: Path) -> None:
    broken(evidence / "studies" / "healing.yaml", "id: buny", "id: ask13")
    with pytest.raises(ProtocolRefused, match=r":\d+: the study `ask13` stands in the library twi"):
        read_evidence(evidence)


def test_it_refuses_a_study_that_does_not_say_how_many(evidence: Path) -> None:
    broken(evidence / "studies" / "healing.yaml", "    people: 898\n", "")
    with pytest.raises(ProtocolRefused, match=r"healing\.yaml:\d+:\d+: `people` is missing"):
        read_evidence(evidence)


def test_it_refuses_a_page_without_a_head(tmp_path: Path) -> None:
    (tmp_path / "pain.md").write_text("Pain has a number.\n", "utf-8")
    with pytest.raises(ProtocolError, match=r"pain\.md:1:1: the page has no head"):
        read_pages(tmp_path, set())


def test_it_refuses_a_page_with_a_source_nobody_has(tmp_path: Path) -> None:
    head = "---\nid: pain\ntitle: Pain\nsources: [nobody24]\n---\nPain has a number.\n"
    (tmp_path / "pain.md").write_text(head, "utf-8")
    with pytest.raises(ProtocolRefused, match=r"pain\.md:4:11: there is no study `nobody24`"):
        read_pages(tmp_path, {"ask13"})


@pytest.mark.parametrize(
    "protocol", sorted((LIBRARY / "protocols").iterdir()), ids=lambda p: p.name
)
def test_it_says_a_study_once(protocol: Path) -> None:
    keys = {
        line for file in protocol.glob("*.yaml") for line in file.read_text("utf-8").split("\n")
    }
    assert "sources:" not in keys, "a protocol names studies; they are told in evidence/studies"


def test_it_says_how_to_compile_when_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restride.library.claim.COMPILED", tmp_path)
    monkeypatch.setattr("restride.library.page.COMPILED", tmp_path)
    for load in (load_evidence, load_pages):
        with pytest.raises(LibraryError, match="not compiled"):
            load()
