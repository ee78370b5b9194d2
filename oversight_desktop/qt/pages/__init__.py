"""One page per step, named like its form, its service and its rules."""
