"""The Rules as pure functions, each citing its clause."""
