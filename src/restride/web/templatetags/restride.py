"""Built files, icons, and words for what the engine gives."""

from functools import lru_cache
from pathlib import Path

import msgspec
from django import template
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from restride.telling.names import long_date

register = template.Library()
BUILT = Path(__file__).parents[1] / "static" / "built"


class Built(msgspec.Struct):
    """What the manifest says of one file (https://vite.dev/guide/backend-integration)."""

    file: str
    css: list[str] = []


@lru_cache(maxsize=1)
def manifest() -> dict[str, Built]:
    """What the build made, by the name of its source."""
    return msgspec.json.decode((BUILT / "manifest.json").read_bytes(), type=dict[str, Built])


@register.simple_tag
def built(source: str) -> str:
    """The address of what was built from a source, such as `app.ts`."""
    return static(f"built/{manifest()[source].file}")


@register.simple_tag
@lru_cache(maxsize=64)
def icon(name: str) -> SafeString:
    """An icon drawn in the text's own colour; it says nothing to a screen reader."""
    drawing = (BUILT / manifest()[f"icons/{name}.svg"].file).read_text("utf-8")
    shown = drawing.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1)
    return mark_safe(shown)  # noqa: S308 - a file of our own build


register.filter("long_date", long_date)
