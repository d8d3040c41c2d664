"""The restride command."""

import click

from restride.cli.group import LazyGroup
from restride.cli.options import home_option

EXAMPLES = """\b
Examples:
  restride start            tell it about your injury, get today's first exercise
  restride                  today
  restride did heel-press   write down an exercise
"""


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
)
@click.option(
    "--example",
    type=click.Path(dir_okay=False),
    help="A log to show when there is no terminal and nothing is written yet.",
)
@click.version_option(package_name="restride")
@home_option
@click.pass_context
def main(ctx: click.Context, example: str | None) -> None:
    """From a hamstring strain back to full sprint, and staying there.

    Restride never diagnoses. If you are unsure, ask a physiotherapist or a doctor.
    """
    if ctx.invoked_subcommand is None:
        from restride.cli.bare import run

        run(example)
