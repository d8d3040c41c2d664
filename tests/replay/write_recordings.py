"""Write the recordings anew and say what changed: `make record`."""

from tests.replay.recording import FOLDER, differences, digest, read, text_of
from tests.replay.replays import replays

MOST_SHOWN = 10


def write() -> None:
    """Write each recording, and remove those of what is no longer replayed."""
    FOLDER.mkdir(exist_ok=True)
    found = replays()
    for old in FOLDER.glob("*.txt"):
        if old.stem not in found:
            old.unlink()
    for name, replay in found.items():
        now = replay()
        changed = differences(read(name), now)
        print(f"{name}: {len(now)} days, {len(changed)} lines changed")  # noqa: T201 - a command
        for line in changed[:MOST_SHOWN]:
            print(f"  {line}")  # noqa: T201 - a command
        (FOLDER / f"{name}.txt").write_text(text_of(now), "utf-8")
    print(f"recorded as {digest()}: CHANGELOG.md has to name it")  # noqa: T201 - a command


if __name__ == "__main__":
    write()
