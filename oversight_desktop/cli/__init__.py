"""The command line: the same steps, headless."""
