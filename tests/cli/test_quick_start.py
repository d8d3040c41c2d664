"""The command line starts fast because it imports late."""

import subprocess
import sys


def test_it_shows_today_without_importing_rich(tmp_path: object) -> None:
    code = (
        "import sys; from restride.cli import main; "
        "main(['today', '--home', sys.argv[1]], standalone_mode=False); "
        "heavy = {'rich', 'fitdecode', 'ruamel', 'zipfile', 'difflib'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
