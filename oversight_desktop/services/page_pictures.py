"""The pages of a printed document as pictures; only values go in and out, so a job may ask."""

from oversight_desktop.documents.page_pictures import POINTS, PagePicture, page_picture, page_sizes

__all__ = ["POINTS", "PagePicture", "page_picture", "page_sizes"]
