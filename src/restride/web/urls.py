"""Every address of the app."""

from django.urls import path

from restride.web.pages import coming, exchange, log, today

urlpatterns = [
    path("", today.page, name="today"),
    path("setback/", coming.page, name="setback"),
    path("path/", coming.page, name="path"),
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
