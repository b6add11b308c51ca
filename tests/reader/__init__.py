"""The reader, stage by stage."""
