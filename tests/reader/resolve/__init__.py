"""Tests of the resolution."""
