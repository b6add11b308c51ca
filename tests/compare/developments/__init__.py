"""Tests of putting claims about one event together."""
