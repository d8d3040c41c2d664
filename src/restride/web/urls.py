"""Every address of the app."""

from django.urls import path

from restride.web.pages import after, coming, did, morning, setback, skip, test, today, undo

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
    path("runs/", coming.page, name="runs"),
    path("library/", coming.page, name="library"),
    path("log/", coming.page, name="log"),
]
handler403 = "restride.web.pages.wrong.refused"
handler404 = "restride.web.pages.wrong.not_found"
handler500 = "restride.web.pages.wrong.broken"
