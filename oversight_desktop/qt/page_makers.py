"""Which class makes which page; each is imported when it is first shown."""

from importlib import import_module

from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.page import InspectionPage, Page

PAGES = {place: f"oversight_desktop.qt.pages.{place.value}" for place in Place}
"""A page's module is named like its place; the class in it is named likewise, with "Page" behind."""


def office_page(place: Place, desk: Desk) -> Page:
    """A new page of the office."""
    page = _class(place)(desk)
    assert isinstance(page, Page)
    return page


def inspection_page(place: Place, desk: Desk, scope: str) -> InspectionPage:
    """A new page of one inspection."""
    page = _class(place)(desk, scope)
    assert isinstance(page, InspectionPage)
    return page


def _class(place: Place) -> type:
    name = "".join(part.capitalize() for part in place.value.split("_")) + "Page"
    found = getattr(import_module(PAGES[place]), name)
    assert isinstance(found, type)
    return found
