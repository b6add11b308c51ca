"""Tests of the reader room."""
