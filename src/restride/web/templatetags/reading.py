"""What the pages of the library need: links inside texts, learning pages, figures."""

from collections.abc import Sequence
from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from restride.library.search import marked
from restride.outputs.figure_svg import VIEW_BOX, figure_svg
from restride.telling.blocks import Grid

register = template.Library()

# Nothing but links is markup in a block's text: a dose keeps its stars, a note its brackets.
LINKS = MarkdownIt("zero").enable("link")
PROSE = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


@register.filter
@lru_cache(maxsize=4096)
def linked(text: str) -> SafeString:
    """A block's text, escaped, with its links."""
    return mark_safe(str(LINKS.renderInline(text)))  # noqa: S308 - the renderer escapes all that is no link


@register.filter
def labelled(grid: Grid) -> list[list[tuple[str, str]]]:
    """The rows of a table, each cell with the head of its column."""
    return [list(zip(grid.heads, row, strict=True)) for row in grid.rows]


@register.filter
@lru_cache(maxsize=64)
def prose(text: str) -> SafeString:
    """A learning page's Markdown; HTML inside it is shown as text."""
    return mark_safe(str(PROSE.render(text)))  # noqa: S308 - the renderer is told to let no HTML through


@register.simple_tag
def drawing(name: str, title: str = "") -> SafeString:
    """A line drawing of an exercise or test; without a title it only adorns what says its name.

    Empty where nobody has drawn it.
    """
    shapes = _shapes(name)
    if shapes is None:
        return SafeString("")
    says = (
        format_html('role="img" aria-label="{}"', _("Line drawing: %(title)s") % {"title": title})
        if title
        else SafeString('aria-hidden="true"')
    )
    return format_html(
        '<svg class="drawing" viewBox="{}" focusable="false" {}>{}</svg>', VIEW_BOX, says, shapes
    )


@lru_cache(maxsize=128)
def _shapes(name: str) -> SafeString | None:
    shapes = figure_svg(name)
    return None if shapes is None else mark_safe(shapes)  # noqa: S308 - our own numbers


register.filter("marked", marked)


def _link_open(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    at: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    """A learning page names another by its file, as the documentation does."""
    href = str(tokens[at].attrGet("href"))
    if href.endswith(".md"):
        tokens[at].attrSet("href", reverse("library-page", args=[href.removesuffix(".md")]))
    return renderer.renderToken(tokens, at, options, env)


PROSE.add_render_rule("link_open", _link_open)
