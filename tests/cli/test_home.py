"""Where the log is kept."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from restride.cli import main

COMMANDS = (["today"], ["start", "--answers", "-"], ["morning", "--pain", "0"], ["erase", "--yes"])


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("way", ["before", "after", "environment"])
def test_it_refuses_a_file_for_a_home(tmp_path: Path, words: list[str], way: str) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    home = ["--home", str(file)]
    typed = {"before": [*home, *words], "after": [*words, *home], "environment": words}[way]
    environment = {"RESTRIDE_HOME": str(file)} if way == "environment" else {}
    result = CliRunner(env=environment).invoke(main, typed, input="{}")
    assert result.exit_code == 2
    assert f"{file} is a file" in result.stderr
    assert result.stderr.count("\n") == 1
