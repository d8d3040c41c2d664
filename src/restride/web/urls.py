"""Every address of the app."""

from django.urls import path

from restride.web.pages import (
    after,
    calendar,
    coming,
    did,
    exchange,
    log,
    morning,
    run,
    run_upload,
    runs,
    setback,
    sheet,
    skip,
    test,
    today,
    undo,
    workout,
)

urlpatterns = [
    path("", today.page, name="today"),
    path("today/after/", after.page, name="today-after"),
    path("today/did/<str:name>/", did.page, name="today-did"),
    path("today/morning/", morning.page, name="today-morning"),
    path("today/skip/<str:name>/", skip.page, name="today-skip"),
    path("today/test/<str:name>/", test.page, name="today-test"),
    path("today/undo/", undo.page, name="today-undo"),
    path("setback/", setback.page, name="setback"),
    path("setback/now/", setback.now, name="setback-now"),
    path("path/", coming.page, name="path"),
    path("runs/", runs.page, name="runs"),
    path("runs/add/", run_upload.page, name="runs-upload"),
    path("runs/sheet/", sheet.page, name="runs-sheet"),
    path("runs/workout/", workout.page, name="runs-workout"),
    path("runs/workout/<str:day>/<str:form>/", workout.file, name="runs-workout-file"),
    path("runs/calendar/", calendar.page, name="runs-calendar"),
    path("runs/calendar/file/", calendar.file, name="runs-calendar-file"),
    path("runs/calendar/revoke/", calendar.revoke, name="runs-calendar-revoke"),
    path("runs/<uuid:entry>/", run.page, name="runs-run"),
    path("runs/<uuid:entry>/answer/", run.answer, name="runs-answer"),
    path("runs/<uuid:entry>/what/", run.what, name="runs-what"),
    path("runs/<uuid:entry>/take-back/", run.take_back, name="runs-take-back"),
    path("runs/<uuid:entry>/put-back/", run.put_back, name="runs-put-back"),
    path("calendar/<slug:token>.ics", calendar.feed, name="calendar-feed"),
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
