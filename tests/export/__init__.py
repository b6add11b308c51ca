"""The formats of a reading."""
