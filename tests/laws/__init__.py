"""Properties; each file opens with its law in words."""
