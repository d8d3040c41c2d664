"""Every address of the app."""

from django.urls import path, register_converter

from restride.web.days import DayConverter
from restride.web.pages import (
    coming,
    exchange,
    log,
    log_settings,
    start,
    start_ask,
    start_cleared,
    start_help,
    start_injury,
    start_setup,
    today,
    why,
)
from restride.web.pages import path as path_page

register_converter(DayConverter, "day")

urlpatterns = [
    path("", today.page, name="today"),
    path("why/", why.today, name="today-why"),
    path("why/<day:day>/", why.on_day, name="today-why-day"),
    path("start/", start.page, name="start"),
    path("start/ask/<slug:step>/", start_ask.page, name="start-ask"),
    path("start/triage/", start.again, name="start-triage"),
    path("start/help/", start_help.page, name="start-help"),
    path("start/cleared/", start_cleared.page, name="start-cleared"),
    path("start/injury/", start_injury.page, name="start-injury"),
    path("start/setup/", start_setup.page, name="start-setup"),
    path("setback/", coming.page, name="setback"),
    path("path/", path_page.page, name="path"),
    path("path/days/", path_page.days, name="path-days"),
    path("runs/", coming.page, name="runs"),
    path("library/", coming.page, name="library"),
    path("log/", log.page, name="log"),
    path("log/settings/", log_settings.page, name="log-settings"),
    path("log/print/", log.whole, name="log-print"),
    path("log/undo/", log.undo, name="log-undo"),
    path("log/save/", exchange.save, name="log-export"),
    path("log/read-back/", exchange.read_back, name="log-import"),
    path("log/erase/", exchange.erase, name="log-erase"),
    path("log/<uuid:entry>/correct/", log.correct, name="log-correct"),
    path("log/<uuid:entry>/take-back/", log.take_back, name="log-take-back"),
]
handler403 = "restride.web.pages.wrong.refused"
handler404 = "restride.web.pages.wrong.not_found"
handler500 = "restride.web.pages.wrong.broken"
