"""Every address of the app."""

from django.urls import path, register_converter

from restride.web.days import DayConverter
from restride.web.pages import coming, exchange, log, today, why
from restride.web.pages import path as path_page

register_converter(DayConverter, "day")

urlpatterns = [
    path("", today.page, name="today"),
    path("why/", why.today, name="today-why"),
    path("why/<day:day>/", why.on_day, name="today-why-day"),
    path("setback/", coming.page, name="setback"),
    path("path/", path_page.page, name="path"),
    path("path/days/", path_page.days, name="path-days"),
    path("runs/", coming.page, name="runs"),
    path("library/", coming.page, name="library"),
    path("log/", log.page, name="log"),
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
