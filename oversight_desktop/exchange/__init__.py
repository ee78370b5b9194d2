"""Files that come from and go to other programs."""
