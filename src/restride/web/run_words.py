"""The ground and the slope of a run, as they are chosen."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GROUND: Mapping[str, Promise] = {
    "road": _("road"),
    "trail": _("trail"),
    "track": _("track"),
    "grass": _("grass"),
    "treadmill": _("treadmill"),
}
SLOPE: Mapping[str, Promise] = {
    "flat": _("flat"),
    "uphill": _("uphill"),
    "downhill": _("downhill"),
    "rolling": _("up and down"),
}
