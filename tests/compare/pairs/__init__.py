"""Tests of the pair model."""
