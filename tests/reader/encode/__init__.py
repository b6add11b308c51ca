"""Tests of the encoding."""
