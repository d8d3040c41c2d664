"""The app's addresses, and one of a view that only greets, behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from restride.web import urls
from restride.web.access import access_anybody


@access_anybody
def bare(_request: HttpRequest) -> HttpResponse:
    """Greet."""
    return HttpResponse("hello")


urlpatterns = [*urls.urlpatterns, path("bare/", bare)]
handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500
