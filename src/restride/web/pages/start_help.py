"""Who has to look first: what to do now, what to say, and what comes after."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from restride.entering import clock
from restride.entering.book import view
from restride.telling.referral import referral
from restride.web.access import RunnerRequest, access_owner


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """No exercise stands here, whoever has to look."""
    told = referral(view(request.book, clock.today()))
    if told is None:
        return redirect("today")
    return render(request, "start/help.html", {"told": told})
