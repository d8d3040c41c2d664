"""The key that signs cookies and forms: made once, kept beside the log, readable by its owner."""

import os
import secrets
from pathlib import Path


def secret_key(home: str) -> str:
    """The key of this home, made on first use.

    Two servers that start at once agree: whoever comes second reads what the first one wrote.
    """
    os.makedirs(home, mode=0o700, exist_ok=True)  # noqa: PTH103 - as the store makes it
    file = Path(home) / "web-secret"
    try:
        return _read(file)
    except FileNotFoundError:
        pass
    made = file.with_name(f".web-secret-{os.getpid()}")
    made.touch(mode=0o600)
    made.write_text(secrets.token_urlsafe(48), "ascii")
    try:
        os.link(made, file)  # fails where there is one already, and never shows half of one
    except FileExistsError:
        pass
    finally:
        made.unlink()
    return _read(file)


def _read(file: Path) -> str:
    key = file.read_text("ascii").strip()
    if not key:
        raise ValueError(f"{file} is empty. Delete it; a new one is made at the next start.")
    return key
