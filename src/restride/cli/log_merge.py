"""Several files of one runner's log made one."""

from collections.abc import Sequence
from pathlib import Path

from restride.cli.whole_file import refuse_what_is_there, whole_file
from restride.entering.log_file import LogFile, read_log
from restride.log.exchange import Exchange, pack
from restride.log.lines import encode
from restride.log.merge import hang_together, union
from restride.telling.mistake import Mistake


def merged(paths: Sequence[Path], same_runner: bool) -> Exchange:
    """All that is in any of the files. Raises Mistake and LogConflict."""
    read = [read_log(path) for path in paths]
    logs = [one.log for one in read]
    if not same_runner and not hang_together(logs):
        raise Mistake(
            "These logs have no entry in common: they may be two runners', and nothing was merged. "
            "If they are one runner's, add --same-runner"
        )
    files = {digest: content for one in read for digest, content in one.files.items()}
    return Exchange(union(*logs), files, _protocols(read))


def _protocols(read: Sequence[LogFile]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for one in read:
        for name, copy in one.protocols.items():
            if found.setdefault(name, copy) != copy:
                raise Mistake(
                    f"{one.name}: its copy of the protocol {name} is not the one in the other "
                    "files. Export the log again."
                )
    return found


def write(result: Exchange, out: Path, force: bool) -> None:
    """Write a zip, or the lines alone where nothing but lines is there. Raises Mistake."""
    refuse_what_is_there(out, force)
    if out.suffix == ".zip":
        with whole_file(out) as file:
            pack(result, file)
        return
    if result.files or result.protocols:
        raise Mistake(
            f"{out} would lose the watch files and the plan that the zips hold. "
            "Give it a name that ends in .zip"
        )
    with whole_file(out) as file:
        file.write(encode(result.log))
