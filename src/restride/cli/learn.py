"""`restride learn`: short pages that explain."""

from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show
from restride.cli.screen import this_screen

if TYPE_CHECKING:
    from restride.library.page import Page

EPILOG = """\b
Examples:
  restride learn                     lists the pages
  restride learn pain-scale
  restride learn professional        when to see somebody, and what to say
"""


@click.command("learn", epilog=EPILOG)
@click.argument("topic", required=False)
@markdown_option
@standard
def command(topic: str | None, as_markdown: bool, as_json: bool) -> None:
    """Read a short page about TOPIC; without TOPIC, list them."""
    from restride.cli.as_json import print_json
    from restride.library.page import load_pages

    pages = load_pages()
    if topic is None:
        if as_json:
            print_json({page.id: page.title for page in pages})
        else:
            from restride.telling.blocks import Grid, Heading

            rows = [(page.id, page.title) for page in pages]
            show([Heading("Learn", 1), Grid(("Topic", "What it is about"), rows)], as_markdown)
        return
    page = found(topic, pages)
    if as_json:
        print_json(page)
    elif as_markdown:
        click.echo(written(page), nl=False)
    else:
        from restride.cli.markdown import markdown

        screen = this_screen()
        screen.show(markdown(written(page), screen))


def found(topic: str, pages: "tuple[Page, ...]") -> "Page":
    """The page that a typed topic means; raises Mistake with the nearest."""
    from difflib import get_close_matches

    from restride.telling.mistake import Mistake
    from restride.telling.naming import spelled

    wanted = spelled(topic)
    by_name = {page.id: page for page in pages} | {spelled(page.title): page for page in pages}
    meant = [page for page in pages if wanted and wanted in page.id]
    if wanted in by_name or len(meant) == 1:
        return by_name.get(wanted) or meant[0]
    close = get_close_matches(wanted, by_name, n=1, cutoff=0.5)
    hint = f" Did you mean {by_name[close[0]].id}?" if close else ""
    raise Mistake(f"There is no page about {topic!r}.{hint} All of them: restride learn")


def written(page: "Page") -> str:
    """The page as Markdown, with its title and its sources."""
    return f"# {page.title}\n\n{page.text}\nSources: {', '.join(page.sources)}\n"
