"""The house's own rules: small files, named for one thing, every exception with a reason."""

import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import restride

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "restride"
MOST_LINES = 400
MOST_ENGINE_LINES = 1_500
DUSTBINS = {"utils", "util", "helpers", "misc", "common", "manager", "base", "core"}
EXCEPTION = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<codes>:?\s*[A-Z0-9, ]+|\[[\w, -]+\])?")
A_REASON = re.compile(r"[a-z]{2,}.*[a-z]{2,}", re.IGNORECASE | re.DOTALL)


def python_files() -> list[Path]:
    return sorted([*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "hatch_build.py"])


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def comments(file: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def lock() -> dict[str, str]:
    """Each requirement of the lock, as `name==version`, with the text that follows it."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return {entry.split()[0]: entry for entry in entries}


def project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def test_it_tests_what_a_runner_installs() -> None:
    installed = Path(restride.__file__).resolve()
    assert not installed.is_relative_to(ROOT / "src"), (
        f"the tests read {installed}, not the built wheel: run `make test`, without PYTHONPATH"
    )


def test_it_ships_the_compiled_library() -> None:
    library = Path(restride.__file__).parent / "library"
    assert any(library.rglob("*.yaml")), "the wheel has no YAML for authors to read"
    assert any((library / "compiled").rglob("*.json")), "the wheel has no compiled library"


def test_it_keeps_files_small() -> None:
    long = {str(f.relative_to(ROOT)): lines(f) for f in python_files() if lines(f) > MOST_LINES}
    assert not long, f"no file is over {MOST_LINES} lines; split these by concept: {long}"


def test_it_keeps_the_engine_small() -> None:
    total = sum(lines(file) for file in (SOURCE / "engine").rglob("*.py"))
    assert total < MOST_ENGINE_LINES, f"the engine has {total} lines"


def test_it_names_files_for_what_is_in_them() -> None:
    dustbins = [str(file) for file in python_files() if file.stem in DUSTBINS]
    dustbins += [str(folder) for folder in SOURCE.rglob("*/") if folder.name in DUSTBINS]
    assert not dustbins, f"these names say nothing about what is inside: {dustbins}"


def test_it_gives_a_reason_for_every_exception() -> None:
    bare = [
        f"{file.relative_to(ROOT)}:{line} {comment}"
        for file in python_files()
        for line, comment in comments(file)
        if (found := EXCEPTION.search(comment))
        and not (found["codes"] and A_REASON.search(comment[found.end() :]))
    ]
    assert not bare, "say which rule and, after it, why:\n" + "\n".join(bare)


def test_it_gives_a_reason_for_every_rule_switched_off() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    rules = [line for line in text.splitlines() if re.match(r'\s+"[A-Z]+\d*",', line)]
    bare = [rule.strip() for rule in rules if not A_REASON.search(rule.partition("#")[2])]
    assert rules
    assert not bare, f"write the reason after the rule in pyproject.toml: {bare}"


def test_it_has_a_licence() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "Version 2.0" in text


def test_it_locks_everything_by_hash() -> None:
    bare = [name for name, entry in lock().items() if "--hash=sha256:" not in entry]
    assert lock()
    assert not bare, f"run `make lock`; no hash for {bare}"


def test_it_names_no_package_index_in_the_lock() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    named = [line for line in text.splitlines() if re.search(r"://|index-url|find-links|@ ", line)]
    assert not named, f"the lock names hosts or places: {named}"


def test_it_builds_with_what_the_lock_holds() -> None:
    locked = {name.replace(".", "-") for name in lock()}
    pins = project()["build-system"]["requires"]
    missing = [pin for pin in pins if pin.replace(".", "-") not in locked]
    assert not missing, f"set [build-system] requires to the lock's versions: {missing}"


def test_it_tells_in_the_changelog_what_this_version_brings() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## \[(\d[^\]]*)\]", text, re.MULTILINE)
    assert newest
    assert newest[1] == project()["project"]["version"]
