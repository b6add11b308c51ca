"""What the claims about one event prove."""
