"""What the wheel carries for the browser: all of it ours to give, nothing that reaches outside."""

import gzip
import json
import re

import pytest

from tests.islands.conftest import BUILT
from tests.test_house import ROOT

# Text, never an address that is asked: names of XML, and where a message says to read more.
TEXT = (
    "http://www.w3.org/",
    "https://webawesome.com/docs/",
    "https://issues.chromium.org/",
)
EVALUATES = re.compile(r"\b(?:eval|Function)\(|\b(?:setTimeout|setInterval)\([\"'`]")
MOST_KB = 150


def built(*endings: str) -> dict[str, str]:
    files = [file for file in BUILT.rglob("*") if file.suffix in endings]
    assert files, f"the wheel has no {endings}: `make .venv/installed` builds them"
    return {file.name: file.read_text("utf-8") for file in files}


def entry(key: str) -> str:
    manifest = json.loads((BUILT / "manifest.json").read_text("utf-8"))
    name = manifest[key]["file"]
    assert isinstance(name, str)
    return name


@pytest.mark.parametrize("key", ["app.ts", "styles/app.css", "icons/check.svg"])
def test_it_finds_a_file_by_the_name_of_its_source(key: str) -> None:
    assert (BUILT / entry(key)).is_file()


def test_it_names_no_file_that_is_not_there() -> None:
    manifest = json.loads((BUILT / "manifest.json").read_text("utf-8"))
    missing = [part["file"] for part in manifest.values() if not (BUILT / part["file"]).is_file()]
    assert not missing


def test_it_holds_no_address_of_another_host() -> None:
    found = {
        name: re.findall(r"https?://[^\s\"'`)<]+", text)
        for name, text in built(".js", ".css", ".svg").items()
    }
    outside = {
        name: [address for address in addresses if not address.startswith(TEXT)]
        for name, addresses in found.items()
    }
    assert not {name: addresses for name, addresses in outside.items() if addresses}


def test_it_evaluates_no_string() -> None:
    assert not [name for name, text in built(".js").items() if EVALUATES.search(text)]


@pytest.mark.parametrize(
    "script", ["eval(text)", "new Function('event',text)", "Function(text)()", "setTimeout('go()')"]
)
def test_it_would_notice_a_script_that_does(script: str) -> None:
    assert EVALUATES.search(script)


def test_it_needs_no_data_address() -> None:
    assert not [name for name, text in built(".js", ".css").items() if "data:image" in text]


def test_it_passes_on_the_licences_of_what_it_holds() -> None:
    text = (BUILT / "licences.txt").read_text("utf-8")
    names = set(re.findall(r"^## (.+)$", text, re.MULTILINE))
    assert {
        "@awesome.me/webawesome",
        "@fontsource-variable/atkinson-hyperlegible-next",
        "@fontsource-variable/bricolage-grotesque",
        "Lucide icons",
        "htmx.org",
        "lit",
    } <= names
    assert text.count("SIL OPEN FONT LICENSE") >= 2


def test_it_stays_small_even_if_a_page_had_every_island_and_control() -> None:
    sizes = {name: len(gzip.compress(text.encode())) for name, text in built(".js", ".css").items()}
    assert sum(sizes.values()) <= MOST_KB * 1000, sizes


def test_it_names_no_registry_in_the_lock() -> None:
    text = (ROOT / "web" / "package-lock.json").read_text("utf-8")
    resolved = re.findall(r'"resolved": "([^"]*)"', text)
    assert [at for at in resolved if not at.startswith("https://registry.npmjs.org/")] == []
    assert '"integrity": "sha512-' in text
