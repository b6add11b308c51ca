"""Records in, text out, one file a format; no ledger needed."""
