"""The steps, `vNNNN_what_it_adds.py`; `schema.VERSION` is the newest."""
