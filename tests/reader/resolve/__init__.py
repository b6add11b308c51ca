"""Spans to meaning."""
