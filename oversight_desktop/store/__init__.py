"""Keeping: the encrypted store, its signed change log, evidence and backups."""
