"""Keeping: the encrypted store, its signed log and what is derived from it."""
