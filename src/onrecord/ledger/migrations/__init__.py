"""How a ledger's tables came to be, step by step: one file a version, run in order, each in one transaction.

`Ledger` runs what is missing when it opens a ledger. A released file here never changes; what is to change is a new
file.
"""
