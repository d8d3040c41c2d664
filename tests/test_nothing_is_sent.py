"""Nothing of ours reaches for a network, nor does what it stands on while it decides."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_imports_point_up import imported

SOURCE = Path(__file__).parents[1] / "src" / "restride"
NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "urllib3",
    "webbrowser",
    "xmlrpc",
}


# Taking an address apart reaches nobody; the app opens its own address in the runner's browser.
HARMLESS = "urllib.parse."
OWN_ADDRESS = {"web/__main__.py": ["webbrowser"]}


def reaching(file: Path) -> list[str]:
    """What a file imports that could reach a network."""
    names = [name for _, name in imported(ast.parse(file.read_text("utf-8")), "restride.room")]
    far = [name for name in names if not name.startswith(HARMLESS)]
    return [name for name in far if name.split(".")[0] in NETWORK]


@pytest.mark.requirement("REQ-H14-2")
def test_it_imports_nothing_that_reaches_a_network() -> None:
    found = {str(file.relative_to(SOURCE)): reaching(file) for file in SOURCE.rglob("*.py")}
    assert found
    assert {file: names for file, names in found.items() if names} == OWN_ADDRESS


def test_it_would_notice_an_import_that_does(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text("from urllib.request import urlopen\n", "utf-8")
    assert reaching(file) == ["urllib.request.urlopen"]


OPENS_NO_SOCKET = """
import sys

def watch(event, args):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {args}")

sys.addaudithook(watch)
from restride.command import main
main(["decide", sys.argv[1], "--on", "2026-03-09"])
"""


@pytest.mark.requirement("REQ-H14-2")
def test_it_decides_without_opening_a_socket() -> None:
    example = SOURCE.parents[1] / "examples" / "recovery.zip"
    ran = subprocess.run(
        [sys.executable, "-c", OPENS_NO_SOCKET, example],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Foundation" in ran.stdout
