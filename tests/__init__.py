"""Tests; the folders mirror the rooms, `laws` holds properties and `standins` what stands in for the outside."""
