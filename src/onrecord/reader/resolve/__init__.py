"""Spans to meaning, inside one article: rules as tables, each with its example."""
