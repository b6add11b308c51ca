"""Tests of the benchmarks' own arithmetic and table; nothing here is timed."""
