"""Oversight Desktop: inspections of private bailiffs, from the schedule to the dispatched certificate."""
