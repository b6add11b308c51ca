"""The pair model: one encoder that reads two passages, with a head for "the same event" and one for relations.

`config.toml` says what it is trained on; `events.py`, `relations.py` and `made.py` make pairs of the corpora and of tables;
`train.py`, `export.py` and `measure.py` are the commands.
"""
