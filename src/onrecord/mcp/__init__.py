"""The record for language-model clients, over the Model Context Protocol: tools that search a ledger and quote from it.

In: a ledger's path. Out: a server that speaks on standard input and output. Nothing is written, and every answer carries
the words, the article and their place, so that a client can cite and never has to guess. The questions are pipeline's and
the ledger's own; what is decided here is only how much is returned.
"""
