"""Entities, mentions and speakers of small articles."""
