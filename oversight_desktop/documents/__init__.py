"""Printing: contents in, PDF bytes out."""
