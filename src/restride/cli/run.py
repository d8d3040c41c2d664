"""`restride run`: runs from a watch's files, drawn, written down, and asked about."""

from pathlib import Path
from typing import Any

import click

from restride.cli import terminal
from restride.cli.did_file import one_run_of
from restride.cli.errors import OneLine
from restride.cli.home import Home, current
from restride.cli.options import standard
from restride.cli.run_answers import ask_about
from restride.cli.run_drawn import draw, save_picture
from restride.cli.run_import import Imported, import_all
from restride.cli.run_report import report
from restride.cli.screen import this_screen
from restride.cli.written import say_written
from restride.entering import clock
from restride.entering.book import view
from restride.entering.run_asked import sport_of
from restride.entering.run_missing import unanswered
from restride.entering.watch_files import Recorded, Refused, files_in, runs_of
from restride.log.model import Did
from restride.telling.mistake import Mistake
from restride.telling.names import listed
from restride.telling.view import open_episode

EPILOG = """\b
Examples:
  restride run morning-run.fit
  restride run morning-run.fit --show --svg run.svg
  restride run ~/watch          every file in a folder
  restride run --watch ~/watch  and each new one, until Ctrl-C
  restride run                  the runs you have said nothing about yet
Exit code 2: something was refused. All that could be read is written all the same.
"""
FEW = 3


@click.command("run", epilog=EPILOG)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--as", "called", metavar="NAME", help="What it was, such as walk-run.")
@click.option(
    "--watch",
    type=click.Path(file_okay=False, path_type=Path),
    help="Take in each new file of this folder, until Ctrl-C.",
)
@click.option("--show", is_flag=True, help="Only draw it; write nothing down.")
@click.option(
    "--svg", type=click.Path(dir_okay=False, path_type=Path), help="Save the drawing as a picture."
)
@click.option("--force", is_flag=True, help="With --svg: write over a file that is there.")
@standard
def command(files: tuple[Path, ...], watch: Path | None, **options: Any) -> None:
    """Write down the runs in FILES from your watch; a folder stands for the files in it.

    A run counts on its own day, beside what was asked for that day. The files are kept as they
    came. Without FILES it asks about the runs that you have not answered for.
    """
    home = current()
    if watch is not None:
        watch_folder(home, watch, files, options["called"])
    elif files:
        from_files(home, files, **options)
    else:
        ask_missing(home, options["as_json"])


def from_files(  # noqa: PLR0913 - each is an option of its own
    home: Home,
    files: tuple[Path, ...],
    *,
    called: str | None,
    show: bool,
    svg: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Draw what is to be drawn, and write down what is to be written."""
    paths = files_in(files)
    if not paths:
        this_screen().say(f"There are no files in {files[0]}. Copy them there from your watch.")
        return
    if svg is not None:
        save_picture(only_run(paths, called), home, called, svg, force)
    alone = len(paths) == 1 and not files[0].is_dir() and not as_json
    if show or (alone and not knows_injury(home)):
        only_draw(home, paths, called)
    if not show:
        take_files(home, paths, called, alone=alone, as_json=as_json)


def take_files(
    home: Home, paths: list[Path], called: str | None, *, alone: bool, as_json: bool
) -> None:
    """Write the runs down, say what became of them, and ask how they felt."""
    open_episode(home.log(), clock.today())

    def before(one: Recorded) -> None:
        draw(one, home, called)

    done = import_all(home, paths, called, before if alone else None)
    report(home, done, as_json)
    if not as_json:
        ask_new(home, done)
    if done.wrong:
        raise click.exceptions.Exit(OneLine.exit_code)


def watch_folder(home: Home, folder: Path, files: tuple[Path, ...], called: str | None) -> None:
    """Take in what comes to a folder. Raises Mistake where there is more to do than that."""
    from restride.cli.run_watch import watch

    if files:
        raise Mistake("Name files, or a folder to watch, not both.")
    open_episode(home.log(), clock.today())
    watch(home, folder, called)


def knows_injury(home: Home) -> bool:
    """Whether anything can be written down yet."""
    try:
        open_episode(home.log(), clock.today())
    except Mistake:
        return False
    return True


def only_run(paths: list[Path], called: str | None) -> Recorded:
    """The run that a picture can be made of. Raises Mistake where there are more, or none."""
    if len(paths) > 1:
        raise Mistake("--svg draws one run. Name one file.")
    return one_run_of(paths[0], called)


def only_draw(home: Home, paths: list[Path], called: str | None) -> None:
    """Draw every run of the files and write nothing. Raises Mistake where one is refused."""
    for path in paths:
        for one in runs_of(path, sport_of(called)):
            if isinstance(one, Refused):
                raise Mistake(one.why, one.cure)
            draw(one, home, called)


def ask_new(home: Home, done: Imported) -> None:
    """Ask about the runs just written, or say how to answer later."""
    new = {one.entry.id for _, one in done.taken if one.counts}
    ask_missing_of(home, [one for one in open_runs(home) if one.id in new])


def ask_missing(home: Home, as_json: bool) -> None:
    """Ask about every run of this recovery that has an answer missing."""
    missing = open_runs(home)
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"unanswered": missing})
    elif not missing:
        this_screen().say(
            "Every run from your watch has its answers. To take one in: restride run FILE"
        )
    else:
        ask_missing_of(home, missing)


def open_runs(home: Home) -> list[Did]:
    """The runs of this recovery with an answer missing."""
    log = home.log()
    return unanswered(log, open_episode(log, clock.today()).injured_on)


def ask_missing_of(home: Home, missing: list[Did]) -> None:
    """Ask where there is somebody to answer; else say how it is done."""
    if not missing:
        return
    seen = view(home, clock.today())
    screen = this_screen()
    if not terminal.interactive():
        ids = [f"[{str(one.id)[-8:]}]" for one in missing]
        which = listed(ids) if len(ids) <= FEW else f"{len(ids)} runs"
        screen.say(
            f"Not answered yet is how it felt: {which}. No answer is not 0: it holds you where "
            "you are. Answer at a terminal with: restride run"
        )
        return
    answered = ask_about(home, missing, seen.names, seen.imperial)
    if answered:
        say_written(view(home, clock.today()), answered)
