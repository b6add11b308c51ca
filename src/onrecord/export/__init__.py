"""Records in, text out, one file a format; no ledger needed.

`objects` writes the reading format as JSON, `marked` one HTML page with the spans marked in the text, `table` the lines
that an editor scans on a terminal. Decided here: how a reading looks. Not decided here: what is in it, where it goes.
"""
