"""Tests of the extraction."""
