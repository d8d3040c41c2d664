"""The command group: each command's file is imported only when it is called."""

from importlib import import_module

import click

from restride.cli.errors import one_line, told

COMMANDS = {
    "web": ("restride.cli.web", "Open Restride in your browser."),
    "start": ("restride.cli.start", "Tell Restride about your injury."),
    "today": ("restride.cli.today", "Show what to do today, and why."),
    "sheet": ("restride.cli.sheet", "Print today on one page."),
    "fill": ("restride.cli.fill", "Write down a sheet that is filled in."),
    "morning": ("restride.cli.morning", "Answer the morning questions."),
    "did": ("restride.cli.did", "Write down an exercise or a run."),
    "run": ("restride.cli.run", "Take in a run from your watch, and draw it."),
    "runs": ("restride.cli.runs", "Show your runs week by week."),
    "after": ("restride.cli.after", "Write down the worst pain after a session."),
    "test": ("restride.cli.test", "Do a test, step by step."),
    "exercise": ("restride.cli.exercise", "Show how an exercise is done, and why."),
    "setback": ("restride.cli.setback", "Something pulled: say so and stop."),
    "skip": ("restride.cli.skip", "Leave something out today."),
    "cleared": ("restride.cli.cleared", "Say that a clinician cleared a hold."),
    "undo": ("restride.cli.undo", "Take back an entry."),
    "why": ("restride.cli.why", "Explain every limit and every gate."),
    "plan": ("restride.cli.plan", "Show the coming days, if all goes green."),
    "workout": ("restride.cli.workout", "Save the day's run for your watch."),
    "calendar": ("restride.cli.calendar", "Save the coming days for your calendar."),
    "setup": ("restride.cli.setup", "Change days, equipment, goal and units."),
    "injury": ("restride.cli.injury", "Add what you learned about the injury."),
    "decide": ("restride.cli.decide", "Decide from a log file, for any day."),
    "export": ("restride.cli.export", "Save everything in one zip file."),
    "import": ("restride.cli.import_file", "Read everything back from a zip file."),
    "log": ("restride.cli.log", "Show, check and merge logs."),
    "learn": ("restride.cli.learn", "Read short pages that explain."),
    "evidence": ("restride.cli.evidence", "What the articles claim, what studies found."),
    "search": ("restride.cli.search", "Find a word in all there is to read."),
    "protocol": ("restride.cli.protocol", "Read, compare and check protocols."),
    "erase": ("restride.cli.erase", "Delete everything Restride knows."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads them late, for a quick start."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a runner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name][0]).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name][0]} has no click command named 'command'")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run, with every error a person can mend told in one line."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise one_line(error) from error
        except click.Abort:
            click.echo("\nStopped. Nothing was written.", err=True)
            raise click.exceptions.Exit(1) from None
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            mistake = told(error)
            if mistake is None:
                raise
            raise mistake from error
